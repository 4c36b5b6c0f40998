// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/settings/settings_page.h"

#include <QPointer>

namespace atelier {

class Button;
class ErrorPanel;
class Label;
class NumberField;
class Switch;

// What holds for all campaigns: approval before export, how long they are kept, and the folder that is watched for
// briefs. The folder is of this device; the rest is the workspace's.
class CampaignsPage final : public SettingsPage {
    Q_OBJECT
public:
    using AskFolder = std::function<QString(QWidget *parent)>; // empty when the person chose none

    CampaignsPage(std::shared_ptr<Workspace> workspace, AskFolder askFolder, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;
    void activated() override;

    [[nodiscard]] static QString watchedFolder(Workspace &workspace); // empty: none
    // What the watching does, in a sentence: "Watching…", or what went wrong with a brief.
    void setWatchState(const QString &sentence);

Q_SIGNALS:
    void watchChanged();

private:
    void refresh();
    void show(const QJsonObject &setting);
    void store(const QString &key, const QJsonValue &value, const QString &said);
    void write(const QString &key, const QJsonValue &value);
    void watch(const QString &folder);
    void showFolder();

    std::shared_ptr<Workspace> m_workspace;
    AskFolder m_askFolder;
    QJsonObject m_setting;
    QString m_watchState;
    QPointer<QWidget> m_page;
    QPointer<ErrorPanel> m_error;
    QPointer<Switch> m_approval;
    QPointer<NumberField> m_days;
    QPointer<Label> m_folder;
    QPointer<Label> m_state;
    QPointer<Button> m_stop;
};

} // namespace atelier
