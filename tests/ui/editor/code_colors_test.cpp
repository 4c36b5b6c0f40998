// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editor_fixture.h"
#include "ui/editor/code_colors.h"
#include "ui/editor/document_index.h"
#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

LineTokens colorsOf(const CodeRequest &request)
{
    CodeColors colors;
    LineTokens answer;
    bool answered = false;
    colors.request(request, [&](const LineTokens &tokens) {
        answer = tokens;
        answered = true;
    });
    REQUIRE(QTest::qWaitFor([&] { return answered; }, 20'000));
    return answer;
}

} // namespace

TEST_CASE("Code is coloured by the name of its language, its file ending, or not at all")
{
    const QColor background(Qt::white);
    const LineTokens cpp = colorsOf(
        {u"cpp"_s, {u"int x = 1; // why"_s, u"/* open"_s, u"still open */"_s}, ColorScheme::Light, background});
    REQUIRE(cpp.size() == 3);
    CHECK(cpp[0].front().start == 0);
    CHECK(cpp[0].front().length == 3);
    CHECK(cpp[2].front().length >= 10);
    CHECK_FALSE(colorsOf({u"Python"_s, {u"def f(): pass"_s}, ColorScheme::Light, background})[0].isEmpty());
    CHECK(colorsOf({u"no-such-language"_s, {u"x"_s}, ColorScheme::Light, background}).isEmpty());
}

TEST_CASE("Every colour of code can be read on its background, in light and dark")
{
    const QStringList lines = {u"#include <vector> // note"_s, u"const char *x = \"text\"; return 0x1f;"_s};
    for (const auto &[scheme, background] : {std::pair(ColorScheme::Light, EditorStyle::light().colors.codeFill),
             std::pair(ColorScheme::Dark, EditorStyle::dark().colors.codeFill)}) {
        for (const QList<CodeToken> &line : colorsOf({u"cpp"_s, lines, scheme, background})) {
            for (const CodeToken &token : line)
                CHECK(contrastRatio(QColor::fromRgb(token.color), background) >= 4.5);
        }
    }
}

TEST_CASE("Fenced code in view gets its colours after it was opened, and new ones after it was edited")
{
    EditorFixture fixture(u"Text\n\n```cpp\nint x = 1;\n```\n"_s);
    const auto tokens = [&] {
        const BlockData *const data = DocumentIndex::data(fixture.editor.document()->findBlockByNumber(3));
        return data ? data->codeTokens : QList<CodeToken>();
    };
    REQUIRE(QTest::qWaitFor([&] { return !tokens().isEmpty(); }, 20'000));
    CHECK(tokens().front().length == 3);
    const qsizetype before = tokens().size();
    fixture.caretAt(fixture.editor.text().indexOf(u";") + 1);
    fixture.type(u" // why"_s);
    REQUIRE(QTest::qWaitFor([&] { return tokens().size() > before; }, 20'000));
    CHECK(fixture.heard.size() == 7);
}
