// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/store/asset_store.h"
#include "core/store/courier.h"
#include "core/store/housekeeping.h"
#include "core/store/live_text.h"
#include "core/store/local_cache.h"
#include "core/store/schema_check.h"
#include "core/store/text_version.h"
#include "core/store/workspace_engine.h"

#include <map>

namespace atelier {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollTime = 1s;
constexpr auto sharedPollTime = 250ms; // while a text is written here and elsewhere
constexpr auto sharedFor = 10s; // since the last letter from elsewhere
constexpr auto restTime = 2s; // after which a text's body and search row are brought up to date
constexpr auto idleTime = 10s; // after which the chunks of texts are put together
constexpr auto housekeepingDelay = 30s; // after the start, which has other things to do

} // namespace

struct Workspace::Opened {
    std::shared_ptr<WorkspaceEngine> engine;
    QHash<QString, QJsonValue> settings;
};

struct Workspace::Private {
    std::shared_ptr<WorkspaceEngine> engine;
    std::map<Id, std::weak_ptr<LiveText>> liveTexts;
    LocalSettings settings;
    LocalCache cache;
    AssetStore assets;
    std::chrono::nanoseconds sharedUntil{0};
    quint64 textChanges = 0;

    Private(const std::shared_ptr<WorkspaceEngine> &opened, QHash<QString, QJsonValue> values)
        : engine(opened)
        , settings(std::move(values),
              [opened](const QString &key, const QJsonValue &value) {
                  opened->postWriter([key, value](Writer &writer) {
                      if (writer.mode() == WorkspaceMode::ReadWrite)
                          writer.local().writeSetting(key, value);
                  });
              })
        , cache(*opened)
        , assets(opened->options().folder + u"/assets"_s, opened->clock())
    {
    }
};

Workspace::Workspace(Opened opened)
    : d(std::make_unique<Private>(opened.engine, std::move(opened.settings)))
{
}

Result<std::shared_ptr<Workspace>> Workspace::open(OpenOptions options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    options.schema.add<TextVersion>();
    if (Result<void> sound = checkSchema(options.schema); !sound)
        return std::unexpected(sound.error());
    // The writer's thread speaks before the workspace exists and after it is gone: its words go through a messenger.
    auto target = std::make_shared<std::pair<std::mutex, Workspace *>>();
    const auto tell = [target](std::function<void(Workspace &)> what) {
        const std::lock_guard lock(target->first);
        if (Workspace *workspace = target->second)
            QMetaObject::invokeMethod(
                workspace, [workspace, what = std::move(what)] { what(*workspace); }, Qt::QueuedConnection);
    };
    Result<std::shared_ptr<WorkspaceEngine>> engine = WorkspaceEngine::open(std::move(options),
        {.changed =
                [tell](const ChangeSet &changes) {
                    tell([changes](Workspace &workspace) { workspace.handleChanges(changes); });
                },
            .notice =
                [tell](const QString &message) {
                    tell([message](Workspace &workspace) { Q_EMIT workspace.notice(message); });
                },
            .failed =
                [tell](
                    const Error &error) { tell([error](Workspace &workspace) { Q_EMIT workspace.failed(error); }); }});
    if (!engine)
        return std::unexpected(engine.error());
    Opened opened{.engine = std::move(*engine), .settings = {}};
    if (opened.engine->mode() == WorkspaceMode::ReadWrite) {
        Result<QHash<QString, QJsonValue>> settings = opened.engine->askWriter<QHash<QString, QJsonValue>>(
            [](Writer &writer) -> Result<QHash<QString, QJsonValue>> { return writer.local().settings(); });
        opened.settings = std::move(*settings);
    }
    std::shared_ptr<Workspace> workspace(new Workspace(std::move(opened)), [target](Workspace *gone) {
        {
            const std::lock_guard lock(target->first);
            target->second = nullptr;
        }
        delete gone;
    });
    {
        const std::lock_guard lock(target->first);
        target->second = workspace.get();
    }
    workspace->schedulePoll();
    workspace->scheduleRefresh();
    workspace->scheduleHousekeeping();
    return workspace;
}

Workspace::~Workspace()
{
    handOver();
    d->engine->detach();
    d->engine->postWriter([](Writer &writer) { (void)writer.refreshTexts(); });
}

QString Workspace::folder() const { return d->engine->options().folder; }
Id Workspace::id() const { return d->engine->identity().workspace; }
Id Workspace::person() const { return d->engine->identity().person; }
WorkspaceMode Workspace::mode() const { return d->engine->mode(); }
std::optional<Error> Workspace::problem() const { return d->engine->problem(); }
Clock &Workspace::clock() const { return d->engine->clock(); }
const Schema &Workspace::schema() const { return d->engine->options().schema; }
Id Workspace::makeId() { return d->engine->makeId(); }
LocalSettings &Workspace::localSettings() { return d->settings; }
LocalCache &Workspace::cache() { return d->cache; }
AssetStore &Workspace::assets() { return d->assets; }
SlotLease Workspace::slot() const { return d->engine->slot(); }
std::shared_ptr<WorkspaceEngine> Workspace::engine() const { return d->engine; }

bool Workspace::isHeld(const SlotLease &lease) const
{
    if (lease == slot())
        return true;
    const Result<Id> current = d->engine->askLocal<Id>([&](Writer &writer) -> Result<Id> {
        if (writer.mode() == WorkspaceMode::ReadOnly)
            return lease.lease;
        return writer.local().leaseOf(lease.slot);
    });
    return current && *current == lease.lease && isSlotLocked(folder(), lease.slot);
}

Result<void> Workspace::commitNow(const QString &label, const Origin &origin, const Change &change)
{
    return d->engine->askWriter<void>([&](Writer &writer) { return writer.commit(label, origin, change); });
}

void Workspace::commit(
    const QString &label, const Origin &origin, Change change, QObject *context, std::function<void(Result<void>)> done)
{
    d->engine->postWriter([label, origin, change = std::move(change), courier = Courier(context),
                              done = std::move(done)](Writer &writer) {
        Result<void> result = writer.commit(label, origin, change);
        if (done)
            courier.deliver([done, result = std::move(result)] { done(result); });
    });
}

Result<void> Workspace::runReader(const std::function<void(Reader &)> &function)
{
    return d->engine->runReader(function);
}

void Workspace::postReader(
    QObject *context, std::function<void(Reader &)> function, std::function<void(const Result<void> &)> done)
{
    d->engine->postReader(
        std::move(function), [courier = Courier(context), done = std::move(done)](const Result<void> &result) {
            courier.deliver([done, result] { done(result); });
        });
}

std::shared_ptr<LiveText> Workspace::liveText(const TextRef &text)
{
    std::weak_ptr<LiveText> &known = d->liveTexts[text.id];
    if (std::shared_ptr<LiveText> live = known.lock()) {
        if (!live->isOpen() && live->saveError())
            live->open(); // what stood in the way may be gone
        return live;
    }
    std::shared_ptr<LiveText> live(new LiveText(*this, text.id));
    known = live;
    live->open();
    return live;
}

void Workspace::handleChanges(const ChangeSet &changes)
{
    std::erase_if(d->liveTexts, [](const auto &entry) { return entry.second.expired(); });
    for (const Id &text : changes.texts) {
        const auto found = d->liveTexts.find(text);
        const std::shared_ptr<LiveText> live = found == d->liveTexts.end() ? nullptr : found->second.lock();
        if (!live)
            continue;
        live->fetch();
        if (changes.fromOtherProcess && live->wasEditedWithin(sharedFor))
            d->sharedUntil = clock().monotonic() + sharedFor;
    }
    if (!changes.texts.empty())
        scheduleRefresh();
    Q_EMIT changed(changes);
}

void Workspace::pollNow()
{
    d->engine->postWriter([](Writer &writer) { writer.poll(); });
}

void Workspace::schedulePoll()
{
    const bool isShared = clock().monotonic() < d->sharedUntil;
    clock().after(
        isShared ? std::chrono::milliseconds(sharedPollTime) : std::chrono::milliseconds(pollTime), this, [this] {
            pollNow();
            schedulePoll();
        });
}

// Runs once nothing was written for a while.
void Workspace::scheduleRefresh()
{
    clock().after(restTime, this, [this, changes = ++d->textChanges] {
        if (changes == d->textChanges)
            d->engine->postWriter([](Writer &writer) { (void)writer.refreshTexts(); });
    });
    clock().after(idleTime, this, [this, changes = d->textChanges] { compactTexts(changes); });
}

// A part at a time, as long as nobody writes.
void Workspace::compactTexts(quint64 changes)
{
    if (changes != d->textChanges || mode() == WorkspaceMode::ReadOnly)
        return;
    d->engine->postWriter([this, changes, courier = Courier(this)](Writer &writer) {
        if (writer.compactTexts().value_or(false))
            courier.deliver([this, changes] { compactTexts(changes); });
    });
}

void Workspace::scheduleHousekeeping()
{
    if (!d->engine->options().dailyBackup || mode() == WorkspaceMode::ReadOnly)
        return;
    clock().after(housekeepingDelay, this, [this] {
        // The engine waits for its background tasks before it goes.
        d->engine->postBackground([engine = d->engine.get()] { keepHouse(*engine); });
        clock().after(std::chrono::hours(1), this, [this] { scheduleHousekeeping(); });
    });
}

void Workspace::handOver()
{
    for (const auto &[id, text] : d->liveTexts) {
        if (const std::shared_ptr<LiveText> live = text.lock())
            live->handOver();
    }
}

void Workspace::flush(QObject *context, std::function<void(Result<void>)> done)
{
    handOver();
    d->engine->postWriter([courier = Courier(context), done = std::move(done)](Writer &writer) {
        courier.deliver([done, written = writer.writeRefused()] { done(written); });
    });
}

Result<void> Workspace::flushNow()
{
    handOver();
    return d->engine->askWriter<void>([](Writer &writer) { return writer.writeRefused(); });
}

std::vector<UnsavedText> Workspace::unsavedTexts()
{
    (void)flushNow();
    using Texts = std::vector<UnsavedText>;
    return d->engine
        ->askWriter<Texts>([](Writer &writer) -> Result<Texts> {
            Texts texts;
            for (const auto &[text, refused] : writer.refused())
                texts.push_back({text, refused.error});
            return texts;
        })
        .value_or(Texts());
}

} // namespace atelier
