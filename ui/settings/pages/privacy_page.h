// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backup.h"
#include "core/store/workspace.h"
#include "ui/settings/settings_page.h"

#include <QPointer>

class QVBoxLayout;

namespace atelier {

class Button;
class ErrorPanel;
class Label;
class RowCard;

// Where the data lies, what leaves this computer, and the copies that are kept.
class PrivacyPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit PrivacyPage(std::shared_ptr<Workspace> workspace, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;
    void activated() override;

Q_SIGNALS:
    void openFolderRequested(const QString &folder);

private:
    void addData(QVBoxLayout *column);
    [[nodiscard]] QWidget *makeDeletedTextChoice(QWidget *parent);
    void addNetwork(QVBoxLayout *column);
    void addCache(QVBoxLayout *column);
    void addBackups(QVBoxLayout *column);
    void listBackupsAgain();
    void showBackups(const std::vector<BackupInfo> &backups);
    void backUpNow();
    void showBackUpDone(const Result<BackupInfo> &backup);
    void clearCache();
    void tell(const Error &error);

    std::shared_ptr<Workspace> m_workspace;
    QPointer<QWidget> m_page;
    QPointer<QVBoxLayout> m_column;
    QPointer<ErrorPanel> m_error;
    QPointer<Button> m_clear;
    QPointer<Label> m_cleared;
    QPointer<Button> m_backUp;
    QPointer<RowCard> m_backups;
};

} // namespace atelier
