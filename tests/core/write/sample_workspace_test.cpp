// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/project.h"
#include "core/store/text_version.h"
#include "core/write/sample_workspace.h"
#include "tests/core/write/writing_fixture.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("the sample workspace comes whole: brand, personas, projects and pieces with text, in one commit")
{
    Desk desk;
    int commits = 0;
    QObject::connect(desk.workspace.get(), &Workspace::changed, desk.workspace.get(), [&] { ++commits; });
    const auto added = addSample(*desk.workspace, desk.templates);
    REQUIRE(added.has_value());
    REQUIRE(waitUntil([&] { return commits > 0; }));
    runPendingEvents();
    CHECK(commits == 1);
    const auto count = [&]<class Record>(std::type_identity<Record>) {
        return desk.workspace->readNow([](Reader &reader) { return reader.query<Record>(); })->size();
    };
    CHECK(count(std::type_identity<Brand>()) == 1);
    CHECK(count(std::type_identity<Persona>()) > 0);
    CHECK(count(std::type_identity<Project>()) > 0);
    CHECK(count(std::type_identity<ContentItem>()) == added->size());
    REQUIRE_FALSE(added->empty());
    for (const ContentItem &item : *added) {
        CHECK_FALSE(item.title.isEmpty());
        CHECK_FALSE(item.project.isNull());
        const auto text = desk.workspace->readNow([&](Reader &reader) { return reader.text(item.body.id); });
        CHECK(text->size() > 200);
        const auto versions = desk.workspace->readNow([&](Reader &reader) {
            return reader.query<TextVersion>({.filters = {where(u"text"_s, Compare::Equal, item.body.id)}});
        });
        REQUIRE(versions->size() == 1);
        CHECK(versions->front().origin == OriginKind::Generated);
        CHECK(versions->front().model == u"offline"_s);
    }
}
