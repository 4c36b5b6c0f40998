// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_engine.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t readerCount = 2;

} // namespace

WorkspaceEngine::WorkspaceEngine(OpenOptions options, WriterListener listener)
    : m_options(std::move(options))
    , m_listener(std::move(listener))
    , m_ids(std::make_unique<IdGenerator>(*m_options.clock, Random::fromSystem()))
    , m_readers(readerCount)
    , m_writerThread(1, [this](size_t) { m_writer.reset(); })
    , m_readerThreads(readerCount, [this](size_t thread) { m_readers[thread].reset(); })
    , m_background(1)
{
}

WorkspaceEngine::~WorkspaceEngine() = default;

Result<std::shared_ptr<WorkspaceEngine>> WorkspaceEngine::open(OpenOptions options, WriterListener listener)
{
    std::shared_ptr<WorkspaceEngine> engine(new WorkspaceEngine(std::move(options), std::move(listener)));
    Result<void> result;
    engine->m_writerThread.runAndWait([&](size_t) {
        Result<std::unique_ptr<Writer>> writer = Writer::open(
            engine->m_options, engine->m_options.schema, *engine->m_options.clock,
            [raw = engine.get()] { return raw->makeId(); }, engine->guarded());
        if (!writer) {
            result = std::unexpected(writer.error());
            return;
        }
        engine->m_writer = std::move(*writer);
        engine->m_identity = engine->m_writer->identity();
        engine->m_slot = engine->m_writer->slot();
        engine->m_problem = engine->m_writer->problem();
        engine->m_isReadOnly = engine->m_writer->mode() == WorkspaceMode::ReadOnly;
    });
    if (!result)
        return std::unexpected(result.error());
    return engine;
}

// The listener may leave at any moment; what comes later is dropped.
WriterListener WorkspaceEngine::guarded()
{
    const auto listener = [this] {
        const std::lock_guard lock(m_mutex);
        return m_listener;
    };
    return {.changed =
                [listener](const ChangeSet &changes) {
                    if (const WriterListener now = listener(); now.changed)
                        now.changed(changes);
                },
        .notice =
            [listener](const QString &message) {
                if (const WriterListener now = listener(); now.notice)
                    now.notice(message);
            },
        .failed =
            [this, listener](const Error &error) {
                m_isReadOnly = true;
                {
                    const std::lock_guard lock(m_mutex);
                    m_problem = error;
                }
                if (const WriterListener now = listener(); now.failed)
                    now.failed(error);
            }};
}

void WorkspaceEngine::tell(const QString &notice) { guarded().notice(notice); }

void WorkspaceEngine::reportDamage(const Error &damage)
{
    (void)askWriter<void>([&](Writer &writer) -> Result<void> {
        writer.stopWriting(damage);
        return {};
    });
}

void WorkspaceEngine::detach()
{
    const std::lock_guard lock(m_mutex);
    m_listener = {};
}

std::optional<Error> WorkspaceEngine::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

Id WorkspaceEngine::makeId()
{
    const std::lock_guard lock(m_mutex);
    return m_ids->next();
}

void WorkspaceEngine::setLive(const Id &text, bool isLive)
{
    const std::lock_guard lock(m_mutex);
    if (isLive)
        m_live.insert(text);
    else
        m_live.erase(text);
}

std::set<Id> WorkspaceEngine::liveTexts() const
{
    const std::lock_guard lock(m_mutex);
    return m_live;
}

std::unexpected<Error> WorkspaceEngine::waitedForItself()
{
    return failure(
        ErrorKind::Internal, QObject::tr("A change of the workspace asked for another one while it was being made."));
}

void WorkspaceEngine::postWriter(std::function<void(Writer &)> task)
{
    m_writerThread.post([this, task = std::move(task)](size_t) { task(*m_writer); });
}

void WorkspaceEngine::postBackground(std::function<void()> task)
{
    m_background.post([task = std::move(task)](size_t) { task(); });
}

Result<void> WorkspaceEngine::runOn(size_t thread, const std::function<void(Reader &)> &function)
{
    std::unique_ptr<StoreConnection> &connection = m_readers[thread];
    if (!connection) {
        Result<std::unique_ptr<StoreConnection>> opened = openReader(m_options.folder, m_options.schema);
        if (!opened)
            return std::unexpected(opened.error());
        connection = std::move(*opened);
        connection->beforeSearch = [this, raw = connection.get()] { refreshBeforeSearch(*raw); };
    }
    // All that is read in one call is of one moment.
    SqlConnection &sql = connection->sql();
    sql.run(u"BEGIN"_s);
    Reader reader(*connection);
    function(reader);
    sql.run(u"COMMIT"_s);
    return sql.takeOutcome();
}

void WorkspaceEngine::refreshBeforeSearch(StoreConnection &connection)
{
    SqlConnection &sql = connection.sql();
    const std::set<Id> live = liveTexts();
    const std::vector<Id> behind = connection.texts().behind();
    if (m_isReadOnly || std::ranges::all_of(behind, [&](const Id &text) { return live.contains(text); }))
        return;
    sql.run(u"COMMIT"_s);
    (void)askWriter<void>([&](Writer &writer) { return writer.refreshTexts(live); });
    sql.run(u"BEGIN"_s);
}

Result<void> WorkspaceEngine::runReader(const std::function<void(Reader &)> &function)
{
    if (m_writerThread.current())
        return waitedForItself();
    if (const std::optional<size_t> thread = m_readerThreads.current()) {
        Reader reader(*m_readers[*thread]);
        function(reader);
        return {};
    }
    Result<void> result;
    m_readerThreads.runAndWait([&](size_t thread) { result = runOn(thread, function); });
    return result;
}

void WorkspaceEngine::postReader(std::function<void(Reader &)> function, std::function<void(const Result<void> &)> done)
{
    m_readerThreads.post([this, function = std::move(function), done = std::move(done)](
                             size_t thread) { done(runOn(thread, function)); });
}

} // namespace atelier
