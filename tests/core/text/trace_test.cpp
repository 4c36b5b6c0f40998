// SPDX-License-Identifier: GPL-3.0-or-later
// Real editing traces and the conformance cases of the reference implementation. The large ones lie outside of the
// tree: in the folder that ATELIER_TRACES names, or beside the tree; a small set of our own cases is always there.
#include "core/text/history.h"
#include "tests/bench/text/trace.h"

#include <QDir>

using namespace atelier;
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
