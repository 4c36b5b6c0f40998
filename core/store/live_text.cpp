// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_text.h"

#include "core/diff/diff.h"
#include "core/store/courier.h"
#include "core/store/workspace_engine.h"
#include "core/text/undo_stack.h"

#include <QThread>

#include <map>

namespace atelier {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto burstTime = 250ms;
constexpr auto retryTime = 3s;
constexpr auto typingPause = 1s; // a longer one begins a new step of undo
constexpr auto historyKept = 30s; // after the last concurrent edit

struct Session {
    UndoStack stack = {};
    quint64 group = 0;
    Origin lastOrigin = {};
    std::chrono::nanoseconds lastEdit{0};
};

} // namespace

struct LiveText::Private {
    QPointer<Workspace> workspace;
    std::shared_ptr<WorkspaceEngine> engine;
    Id id;
    AgentName agent;
    atelier::OpenText text;
    std::optional<History> history; // while others edit at the same time
    bool isHistoryAsked = false;
    std::vector<StoredChunk> held; // that came while the history was being loaded
    bool isOpen = false;
    qint64 seen = 0; // all chunks up to this number are in the text
    std::vector<PendingEvents> pending;
    // The writer has these and keeps them until the disk takes them; here they are known for merging with others'.
    std::vector<PendingEvents> onTheirWay;
    quint64 given = 0; // to the writer, of all events since the text was opened
    quint64 written = 0; // of these known to be on disk; onTheirWay holds the difference
    int flushesUnderWay = 0;
    bool isWriteScheduled = false;
    SaveState state = SaveState::Opening;
    std::optional<Error> error;
    std::map<SessionId, Session> sessions;
    SessionId lastSession = 0;
    quint64 lastGroup = 0;
    std::chrono::nanoseconds lastEdit{0};
    std::chrono::nanoseconds lastForeign{0};
    std::vector<std::function<void(const Result<void> &)>> waiting; // for all to be on disk

    [[nodiscard]] std::chrono::nanoseconds now() const { return engine->clock().monotonic(); }
};

LiveText::LiveText(Workspace &workspace, const Id &id)
    : d(std::make_unique<Private>())
{
    d->workspace = &workspace;
    d->engine = workspace.engine();
    d->id = id;
    d->engine->setLive(id, true);
}

LiveText::~LiveText()
{
    if (!d->pending.empty() || !d->onTheirWay.empty()) {
        d->engine->postWriter([id = d->id, events = d->pending, seen = d->seen](Writer &writer) {
            if (const Result<FlushedEvents> flushed = writer.flush(id, events, seen); !flushed)
                writer.tellRefused(flushed.error());
        });
    }
    d->engine->setLive(d->id, false);
}

Id LiveText::id() const { return d->id; }
bool LiveText::isOpen() const { return d->isOpen; }
const QString &LiveText::text() const { return d->text.text(); }
const Version &LiveText::version() const { return d->text.version(); }
SaveState LiveText::saveState() const { return d->state; }
std::optional<Error> LiveText::saveError() const { return d->error; }

bool LiveText::wasEditedWithin(std::chrono::nanoseconds time) const
{
    return d->lastEdit.count() > 0 && d->now() - d->lastEdit < time;
}

// Its members and the messengers of its answers belong to the thread that opened the workspace.
void LiveText::assertOwnThread() const
{
    Q_ASSERT_X(thread()->isCurrentThread(), "LiveText", "used on another thread than its workspace's");
}

void LiveText::open()
{
    setState(SaveState::Opening);
    d->engine->postWriter([id = d->id, courier = Courier(this), this](Writer &writer) {
        auto opened = std::make_shared<Result<OpenedLiveText>>(writer.openLive(id));
        courier.deliver([this, opened] {
            if (!*opened) {
                setState(SaveState::Opening, opened->error());
                Q_EMIT openFailed(opened->error());
                return;
            }
            d->text = std::move((*opened)->loaded.text);
            d->seen = (*opened)->loaded.seen;
            d->agent = (*opened)->agent;
            d->isOpen = true;
            if (const std::optional<RefusedEvents> &refused = (*opened)->refused) {
                d->onTheirWay = refused->events;
                d->given = refused->events.size();
                setState(SaveState::NotSaved, refused->error);
                scheduleWrite(retryTime);
            } else {
                setState(SaveState::Saved);
            }
            Q_EMIT this->opened();
        });
    });
}

SessionId LiveText::newSession()
{
    d->sessions.emplace(++d->lastSession, Session{});
    return d->lastSession;
}

// Appends events, tells the other sessions, and sees that it gets to disk.
Result<EventChunk> LiveText::append(std::span<const TextEdit> edits, const Origin &origin, SessionId session)
{
    Result<EventChunk> chunk = d->text.edit(d->agent, edits);
    if (!chunk)
        return chunk;
    if (d->history) {
        if (const Result<MergeOutcome> merged = d->history->merge(chunk->bytes); !merged)
            d->history.reset();
    }
    for (auto &[id, other] : d->sessions) {
        if (id != session)
            other.stack.follow(edits);
    }
    d->pending.push_back({*chunk, origin});
    d->lastEdit = d->now();
    if (d->state == SaveState::Saved)
        setState(SaveState::Saving);
    scheduleWrite(burstTime);
    return chunk;
}

Result<void> LiveText::edit(std::span<const TextEdit> edits, const Origin &origin, SessionId session)
{
    assertOwnThread();
    if (!d->isOpen)
        return failure(ErrorKind::Unavailable, tr("The text is not open yet."));
    if (d->agent.isEmpty()) {
        return std::unexpected(d->engine->problem().value_or(
            Error{ErrorKind::Forbidden, tr("The workspace was opened for reading only.")}));
    }
    if (edits.empty())
        return {};
    // For undo; a single edit, as in typing, needs no copy of the text.
    const bool isSingle = edits.size() == 1;
    const QString before = isSingle ? d->text.text().mid(edits[0].position, edits[0].deleted) : d->text.text();
    if (const Result<EventChunk> chunk = append(edits, origin, session); !chunk)
        return std::unexpected(chunk.error());
    if (const auto own = d->sessions.find(session); own != d->sessions.end()) {
        Session &writing = own->second;
        const bool isTyping = origin.kind == OriginKind::Typed && d->now() - writing.lastEdit < typingPause;
        const bool isOneStep = origin == writing.lastOrigin && (isTyping || !origin.job.isNull());
        if (!isOneStep || writing.group == 0)
            writing.group = ++d->lastGroup;
        writing.lastOrigin = origin;
        writing.lastEdit = d->now();
        if (isSingle)
            writing.stack.record(edits[0], before, writing.group);
        else
            writing.stack.record(TextDelta::of(edits).inverted(before), writing.group);
    }
    Q_EMIT edited(TextEdits(edits.begin(), edits.end()), origin, session);
    return {};
}

bool LiveText::canUndo(SessionId session) const
{
    const auto found = d->sessions.find(session);
    return found != d->sessions.end() && found->second.stack.canUndo();
}

bool LiveText::canRedo(SessionId session) const
{
    const auto found = d->sessions.find(session);
    return found != d->sessions.end() && found->second.stack.canRedo();
}

Result<TextEdits> LiveText::stepBack(SessionId session, bool isRedo)
{
    const auto found = d->sessions.find(session);
    if (found == d->sessions.end())
        return TextEdits{};
    UndoStack &stack = found->second.stack;
    if (isRedo ? !stack.canRedo() : !stack.canUndo())
        return TextEdits{};
    TextEdits edits = isRedo ? stack.redo(d->text.text()) : stack.undo(d->text.text());
    found->second.group = 0;
    if (edits.empty())
        return edits;
    const Origin origin{.kind = OriginKind::Restored};
    if (const Result<EventChunk> chunk = append(edits, origin, session); !chunk)
        return std::unexpected(chunk.error());
    Q_EMIT edited(edits, origin, session);
    return edits;
}

Result<TextEdits> LiveText::undo(SessionId session) { return stepBack(session, false); }
Result<TextEdits> LiveText::redo(SessionId session) { return stepBack(session, true); }

void LiveText::endStep(SessionId session)
{
    if (const auto found = d->sessions.find(session); found != d->sessions.end())
        found->second.group = 0;
}

void LiveText::scheduleWrite(std::chrono::milliseconds delay)
{
    if (d->isWriteScheduled)
        return;
    d->isWriteScheduled = true;
    d->engine->clock().after(delay, this, [this] {
        d->isWriteScheduled = false;
        writePending();
    });
}

void LiveText::writePending()
{
    assertOwnThread();
    if (d->flushesUnderWay == 0)
        handOver();
}

void LiveText::handOver()
{
    assertOwnThread();
    if (d->pending.empty() && d->onTheirWay.empty())
        return;
    std::vector<PendingEvents> events = d->pending;
    const quint64 upTo = giveToWriter();
    ++d->flushesUnderWay;
    d->engine->postWriter(
        [id = d->id, events = std::move(events), seen = d->seen, upTo, courier = Courier(this), this](Writer &writer) {
            auto flushed = std::make_shared<Result<FlushedEvents>>(writer.flush(id, events, seen));
            courier.deliver([this, upTo, flushed] {
                --d->flushesUnderWay;
                noteWritten(upTo, *flushed);
            });
        });
}

// All events so far belong to the writer then; returns how many these are.
quint64 LiveText::giveToWriter()
{
    d->given += d->pending.size();
    std::ranges::move(std::exchange(d->pending, {}), std::back_inserter(d->onTheirWay));
    return d->given;
}

void LiveText::noteWritten(quint64 upTo, const Result<FlushedEvents> &flushed)
{
    if (flushed) {
        const quint64 news = upTo > d->written ? upTo - d->written : 0;
        d->onTheirWay.erase(d->onTheirWay.begin(), d->onTheirWay.begin() + qsizetype(news));
        d->written += news;
        takeOthers(flushed->others);
        d->seen = std::max(d->seen, flushed->seen);
        setState(d->pending.empty() && d->onTheirWay.empty() ? SaveState::Saved : SaveState::Saving);
        if (!d->pending.empty())
            scheduleWrite(d->waiting.empty() ? std::chrono::milliseconds(burstTime) : 0ms);
    } else if (upTo > d->written) { // and no later flush took them along
        setState(SaveState::NotSaved, flushed.error());
        scheduleWrite(retryTime);
    }
    answerWaiting();
}

void LiveText::answerWaiting()
{
    const bool isDone = d->pending.empty() && d->onTheirWay.empty();
    if (!isDone && d->state != SaveState::NotSaved)
        return;
    const Result<void> answer = isDone ? Result<void>() : std::unexpected(*d->error);
    for (const auto &done : std::exchange(d->waiting, {}))
        done(answer);
}

void LiveText::flush(QObject *context, std::function<void(Result<void>)> done)
{
    assertOwnThread();
    d->waiting.push_back([courier = Courier(context), done = std::move(done)](
                             const Result<void> &result) { courier.deliver([done, result] { done(result); }); });
    if (d->pending.empty() && d->onTheirWay.empty())
        answerWaiting();
    else
        writePending();
}

Result<void> LiveText::flushNow()
{
    assertOwnThread();
    // What is with the writer already is done when the writer answers; what is not is written here.
    const std::vector<PendingEvents> events = d->pending;
    const quint64 upTo = giveToWriter();
    const Result<FlushedEvents> flushed =
        d->engine->askWriter<FlushedEvents>([&](Writer &writer) { return writer.flush(d->id, events, d->seen); });
    noteWritten(upTo, flushed);
    return flushed.transform([](const FlushedEvents &) { });
}

void LiveText::fetch()
{
    assertOwnThread();
    if (!d->isOpen)
        return;
    d->engine->postWriter([id = d->id, seen = d->seen, courier = Courier(this), this](Writer &writer) {
        auto fetched = std::make_shared<Result<FlushedEvents>>(writer.fetch(id, seen));
        if (!*fetched || (*fetched)->others.empty())
            return;
        courier.deliver([this, fetched] {
            takeOthers((*fetched)->others);
            d->seen = std::max(d->seen, (*fetched)->seen);
        });
    });
}

void LiveText::takeOthers(const std::vector<StoredChunk> &chunks)
{
    for (const StoredChunk &chunk : chunks) {
        if (chunk.isOnlyOf(d->agent) || chunk.number <= d->seen)
            continue;
        if (d->isHistoryAsked) {
            d->held.push_back(chunk);
            continue;
        }
        if (d->history) {
            const Result<MergeOutcome> merged = d->history->merge(chunk.bytes);
            if (!merged)
                return setState(SaveState::NotSaved, merged.error());
            d->text.follow(*d->history);
            d->lastForeign = d->now();
            applyForeign(merged->edits, chunk.origin());
            continue;
        }
        const Result<TextEdits> applied = d->text.applyTail(chunk.bytes);
        if (applied)
            applyForeign(*applied, chunk.origin());
        else if (applied.error().kind == ErrorKind::Conflict)
            loadHistory(chunk); // and all that follows with it
        else
            return setState(SaveState::NotSaved, applied.error());
    }
    const bool isHistoryIdle = d->history && d->now() - d->lastForeign > historyKept;
    if (isHistoryIdle)
        d->history.reset();
}

// Somebody else wrote while letters of ours were not on disk yet: the event graph knows how both go together.
void LiveText::loadHistory(const StoredChunk &cause)
{
    d->isHistoryAsked = true;
    d->held = {cause};
    d->engine->postWriter([id = d->id, courier = Courier(this), this](Writer &writer) {
        auto loaded = std::make_shared<Result<History>>(writer.connection().texts().history(id));
        courier.deliver([this, loaded] {
            d->isHistoryAsked = false;
            const std::vector<StoredChunk> held = std::exchange(d->held, {});
            if (!*loaded)
                return setState(SaveState::NotSaved, loaded->error());
            History history = std::move(**loaded);
            std::vector<QByteArray> chunks;
            std::ranges::transform(held, std::back_inserter(chunks), &StoredChunk::bytes);
            for (const auto *events : {&d->onTheirWay, &d->pending}) {
                for (const PendingEvents &each : *events)
                    chunks.push_back(each.chunk.bytes);
            }
            for (const QByteArray &chunk : chunks) {
                if (const Result<MergeOutcome> merged = history.merge(chunk); !merged)
                    return setState(SaveState::NotSaved, merged.error());
            }
            const Result<TextEdits> edits = history.changesBetween(d->text.version(), history.version());
            if (!edits)
                return setState(SaveState::NotSaved, edits.error());
            d->text.follow(history);
            d->history = std::move(history);
            d->lastForeign = d->now();
            applyForeign(*edits, held.back().origin());
        });
    });
}

void LiveText::applyForeign(const TextEdits &edits, const Origin &origin)
{
    if (edits.empty())
        return;
    for (auto &[id, session] : d->sessions)
        session.stack.follow(edits);
    Q_EMIT edited(edits, origin, 0);
}

void LiveText::setState(SaveState state, std::optional<Error> error)
{
    const bool isNews = state != d->state || error != d->error;
    d->state = state;
    d->error = std::move(error);
    if (isNews)
        Q_EMIT saveStateChanged(state);
}

void LiveText::nameVersion(const QString &name, QObject *context, std::function<void(Result<TextVersion>)> done)
{
    handOver();
    d->engine->postWriter([id = d->id, name, courier = Courier(context), done = std::move(done)](Writer &writer) {
        Result<TextVersion> version = std::unexpected(Error{});
        const Origin origin{.kind = name.isEmpty() ? OriginKind::System : OriginKind::Typed};
        const Result<void> committed =
            writer.commit(tr("Named a version"), origin, [&](Transaction &transaction) -> Result<void> {
                const Result<Id> made = transaction.nameVersion(id, name);
                if (!made)
                    return std::unexpected(made.error());
                version = transaction.get<TextVersion>(*made);
                return {};
            });
        if (!committed)
            version = std::unexpected(committed.error());
        courier.deliver([done, version] { done(version); });
    });
}

void LiveText::versions(QObject *context, std::function<void(Result<std::vector<TextVersion>>)> done) const
{
    if (!d->workspace)
        return;
    d->workspace->read(
        context,
        [id = d->id](Reader &reader) {
            return reader.query<TextVersion>(
                {.filters = {whereEqual(u"text"_s, id)}, .sort = {{u"created"_s, SortOrder::Descending}}});
        },
        std::move(done));
}

void LiveText::textAt(const Version &version, QObject *context, std::function<void(Result<QString>)> done) const
{
    if (d->workspace)
        d->workspace->read(
            context, [id = d->id, version](Reader &reader) { return reader.textAt(id, version); }, std::move(done));
}

void LiveText::restore(
    const Version &version, SessionId session, QObject *context, std::function<void(Result<TextEdits>)> done)
{
    if (!d->workspace)
        return;
    struct Old {
        QString letters;
        TextEdits edits; // from `present`
    };
    const QString present = d->text.text();
    d->workspace->read(
        this,
        [id = d->id, version, present](Reader &reader) {
            return reader.textAt(id, version).transform([&](const QString &letters) {
                return Old{letters, textEdits(present, letters)};
            });
        },
        [this, present, session, courier = Courier(context), done = std::move(done)](const Result<Old> &old) {
            Result<TextEdits> result = old.transform([&](const Old &found) {
                return d->text.text() == present ? found.edits : textEdits(d->text.text(), found.letters);
            });
            if (result) {
                endStep(session);
                if (const Result<void> made = edit(*result, {.kind = OriginKind::Restored}, session); !made)
                    result = std::unexpected(made.error());
                endStep(session);
            }
            courier.deliver([done, result] { done(result); });
        });
}

void LiveText::life(QObject *context, std::function<void(Result<std::shared_ptr<const TextLife>>)> done) const
{
    if (d->workspace)
        d->workspace->read(context, [id = d->id](Reader &reader) { return reader.textLife(id); }, std::move(done));
}

void LiveText::origins(QObject *context, std::function<void(Result<std::vector<OriginRun>>)> done) const
{
    if (d->workspace)
        d->workspace->read(context, [id = d->id](Reader &reader) { return reader.textOrigins(id); }, std::move(done));
}

} // namespace atelier
