// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_strings.h"
#include "ui/editor/markdown_inline.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// A letter for each character: m mark, b bold, i italic, B both, c code, l link, s strike, "." none; M mark in another
// style.
QString drawn(QStringView line)
{
    QString shape(line.size(), u'.');
    for (const InlineSpan &span : parseInline(line)) {
        for (int i = span.start; i < span.start + span.length; ++i) {
            const bool bold = span.styles.testFlag(InlineStyle::Bold);
            const bool italic = span.styles.testFlag(InlineStyle::Italic);
            const bool mark = span.styles.testFlag(InlineStyle::Mark);
            const bool code = span.styles.testFlag(InlineStyle::Code);
            shape[i] = mark && (bold || italic)           ? u'M'
                : mark                                    ? u'm'
                : code                                    ? u'c'
                : span.styles.testFlag(InlineStyle::Link) ? u'l'
                : bold && italic                          ? u'B'
                : bold                                    ? u'b'
                : italic                                  ? u'i'
                                                          : u's';
        }
    }
    return shape;
}

} // namespace

TEST_CASE("Emphasis, code, links and strikes are found with their marks")
{
    CHECK(drawn(u"a **b** *c* _d_") == u"..mmbmm.mim.mim"_s);
    CHECK(drawn(u"`x*y*` z") == u"mccccm.."_s);
    CHECK(drawn(u"``a`b``") == u"mmcccmm"_s);
    CHECK(drawn(u"[lamp](/shop)") == u"mllllmmmmmmmm"_s);
    CHECK(drawn(u"![a](b.png)") == u"mmlmmmmmmmm"_s);
    CHECK(drawn(u"~~old~~ new") == u"mmsssmm...."_s);
    CHECK(drawn(u"<https://a.org>") == u"m"_s + QString(13, u'l') + u"m"_s);
    CHECK(drawn(u"see https://a.org.") == u"...."_s + QString(13, u'l') + u"."_s);
}

TEST_CASE("Emphasis follows the delimiter rules of CommonMark")
{
    CHECK(drawn(u"snake_case_name") == u"..............."_s);
    CHECK(drawn(u"2 * 3 * 4") == u"........."_s);
    CHECK(drawn(u"***x***") == u"mMMBMMm"_s);
    CHECK(drawn(u"**a *b* c**") == u"mmbbMBMbbmm"_s);
    CHECK(drawn(u"\\*no\\*") == u"m...m."_s);
    CHECK(drawn(u"**open") == u"......"_s);
    CHECK(drawn(u"*a **b*") == u"....mim"_s);
}

TEST_CASE("Links may hold emphasis and nested brackets")
{
    CHECK(drawn(u"[a *b*](c)") == u"mllmlmmmmm"_s);
    CHECK(drawn(u"[a [b] c](d)").count(u'm') == 5);
    CHECK(drawn(u"[no link] here") == QString(14, u'.'));
}

TEST_CASE("The address of a link is found from any of its characters")
{
    const QString line = u"go to [our guide](/journal/dimmers) or https://a.org/x now"_s;
    CHECK(linkAddressAt(line, 8).toString() == u"/journal/dimmers"_s);
    CHECK(linkAddressAt(line, 20).toString() == u"/journal/dimmers"_s);
    CHECK(linkAddressAt(line, 45).toString() == u"https://a.org/x"_s);
    CHECK(linkAddressAt(line, 1).isEmpty());
    CHECK(linkAddressAt(line, static_cast<int>(line.size()) - 1).isEmpty());
}

TEST_CASE("Lines made to be slow are read like any other")
{
    for (const QString &piece : {u"["_s, u"*a "_s, u"`"_s, u"**_"_s, u"<h"_s, u"![["_s}) {
        const QString line = piece.repeated(20'000);
        CHECK(parseInline(line).size() <= static_cast<size_t>(line.size()));
    }
}
