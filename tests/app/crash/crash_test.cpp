// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the window while a driver really types into it, at random moments, and looks at what is left. A few times in
// each run of the tests; ATELIER_KILLS=200 for as many, and then it is also measured how much time was lost.
#include "app/desktop/studio.h"
#include "core/base/random.h"
#include "core/content/library.h"
#include "core/store/health.h"
#include "tests/app/crash/typed_keys.h"
#include "tests/app/end_to_end_fixture.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int words = 100'000;
constexpr auto longestTyping = std::chrono::milliseconds(1'500);
constexpr qint64 longestLoss = 500; // milliseconds

int kills(int usually)
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("ATELIER_KILLS", &isSet);
    return isSet ? wanted : usually;
}

qint64 steadyMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// What the driver said before it died.
struct Typing {
    qsizetype position = -1;
    std::vector<qint64> keyTimes; // of key 1, 2, ...
    size_t saved = 0;
    qint64 killed = 0;
    QString error;

    // Keys that were pressed long enough before the end.
    [[nodiscard]] size_t keysBefore(qint64 time) const
    {
        return size_t(std::ranges::upper_bound(keyTimes, time) - keyTimes.begin());
    }
};

void readLine(Typing &typing, const QString &line)
{
    const QStringList parts = line.trimmed().split(u' ');
    if (parts[0] == u"ready"_s)
        typing.position = parts.value(1).toLongLong();
    else if (parts[0] == u"key"_s)
        typing.keyTimes.push_back(parts.value(2).toLongLong());
    else if (parts[0] == u"saved"_s)
        typing.saved = parts.value(1).toULongLong();
    else if (parts[0] == u"error"_s)
        typing.error = line;
}

class TypedText {
public:
    explicit TypedText(const QStringList &driverOptions)
        : m_models(m_computer, {u"--words"_s, u"80"_s, u"--words-per-second"_s, u"100"_s})
        , m_options(driverOptions)
        , m_text(plainParagraphs(1, words))
    {
        m_computer.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        auto studio = open();
        const auto added = studio->workspace().commitNow(u"Long"_s, {}, [&](Transaction &transaction) -> Result<void> {
            auto item = addItem(transaction, {.title = u"Long"_s}, m_text);
            if (!item)
                return std::unexpected(item.error());
            m_item = *item;
            return {};
        });
        REQUIRE(added);
    }

    // Types until a random moment, kills, and compares; the milliseconds of typing that were lost.
    qint64 killOnce(quint64 seed)
    {
        Random random(seed);
        const Typing typing =
            typeAndKill(seed, std::chrono::milliseconds(random.below(quint64(longestTyping.count()))));
        INFO("seed " << seed << ", " << typing.keyTimes.size() << " keys, " << typing.saved << " said to be saved "
                     << typing.error.toStdString());
        REQUIRE(typing.error.isEmpty());
        REQUIRE(typing.position > 0);
        const QString found = textOnDisk();
        const std::optional<size_t> kept = keysIn(found, typing, knownKeys(seed, typing.keyTimes.size() + 1));
        REQUIRE(kept); // else the text is not the list of keys up to some key
        CHECK(*kept >= typing.saved);
        m_text = found;
        return *kept >= typing.keyTimes.size() ? 0 : typing.killed - typing.keyTimes[*kept];
    }

    // Drafts of which some text had arrived, in all rounds.
    int streamedDrafts()
    {
        const auto studio = open();
        const auto count = studio->workspace().readNow([&](Reader &reader) -> Result<int> {
            const auto items = reader.query<ContentItem>();
            if (!items)
                return std::unexpected(items.error());
            return int(std::ranges::count_if(*items, [&](const ContentItem &item) {
                return item.header.id != m_item.header.id && !reader.text(item.body.id).value_or(QString()).isEmpty();
            }));
        });
        REQUIRE(count);
        return *count;
    }

private:
    std::unique_ptr<Studio> open()
    {
        auto studio = Studio::open({.workspaceFolder = m_computer.workspace()});
        REQUIRE(studio);
        return std::move(*studio);
    }

    Typing typeAndKill(quint64 seed, std::chrono::milliseconds after)
    {
        QProcess driver;
        driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_computer.startProgram(driver, QStringLiteral(ATELIER_TYPING_DRIVER),
            QStringList{m_computer.workspace(), m_item.header.id.toString(), QString::number(seed)} + m_options);
        Typing typing;
        while (typing.keyTimes.empty() && typing.error.isEmpty()) {
            if (!driver.canReadLine() && !driver.waitForReadyRead(60'000))
                break;
            while (driver.canReadLine())
                readLine(typing, QString::fromUtf8(driver.readLine()));
        }
        std::this_thread::sleep_for(after); // the random moment
        typing.killed = steadyMilliseconds();
        driver.kill();
        driver.waitForFinished();
        while (driver.canReadLine())
            readLine(typing, QString::fromUtf8(driver.readLine()));
        return typing;
    }

    // Read by a program that starts afresh, which finds everything in order.
    QString textOnDisk()
    {
        const auto studio = open();
        const auto checks = checkHealth(studio->workspace());
        REQUIRE(checks);
        for (const HealthCheck &check : *checks) {
            INFO(check.name.toStdString() << ": " << check.message.toStdString());
            CHECK(check.state != HealthState::Bad);
        }
        const auto text = studio->workspace().readNow([&](Reader &reader) { return reader.text(m_item.body.id); });
        REQUIRE(text);
        return *text;
    }

    // The most keys after which the text would be this one.
    [[nodiscard]] std::optional<size_t> keysIn(
        const QString &found, const Typing &typing, const std::vector<TypedKey> &keys) const
    {
        const QStringView before = QStringView(m_text).first(typing.position);
        const QStringView behind = QStringView(m_text).sliced(typing.position);
        const qsizetype length = found.size() - m_text.size();
        if (length < 0 || !found.startsWith(before) || !found.endsWith(behind))
            return std::nullopt;
        const QStringView passage = QStringView(found).sliced(typing.position, length);
        std::optional<size_t> kept;
        QString typed;
        for (size_t pressed = 0;; ++pressed) {
            if (passage == typed)
                kept = pressed;
            if (pressed == keys.size())
                return kept;
            applyKey(typed, keys[pressed]);
        }
    }

    Computer m_computer;
    FakeModels m_models;
    QStringList m_options;
    QString m_text;
    ContentItem m_item;
};

void killMany(int usually, const QStringList &driverOptions, const char *name)
{
    TypedText text(driverOptions);
    qint64 worst = 0;
    const int count = kills(usually);
    for (int round = 0; round < count; ++round)
        worst = std::max(worst, text.killOnce(quint64(1'000 + round)));
    CHECK(text.streamedDrafts() > 0);
    if (qEnvironmentVariableIsSet("ATELIER_KILLS")) {
        std::printf("%s: %d kills, at most %lld ms of typing lost\n", name, count, static_cast<long long>(worst));
        CHECK(worst <= longestLoss);
    }
}

} // namespace

TEST_CASE("A window that is killed while a person types and drafts stream leaves all keys but the last")
{
    killMany(3, {}, "killed");
}

TEST_CASE("Neither does a power cut take more, which forgets every write that was not synced")
{
    killMany(3, {u"--unsynced-in-memory"_s}, "power cut");
}

TEST_CASE("The file layer of these tests forgets what was not synced, and nothing else")
{
    for (const auto &[synchronous, rows] : {std::pair{u"OFF"_s, 0}, {u"FULL"_s, 1}}) {
        const TemporaryFolder folder;
        const QString file = folder.path(u"kept.db"_s);
        const auto run = [&](const QString &statement) {
            const QString name = u"crash test"_s;
            int value = -1;
            {
                QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
                database.setDatabaseName(file);
                REQUIRE(database.open());
                QSqlQuery query(database);
                REQUIRE(query.exec(statement));
                if (query.next())
                    value = query.value(0).toInt();
            }
            QSqlDatabase::removeDatabase(name);
            return value;
        };
        run(u"CREATE TABLE kept (number INTEGER)"_s);
        QProcess process;
        process.start(QStringLiteral(ATELIER_TYPING_DRIVER), {u"--commit"_s, synchronous, file});
        REQUIRE(process.waitForFinished());
        CHECK(process.exitStatus() == QProcess::CrashExit); // as told, not for an error
        INFO(synchronous.toStdString());
        CHECK(run(u"SELECT count(*) FROM kept"_s) == rows);
    }
}
