// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/live_text.h"
#include "core/store/workspace.h"
#include "ui/editor/markdown_editor.h"

#include <QObject>

#include <memory>

namespace atelier {

// Keeps an editor and the live text of an item in step: what is typed goes into the text's history, what others write
// comes into the editor. One session of undo per editor and text.
class DocumentSession final : public QObject {
    Q_OBJECT

public:
    DocumentSession(Workspace &workspace, MarkdownEditor &editor, QObject *parent = nullptr);
    ~DocumentSession() override;

    void open(const TextRef &text);
    void close();
    [[nodiscard]] bool isOpen() const { return m_text && m_text->isOpen(); }
    [[nodiscard]] SessionId session() const { return m_session; }
    [[nodiscard]] LiveText *text() const { return m_text.get(); }
    [[nodiscard]] SaveState saveState() const;

    // Edits that the user made by a command of the view, with their own origin: an accepted proposal, a taken change.
    void editAs(const Origin &origin, const std::function<void()> &change);
    void undo();
    void redo();

Q_SIGNALS:
    void opened();
    void failed(const atelier::Error &error);
    void saveStateChanged(atelier::SaveState state);
    // The text has changed, by whomever.
    void changed();
    // Somebody else's edits came in; what stood here before them.
    void changedElsewhere(const atelier::Origin &origin, const QString &before);

private:
    void load();
    void send(qsizetype position, qsizetype deleted, const QString &inserted, EditKind kind);
    void receive(const TextEdits &edits, const Origin &origin, SessionId session);
    void applyOwn(const Result<TextEdits> &edits);

    Workspace &m_workspace;
    MarkdownEditor &m_editor;
    std::shared_ptr<LiveText> m_text;
    SessionId m_session = 0;
    std::optional<Origin> m_origin; // of edits that a command makes now
    bool m_sending = false;
};

} // namespace atelier
