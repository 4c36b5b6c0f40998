// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "core/model/secret_store.h"
#include "core/store/workspace.h"
#include "ui/settings/pages/provider_row.h"
#include "ui/settings/settings_page.h"

#include <QPointer>

namespace atelier {

class Combo;
class ErrorPanel;
class RowCard;
class SectionHeader;

struct ModelsPageParts {
    std::shared_ptr<Workspace> workspace;
    ModelFinder &models;
    SecretStore &secrets;
};

// Which models there are, the keys of those that need one, and the one that writes drafts.
class ModelsPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit ModelsPage(ModelsPageParts parts, QObject *parent = nullptr);
    ~ModelsPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString note() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;
    void activated() override;

    void checkAgain();

Q_SIGNALS:
    // After each look, so that other views offer the same models.
    void providersFound(const std::vector<atelier::Provider> &providers);

private:
    struct Group {
        QPointer<SectionHeader> header;
        QPointer<RowCard> card;
        QStringList shown; // ids of the providers
        QList<ProviderRow *> rows;
    };
    void addGroup(Group &group, const QString &title, QVBoxLayout *column);
    void show(const std::vector<Provider> &providers);
    void showGroup(Group &group, const std::vector<Provider> &providers);
    void addRow(Group &group, const Provider &provider);
    void readSetting();
    void showChoices();
    void storeTextModel(const QString &id);
    void saveSecrets(const QPointer<ProviderRow> &row, QList<EnteredSecret> secrets);
    void removeSecrets(const QPointer<ProviderRow> &row, std::vector<SecretField> fields, QList<EnteredSecret> removed);
    void restoreSecrets(QList<EnteredSecret> secrets);
    void showPlace();
    void tell(const Error &error);

    ModelsPageParts m_parts;
    std::stop_source m_stop;
    std::vector<Provider> m_providers;
    QString m_textModel; // as stored; empty: never chosen
    bool m_looking = false;
    bool m_lookAgain = false; // asked for while looking: a key may have changed
    QPointer<QWidget> m_page;
    QPointer<QVBoxLayout> m_column;
    Group m_local;
    Group m_cloud;
    QPointer<Combo> m_choice;
    QPointer<ErrorPanel> m_error;
};

} // namespace atelier
