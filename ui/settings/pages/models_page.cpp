// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/models_page.h"

#include "core/content/workspace_settings.h"
#include "ui/settings/pages/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QDateTime>
#include <QLocale>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

const QString settingKey = u"models"_s;
const QString textField = u"text"_s;

std::vector<Provider> providersAt(const std::vector<Provider> &providers, ModelLocation location)
{
    std::vector<Provider> chosen;
    for (const Provider &provider : providers)
        if (provider.location == location)
            chosen.push_back(provider);
    return chosen;
}

} // namespace

ModelsPage::ModelsPage(ModelsPageParts parts, QObject *parent)
    : SettingsPage(parent)
    , m_parts(std::move(parts))
{
    connect(m_parts.workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_page && changes.touches(WorkspaceSetting::kind))
            readSetting();
    });
}

ModelsPage::~ModelsPage() { m_stop.request_stop(); }

QString ModelsPage::id() const { return u"models"_s; }
QString ModelsPage::title() const { return tr("AI models"); }
QString ModelsPage::iconName() const { return u"processor"_s; }
QString ModelsPage::note() const { return tr("Local first: cloud is used only where you choose it."); }

QWidget *ModelsPage::createColumn(QWidget *parent)
{
    m_page = new QWidget(parent);
    m_column = makePageColumn(m_page);
    m_error = new ErrorPanel(m_page);
    m_error->hide();
    m_column->addWidget(m_error);
    addGroup(m_local, tr("On this computer"), m_column);
    auto *again = new Button(tr("Check again"), ButtonKind::Flat, m_page);
    again->setSize(ButtonSize::Small);
    again->setIconName(u"arrow-circle"_s);
    connect(again, &QAbstractButton::clicked, this, &ModelsPage::checkAgain);
    m_local.header->setTrailing(again);
    m_column->addSpacing(themeOf(m_page).px(12));
    addGroup(m_cloud, tr("Cloud providers"), m_column);

    m_column->addSpacing(themeOf(m_page).px(12));
    m_column->addWidget(new SectionHeader(tr("Default model"), m_page));
    auto *card = new RowCard(m_page);
    m_choice = new Combo(tr("Default model for drafting"), card);
    m_choice->setMinimumWidth(themeOf(card).px(288));
    card->addRow(tr("Drafting"), tr("Each draft can still choose another."), m_choice);
    m_column->addWidget(card);
    connect(m_choice, &QComboBox::activated, this, [this] {
        const QString before = m_textModel;
        const QString chosen = m_choice->currentData().toString();
        if (chosen == before)
            return;
        storeTextModel(chosen);
        Q_EMIT undoable(tr("Drafts are written by %1.").arg(m_choice->currentText()), [self = QPointer(this), before] {
            if (self)
                self->storeTextModel(before);
        });
    });
    readSetting();
    show(m_providers);
    return m_page;
}

void ModelsPage::addGroup(Group &group, const QString &title, QVBoxLayout *column)
{
    group.header = new SectionHeader(title, m_page);
    group.card = new RowCard(m_page);
    group.card->hide();
    column->addWidget(group.header);
    column->addWidget(group.card);
}

void ModelsPage::activated()
{
    showPlace();
    checkAgain();
}

void ModelsPage::checkAgain()
{
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    if (m_local.header)
        m_local.header->setNote(tr("Looking…"));
    m_parts.models.find(m_stop.get_token(),
        [this, self = QPointer(this), stop = m_stop.get_token()](const std::vector<Provider> &providers) {
            if (!self || stop.stop_requested())
                return;
            m_looking = false;
            show(providers);
            const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_parts.workspace->clock().now()));
            if (m_local.header)
                m_local.header->setNote(tr("Checked %1").arg(QLocale().toString(now.time(), u"HH:mm"_s)));
            Q_EMIT providersFound(m_providers);
            if (std::exchange(m_lookAgain, false))
                checkAgain();
        });
}

void ModelsPage::show(const std::vector<Provider> &providers)
{
    m_providers = providers;
    if (!m_page)
        return;
    showGroup(m_local, providersAt(providers, ModelLocation::ThisComputer));
    showGroup(m_cloud, providersAt(providers, ModelLocation::Cloud));
    showChoices();
}

// Rows stay while their providers do: a key that is being typed is not lost when an answer comes.
void ModelsPage::showGroup(Group &group, const std::vector<Provider> &providers)
{
    QStringList ids;
    for (const Provider &provider : providers)
        ids.append(provider.id);
    if (ids != group.shown) {
        auto *card = new RowCard(m_page);
        delete m_column->replaceWidget(group.card, card);
        delete group.card.data();
        group.card = card;
        group.rows.clear();
        for (const Provider &provider : providers)
            addRow(group, provider);
        group.shown = ids;
    } else {
        for (qsizetype index = 0; index < group.rows.size(); ++index)
            group.rows.at(index)->setProvider(providers.at(size_t(index)));
    }
    group.card->setVisible(!group.rows.isEmpty());
}

void ModelsPage::addRow(Group &group, const Provider &provider)
{
    auto *row = new ProviderRow(provider, group.card);
    connect(row, &ProviderRow::secretsEntered, this,
        [this, row](const QList<EnteredSecret> &secrets) { saveSecrets(row, secrets); });
    connect(row, &ProviderRow::removeRequested, this, [this, row] { removeSecrets(row, row->provider().secrets, {}); });
    group.card->addRow(row);
    group.rows.append(row);
}

void ModelsPage::readSetting()
{
    m_parts.workspace->read(
        this, [](Reader &reader) { return workspaceSetting(reader, settingKey); },
        [this](const Result<QJsonObject> &setting) {
            if (!setting) {
                tell(setting.error());
                return;
            }
            m_textModel = (*setting)[textField].toString();
            showChoices();
        });
}

void ModelsPage::showChoices()
{
    if (!m_choice)
        return;
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addDotted(tr("Offline writer (rules, no AI)"), Tone::Success, ModelId::offline().toString());
    for (const Provider &provider : m_providers)
        for (const ModelInfo &model : provider.models)
            if (model.capabilities.testFlag(ModelCapability::Text) && !model.id.isOffline())
                m_choice->addDotted(tr("%1, %2", "model, provider")
                                        .arg(model.title.isEmpty() ? model.id.model : model.title, provider.title),
                    stateTone(provider), model.id.toString());
    const QString wanted = m_textModel.isEmpty() ? ModelId::offline().toString() : m_textModel;
    if (m_choice->findData(wanted) < 0)
        m_choice->addDotted(tr("%1, not found now").arg(wanted), Tone::Warning, wanted);
    m_choice->setCurrentIndex(m_choice->findData(wanted));
}

void ModelsPage::storeTextModel(const QString &id)
{
    m_textModel = id;
    m_parts.workspace->commit(
        tr("Default model"), {},
        [id](Transaction &transaction) {
            return workspaceSetting(transaction, settingKey).and_then([&](QJsonObject setting) {
                if (id.isEmpty())
                    setting.remove(textField);
                else
                    setting[textField] = id;
                return setWorkspaceSetting(transaction, settingKey, setting);
            });
        },
        this,
        [this](const Result<void> &stored) {
            if (!stored)
                tell(stored.error());
            readSetting();
        });
}

// One after another: the first that cannot be kept ends it, and what was typed stays in the row.
void ModelsPage::saveSecrets(const QPointer<ProviderRow> &row, QList<EnteredSecret> secrets)
{
    if (secrets.isEmpty()) {
        if (row)
            row->closeEntry();
        showPlace();
        checkAgain();
        return;
    }
    const EnteredSecret next = secrets.takeFirst();
    m_parts.secrets.write(
        next.name, next.secret, [this, self = QPointer(this), row, secrets](const Result<SecretPlace> &written) {
            if (!self)
                return;
            if (written)
                saveSecrets(row, secrets);
            else if (row)
                row->setProblem(written.error().message);
        });
}

void ModelsPage::removeSecrets(
    const QPointer<ProviderRow> &row, std::vector<SecretField> fields, QList<EnteredSecret> removed)
{
    if (!row)
        return;
    if (fields.empty()) {
        if (removed.isEmpty()) {
            row->setProblem(tr("This key comes from an environment variable (%1). Remove it there.")
                    .arg(row->provider().secrets.front().variable));
            return;
        }
        checkAgain();
        Q_EMIT undoable(tr("The key for %1 was removed.").arg(row->provider().title), [self = QPointer(this), removed] {
            if (self)
                self->restoreSecrets(removed);
        });
        return;
    }
    const QString name = fields.back().name;
    fields.pop_back();
    m_parts.secrets.read(
        name, [this, self = QPointer(this), row, fields, removed, name](const Result<QString> &secret) {
            if (!self)
                return;
            if (!secret && secret.error().kind != ErrorKind::NotFound) {
                if (row)
                    row->setProblem(secret.error().message);
                return;
            }
            if (!secret) {
                removeSecrets(row, fields, removed);
                return;
            }
            const QList<EnteredSecret> taken = removed + QList<EnteredSecret>{{name, *secret}};
            m_parts.secrets.remove(name, [this, self, row, fields, taken](const Result<void> &gone) {
                if (!self)
                    return;
                if (gone)
                    removeSecrets(row, fields, taken);
                else if (row)
                    row->setProblem(gone.error().message);
            });
        });
}

void ModelsPage::restoreSecrets(QList<EnteredSecret> secrets) { saveSecrets({}, std::move(secrets)); }

void ModelsPage::showPlace()
{
    m_parts.secrets.place([self = QPointer(this)](SecretPlace place) {
        if (self && self->m_cloud.header)
            self->m_cloud.header->setNote(place == SecretPlace::Keychain
                    ? tr("Keys are kept in the system keychain, never in files.")
                    : tr("No keychain service runs: keys are kept for this session only."));
    });
}

void ModelsPage::tell(const Error &error)
{
    if (!m_error)
        return;
    m_error->setError(error);
    m_error->show();
}

} // namespace atelier
