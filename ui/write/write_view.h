// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/write/writing_service.h"
#include "ui/shell/view.h"
#include "ui/write/brief_panel.h"

#include <QPointer>

namespace atelier {

class WriteScreen;
struct CheckRules;

struct WriteParts {
    std::shared_ptr<Workspace> workspace;
    TemplateCatalog &templates;
    WritingService &writing;
    JobQueue &jobs;
    std::shared_ptr<const CheckRules> checks; // null: no checks
};

// Drafts, editor and inspector.
class WriteView final : public View {
    Q_OBJECT

public:
    explicit WriteView(WriteParts parts, QObject *parent = nullptr);

    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return m_actions; }
    [[nodiscard]] QString newText() const override;
    void newInThisView() override;
    void stopJob() override;
    [[nodiscard]] Panes *panes() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    void openItem(const Id &item);
    void setModels(const ModelChoices &choices);

Q_SIGNALS:
    void connectModelRequested();
    void filesDropped(const QStringList &paths); // no pictures: to be imported
    void exportRequested(const std::vector<atelier::Id> &items);
    void titleChanged(const QString &title);
    void saveStateChanged(atelier::SaveState state, const QString &reason);

private:
    void addAction(const QString &text, const QString &icon, const QKeySequence &keys, void (WriteScreen::*run)());

    WriteParts m_parts;
    QPointer<WriteScreen> m_screen;
    QList<QAction *> m_actions;
    ModelChoices m_models;
    QByteArray m_state;
    Id m_wanted;
};

} // namespace atelier
