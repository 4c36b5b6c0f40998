// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_text.h"
#include "core/store/text_life.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const TextLife> lifeOf(Studio &studio, const Note &note, size_t maximumSteps = 500)
{
    auto life = studio.workspace->readNow([&](Reader &reader) { return reader.textLife(note.body.id, maximumSteps); });
    REQUIRE(life);
    return *life;
}

void replace(Studio &studio, const Note &note, const QString &letters, OriginKind origin)
{
    studio.clock->advance(1min);
    REQUIRE(studio.workspace->commitNow(u"test"_s, {.kind = origin},
        [&](Transaction &transaction) { return transaction.replaceText(note.body.id, letters); }));
}

} // namespace

TEST_CASE("A text can be played back from nothing to what it is, with who wrote each step and when")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"Begin"_s);
    replace(studio, note, u"Begin, go on"_s, OriginKind::Generated);
    replace(studio, note, u"Begun, go on \U0001F600"_s, OriginKind::Typed);

    const auto life = lifeOf(studio, note);
    REQUIRE(life->steps().size() == 3);
    CHECK(life->textAfter(0) == QString());
    CHECK(life->textAfter(1) == u"Begin"_s);
    CHECK(life->textAfter(2) == u"Begin, go on"_s);
    CHECK(life->textAfter(3) == studio.text(note.body));
    CHECK(life->steps()[1].origin.kind == OriginKind::Generated);
    CHECK(life->steps()[2].origin.kind == OriginKind::Typed);
    CHECK(life->steps()[2].time - life->steps()[1].time == 1min);
    CHECK(life->steps()[1].events == 7);
    CHECK(studio.workspace->readNow([&](Reader &reader) { return reader.textAt(note.body.id, life->versionAfter(2)); })
        == u"Begin, go on"_s);
}

TEST_CASE("A long life is told in as many steps as are asked for")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    QString letters;
    for (int i = 0; i < 60; ++i) {
        letters += u"word "_s;
        replace(studio, note, letters, OriginKind::Typed);
    }
    const auto life = lifeOf(studio, note, 10);
    CHECK(life->steps().size() == 10);
    CHECK(life->textAfter(10) == letters);
    CHECK(life->textAfter(5)->size() == letters.size() / 2);
}

TEST_CASE("A text that does not exist has no life")
{
    Studio studio;
    const auto life =
        studio.workspace->readNow([&](Reader &reader) { return reader.textLife(studio.workspace->makeId()); });
    REQUIRE_FALSE(life);
    CHECK(life.error().kind == ErrorKind::NotFound);
}
