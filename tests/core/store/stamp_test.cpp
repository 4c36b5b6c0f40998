// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_rows.h"
#include "core/store/stamp.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

const Id first{{1}};
const Id second{{2}};
const Timestamp noon = fromMilliseconds(1'764'000'000'000);
const RecordDeclaration note = declarationOf<Note>();

Stamp stampAt(qint64 minutes, const Id &replica) { return {stampTime(noon + std::chrono::minutes(minutes)), replica}; }

PutOperation titled(const QString &title) { return {.kind = u"note"_s, .id = {{9}}, .fields = {{1, title}}}; }
PutOperation tagged(const QString &tag, bool present)
{
    return {.kind = u"note"_s, .id = {{9}}, .sets = {{3, QCborMap{{tag, present}}}}};
}

QString titleOf(const RecordRow &row) { return fromStored<Note>(row.record).title; }
StringSet tagsOf(const RecordRow &row) { return fromStored<Note>(row.record).tags; }

} // namespace

TEST_CASE("stamps grow although the clock stands still or goes back")
{
    const qint64 one = nextStampTime(noon, 0);
    const qint64 two = nextStampTime(noon, one);
    const qint64 three = nextStampTime(noon - std::chrono::minutes(5), two);
    CHECK(one == stampTime(noon));
    CHECK(two > one);
    CHECK(three > two);
    CHECK(wallTime(two) == noon);
}

TEST_CASE("a clock is too far ahead from one hour on")
{
    CHECK_FALSE(isTooFarAhead(stampTime(noon + std::chrono::hours(1)), noon));
    CHECK(isTooFarAhead(stampTime(noon + std::chrono::hours(1) + std::chrono::seconds(1)), noon));
}

TEST_CASE("the last writer of a field wins in whatever order the writes arrive")
{
    for (const bool swapped : {false, true}) {
        RecordRow row = freshRow(note, {{9}});
        const std::pair early{titled(u"early"_s), stampAt(1, second)};
        const std::pair late{titled(u"late"_s), stampAt(2, first)};
        for (const auto &[put, stamp] : swapped ? std::array{late, early} : std::array{early, late})
            applyPut(row, &note, put, stamp, Precedence::Newest);
        CHECK(titleOf(row) == u"late"_s);
    }
}

TEST_CASE("at the same moment the replica decides, alike everywhere")
{
    for (const bool swapped : {false, true}) {
        RecordRow row = freshRow(note, {{9}});
        const std::pair one{titled(u"one"_s), stampAt(1, first)};
        const std::pair two{titled(u"two"_s), stampAt(1, second)};
        for (const auto &[put, stamp] : swapped ? std::array{two, one} : std::array{one, two})
            applyPut(row, &note, put, stamp, Precedence::Newest);
        CHECK(titleOf(row) == u"two"_s);
    }
}

TEST_CASE("sets merge element by element")
{
    RecordRow row = freshRow(note, {{9}});
    applyPut(row, &note, tagged(u"a"_s, true), stampAt(1, first), Precedence::Newest);
    applyPut(row, &note, tagged(u"b"_s, true), stampAt(1, second), Precedence::Newest);
    applyPut(row, &note, tagged(u"a"_s, false), stampAt(3, second), Precedence::Newest);
    applyPut(row, &note, tagged(u"a"_s, true), stampAt(2, first), Precedence::Newest);
    CHECK(tagsOf(row) == StringSet{u"b"_s});
}

TEST_CASE("what is written here wins over a stamp from a clock that ran ahead")
{
    RecordRow row = freshRow(note, {{9}});
    applyPut(row, &note, titled(u"from 2099"_s), stampAt(40'000'000, second), Precedence::Newest);
    applyPut(row, &note, titled(u"now"_s), stampAt(1, first), Precedence::ThisOne);
    CHECK(titleOf(row) == u"now"_s);
    CHECK(row.stamps.field(1) == stampAt(1, first));
}

TEST_CASE("fields and sets that this program does not know are kept beside")
{
    RecordRow row = freshRow(note, {{9}});
    PutOperation put = titled(u"t"_s);
    put.fields.insert(99, u"from the future"_s);
    put.sets.insert(98, QCborMap{{u"x"_s, true}});
    applyPut(row, &note, put, stampAt(1, first), Precedence::Newest);
    CHECK(row.unknownFields.value(99).toString() == u"from the future"_s);
    CHECK(FieldValue<StringSet>::fromStored(row.unknownSets.value(98)) == StringSet{u"x"_s});
}

TEST_CASE("a removal covers what the remover knew, and nothing else")
{
    RecordRow row = freshRow(note, {{9}});
    applyPut(row, &note, titled(u"known"_s), stampAt(1, first), Precedence::Newest);
    row.removal = {{first, stampAt(1, first).time}};
    updateRemoved(row, {}, noon, second);
    CHECK(row.record.header.removed);
    applyPut(row, &note, titled(u"unseen"_s), stampAt(2, first), Precedence::Newest);
    updateRemoved(row, {}, noon, second);
    CHECK_FALSE(row.record.header.removed);
    mergeInto(row.removal, {{first, stampAt(2, first).time}, {second, 1}});
    updateRemoved(row, {}, noon, second);
    CHECK(row.record.header.removed);
}

TEST_CASE("stamps and what was seen come back from their bytes")
{
    RecordStamps stamps;
    for (int number = 0; number < 30; ++number)
        stamps.setField(number, stampAt(number % 3, number % 2 ? first : second));
    stamps.setElement(3, u"tag"_s, stampAt(7, first));
    const RecordStamps read = RecordStamps::fromBytes(stamps.toBytes());
    CHECK(read.toBytes() == stamps.toBytes());
    CHECK(read.field(5) == stampAt(2, first));
    CHECK(read.element(3, u"tag"_s) == stampAt(7, first));
    CHECK(read.field(77) == Stamp{});
    CHECK(RecordStamps::fromBytes("rubbish").field(1) == Stamp{});
    const SeenStamps seen{{first, 1}, {second, 2}};
    CHECK(seenStampsFromBytes(toBytes(seen)) == seen);
}
