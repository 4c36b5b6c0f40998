// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the user and others do to the text, edits alone rebuild it.
#include "core/diff/token.h"
#include "tests/ui/editor/editor_fixture.h"

#include <QClipboard>
#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

const QString &startText()
{
    static const QString text = u"# Title\n\nOne **bold** word.\n\n- a\n- b \U0001F4A1 c\n\n```cpp\nint x;\n```\nend"_s;
    return text;
}

QString documentText(const MarkdownEditor &editor)
{
    QString text = editor.document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

qsizetype characterStart(const QString &text, qsizetype position)
{
    const bool splits = position > 0 && position < text.size() && text[position].isLowSurrogate();
    return splits ? position - 1 : position;
}

void doUserStep(EditorFixture &fixture, int step, qsizetype a, qsizetype b)
{
    const QString &text = fixture.editor.text();
    const auto place = [&](qsizetype n) { return characterStart(text, n % (text.size() + 1)); };
    switch (step) {
    case 0:
        return fixture.caretAt(place(a));
    case 1:
        return fixture.editor.select({place(a), place(b)});
    case 2:
        return fixture.type(u"aé"_s);
    case 3:
        return fixture.press(Qt::Key_Return);
    case 4:
        return fixture.press(Qt::Key_Backspace);
    case 5:
        return fixture.press(Qt::Key_Delete, Qt::ControlModifier);
    case 6:
        return fixture.editor.run(static_cast<EditorCommand>(a % 10));
    case 7:
        return fixture.press(Qt::Key_Tab);
    case 8:
        fixture.compose(u"にほ"_s);
        return;
    case 9:
        fixture.commit(u"日本"_s);
        return;
    case 10:
        QGuiApplication::clipboard()->setText(u"one\r\ntwo\u2029 *three*"_s);
        fixture.editor.paste();
        return;
    default:
        return fixture.press(Qt::Key_X, Qt::ControlModifier);
    }
}

TextEdit remoteEdit(const QString &text, qsizetype a, qsizetype b)
{
    static const QStringList pieces = {u""_s, u"x"_s, u"\n"_s, u"```\n"_s, u"## New\n\ntext"_s, u"\r odd \u2028"_s};
    const qsizetype first = characterStart(text, a % (text.size() + 1));
    const qsizetype last = characterStart(text, std::min(first + b % 12, text.size()));
    return {first, std::max<qsizetype>(0, last - first), pieces[b % pieces.size()]};
}

} // namespace

TEST_CASE("The edits that are heard rebuild the text after any series of user and remote changes")
{
    const bool holds = rc::check([] {
        EditorFixture fixture(startText());
        // Remote edits that wait for an input method are in the model already; here they come while nothing composes.
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 16), rc::gen::inRange(0, 300), rc::gen::inRange(0, 300)));
        for (const auto &[step, a, b] : steps) {
            if (step < 12) {
                doUserStep(fixture, step, a, b);
            } else {
                fixture.commit(u""_s);
                fixture.applyRemote({remoteEdit(fixture.editor.text(), a, b)});
            }
            RC_ASSERT(fixture.mirror.toStdString() == fixture.editor.text().toStdString());
            RC_ASSERT(documentText(fixture.editor).size() == fixture.editor.text().size());
            RC_ASSERT(!fixture.mirror.contains(QChar::ParagraphSeparator));
        }
        // A fresh reading of the same text agrees with what was kept up to date.
        EditorFixture fresh(fixture.editor.text());
        RC_ASSERT(fresh.editor.wordCount() == fixture.editor.wordCount());
        RC_ASSERT(fixture.editor.wordCount() == countWords(fixture.editor.text()));
        RC_ASSERT(fresh.editor.outline() == fixture.editor.outline());
    });
    CHECK(holds);
}
