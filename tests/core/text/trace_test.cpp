// SPDX-License-Identifier: GPL-3.0-or-later
// Real editing traces and the conformance cases of the reference implementation. The large ones lie outside of the
// tree: in the folder that ATELIER_TRACES names, or beside the tree; a small set of our own cases is always there.
#include "core/base/file.h"
#include "core/text/history.h"
#include "tests/core/text/random_trace.h"
#include "tests/support/temporary_folder.h"

#include <QDir>

#include <rapidcheck.h>

using namespace atelier;
using atelier::test::TemporaryFolder;
using namespace Qt::StringLiterals;

namespace {

void checkFile(const QString &path)
{
    const auto file = readTraceFile(path);
    REQUIRE(file);
    REQUIRE_FALSE(file->traces.empty());
    size_t exact = 0;
    for (const Trace &trace : file->traces) {
        const auto events = eventsOf(trace);
        REQUIRE(events);
        const auto history = History::decode(encodeEvents(*events, Packing::Quick));
        exact += history && history->text() == trace.endContent ? 1 : 0;
    }
    CHECK(exact == file->traces.size());
}

} // namespace

TEST_CASE("A trace that counts in code points gives the text that one in UTF-16 units gives")
{
    CHECK(rc::check([](quint64 seed) {
        const auto textOf = [&](bool codePoints) {
            Random random(seed);
            const auto events =
                eventsOf(randomTrace(random, {.transactions = 60, .astral = true, .codePoints = codePoints}));
            RC_ASSERT(events.has_value());
            const auto history = History::decode(encodeEvents(*events, Packing::Quick));
            RC_ASSERT(history.has_value());
            return history->text();
        };
        RC_ASSERT(textOf(true) == textOf(false));
    }));
}

TEST_CASE("A trace with emoji is read from a file in any of the forms")
{
    TemporaryFolder folder;
    const QString path = folder.path(u"emoji.json"_s);
    const QString smile = QString::fromUcs4(U"\U0001F600");
    const auto textOf = [&](const QString &json) {
        REQUIRE(writeFileAtomically(path, json.toUtf8()));
        checkFile(path);
    };
    textOf(uR"({"endContent":"a%1c!","txns":[{"patches":[[0,0,"a%1"],[2,0,"b"]]},{"patches":[[2,1,"c"],[3,0,"!"]]}]})"_s
            .arg(smile));
    textOf(
        uR"({"startContent":"%1","endContent":"x%1y","txns":[{"patches":[[1,0,"y"]]},{"patches":[[0,0,"x"]]}]})"_s.arg(
            smile));
    textOf(uR"({"kind":"concurrent","endContent":"<%1>","numAgents":2,"txns":[
        {"parents":[],"agent":0,"patches":[[0,0,"%1"]]},{"parents":[0],"agent":0,"patches":[[0,0,"<"]]},
        {"parents":[0],"agent":1,"patches":[[1,0,">"]]}]})"_s.arg(smile));
    textOf(uR"([{"endContent":"a%1b","txns":[{"span":[0,2],"parents":[],"agent":"x","seqStart":0,"ops":[[0,0,"%1b"]]},
        {"span":[2,4],"parents":[0],"agent":"y","seqStart":0,"ops":[[0,0,"a"],[1,0,"z"]]},
        {"span":[4,5],"parents":[1,3],"agent":"x","seqStart":2,"ops":[[1,1,""]]}]}])"_s.arg(smile));
}

TEST_CASE("A trace whose transactions follow later ones is refused")
{
    TemporaryFolder folder;
    const QString path = folder.path(u"wrong.json"_s);
    REQUIRE(writeFileAtomically(path, R"({"endContent":"","txns":[{"parents":[1],"patches":[]}]})"));
    CHECK(readTraceFile(path).error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("What is no trace is refused in a sentence that names the file")
{
    TemporaryFolder folder;
    const QString path = folder.path(u"wrong.json"_s);
    for (const QByteArray bytes : {"", "null", "{}", "[]", "[1,2]", "[{}]", R"({"txns":[]})", R"({"endContent":""})",
             R"({"endContent":"","txns":[1]})", R"({"endContent":"a","txns":[{"patches":[["x",0,"a"]]}]})",
             R"({"endContent":"a","txns":[{"patches":[[0,-1,"a"]]}]})",
             R"({"endContent":"a","txns":[{"patches":[[0]]}]})",
             R"([{"endContent":"a","txns":[{"span":[0,1],"parents":[],"patches":[]}]}])", "\x1f\x8b\x08 cut"}) {
        INFO(bytes.toStdString());
        REQUIRE(writeFileAtomically(path, bytes));
        const auto file = readTraceFile(path);
        REQUIRE_FALSE(file);
        CHECK(!file.error().message.isEmpty());
    }
    CHECK(readTraceFile(folder.path(u"missing"_s)).error().message.contains(u"missing"_s));
}

TEST_CASE("A history without events is one")
{
    TemporaryFolder folder;
    const QString path = folder.path(u"empty.json"_s);
    REQUIRE(writeFileAtomically(path, R"({"startContent":"","endContent":"","txns":[]})"));
    checkFile(path);
}

TEST_CASE("The conformance cases in the tree end as they should")
{
    checkFile(QStringLiteral(ATELIER_SOURCE_DIR "/tests/core/text/data/conformance.json"));
}

TEST_CASE("Every trace beside the tree ends as it should")
{
    const QString beside = QStringLiteral(ATELIER_SOURCE_DIR "/../shared/data/traces");
    const QDir folder(qEnvironmentVariable("ATELIER_TRACES", beside));
    for (const QString &name : folder.entryList({u"*.json"_s, u"*.json.gz"_s}, QDir::Files)) {
        INFO(name.toStdString());
        checkFile(folder.filePath(name));
    }
}
