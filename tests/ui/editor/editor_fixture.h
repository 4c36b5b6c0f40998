// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/qt_strings.h"
#include "ui/editor/markdown_editor.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

#include <vector>

namespace atelier {

struct HeardEdit {
    TextEdit edit;
    EditKind kind = EditKind::Typed;
};

// A shown editor of fixed size, and a mirror that is kept only by the edits it hears of.
struct EditorFixture {
    explicit EditorFixture(const QString &text = {}, QSize size = {800, 600})
    {
        editor.resize(size);
        editor.show();
        editor.activateWindow();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("The window did not become active.");
        editor.load(text);
        mirror = text;
        editor.setFocus();
        QObject::connect(&editor, &MarkdownEditor::edited, &editor,
            [this](qsizetype position, qsizetype deleted, const QString &inserted, EditKind kind) {
                heard.push_back({{position, deleted, inserted}, kind});
                mirror.replace(position, deleted, inserted);
            });
    }

    void applyRemote(const TextEdits &edits, CaretAtEdit caret = CaretAtEdit::Stays)
    {
        editor.applyEdits(edits, caret);
        atelier::applyEdits(mirror, edits);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, c);
            QCoreApplication::sendEvent(&editor, &press);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&editor, key, modifiers);
    }
    void caretAt(qsizetype position) { editor.select({position, position}); }
    [[nodiscard]] qsizetype caret() const { return editor.selection().caret; }

    void compose(const QString &preedit)
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(&editor, &event);
    }
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor, &event);
    }
    // The middle of the character at the position, in the viewport.
    [[nodiscard]] QPoint pointAt(qsizetype position)
    {
        QTextCursor cursor(editor.document());
        cursor.setPosition(static_cast<int>(position));
        return editor.cursorRect(cursor).center();
    }

    MarkdownEditor editor;
    QString mirror;
    std::vector<HeardEdit> heard;
};

} // namespace atelier
