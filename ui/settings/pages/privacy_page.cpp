// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/privacy_page.h"

#include "core/base/background.h"
#include "core/store/local_cache.h"
#include "core/store/text_privacy.h"
#include "ui/settings/pages/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int shownBackups = 10;

QString reasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily:
        return PrivacyPage::tr("Daily");
    case BackupReason::Asked:
        return PrivacyPage::tr("Made by you");
    case BackupReason::BeforeMigration:
        return PrivacyPage::tr("Before an update of the program");
    case BackupReason::BeforeRestore:
        return PrivacyPage::tr("Before another backup was restored");
    }
    Q_UNREACHABLE();
}

} // namespace

PrivacyPage::PrivacyPage(std::shared_ptr<Workspace> workspace, QObject *parent)
    : SettingsPage(parent)
    , m_workspace(std::move(workspace))
{
}

QString PrivacyPage::id() const { return u"privacy"_s; }
QString PrivacyPage::title() const { return tr("Privacy"); }
QString PrivacyPage::iconName() const { return u"shield"_s; }

QWidget *PrivacyPage::createColumn(QWidget *parent)
{
    m_page = new QWidget(parent);
    m_column = makePageColumn(m_page);
    m_error = new ErrorPanel(m_page);
    m_error->hide();
    m_column->addWidget(m_error);
    addData(m_column);
    addNetwork(m_column);
    addCache(m_column);
    addBackups(m_column);
    return m_page;
}

void PrivacyPage::addData(QVBoxLayout *column)
{
    column->addWidget(new SectionHeader(tr("Your data"), m_page));
    auto *card = new RowCard(m_page);
    auto *open = new Button(tr("Open folder"), ButtonKind::Outlined, card);
    open->setSize(ButtonSize::Small);
    connect(open, &QAbstractButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_workspace->folder()); });
    card->addRow(tr("Everything lies in this folder"), QDir::toNativeSeparators(m_workspace->folder()), open);
    card->addRow(tr("Deleted text in old versions"),
        tr("What you deleted can leave the history of a piece after a time; versions from before then show gaps in its "
           "place. Backups keep it until they are removed."),
        makeDeletedTextChoice(card));
    column->addWidget(card);
    column->addSpacing(themeOf(m_page).px(12));
}

QWidget *PrivacyPage::makeDeletedTextChoice(QWidget *parent)
{
    auto *choice = new Combo(tr("How long deleted text is kept"), parent);
    choice->addItem(tr("Keep for ever"), 0);
    choice->addItem(tr("Keep for a year"), 365);
    choice->addItem(tr("Keep for 90 days"), 90);
    choice->addItem(tr("Keep for 30 days"), 30);
    const int days = m_workspace->localSettings().value(keepDeletedTextSetting).toInt(0);
    choice->setCurrentIndex(std::max(0, choice->findData(days)));
    connect(choice, &QComboBox::activated, this, [this, choice] {
        const int chosen = choice->currentData().toInt();
        m_workspace->localSettings().set(keepDeletedTextSetting, chosen > 0 ? QJsonValue(chosen) : QJsonValue());
    });
    return choice;
}

void PrivacyPage::addNetwork(QVBoxLayout *column)
{
    column->addWidget(new SectionHeader(tr("What leaves this computer"), m_page));
    auto *card = new RowCard(m_page);
    card->addRow(tr("Requests to the models that you choose"),
        tr("A cloud model gets the brief, the brand's voice and the passage that it works on. Models on this computer "
           "and the offline writer send nothing anywhere."),
        nullptr);
    card->addRow(
        tr("Keys"), tr("They go only to the provider they belong to, and are in no file of the workspace."), nullptr);
    card->addRow(tr("Nothing else"), tr("No account, no statistics, no crash reports."), nullptr);
    column->addWidget(card);
    column->addSpacing(themeOf(m_page).px(12));
}

void PrivacyPage::addCache(QVBoxLayout *column)
{
    column->addWidget(new SectionHeader(tr("Kept answers"), m_page));
    auto *card = new RowCard(m_page);
    auto *control = new QWidget(card);
    auto *across = new QHBoxLayout(control);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(card).px(12));
    m_cleared = new Label({}, FontRole::Small, TextTone::Text3, control);
    m_clear = new Button(tr("Clear kept answers"), ButtonKind::Outlined, control);
    m_clear->setSize(ButtonSize::Small);
    across->addWidget(m_cleared);
    across->addWidget(m_clear);
    connect(m_clear, &QAbstractButton::clicked, this, &PrivacyPage::clearCache);
    card->addRow(tr("Answers of models"),
        tr("Kept on this computer for some hours, so that the same request is not paid for twice. Your drafts are not "
           "touched."),
        control);
    column->addWidget(card);
    column->addSpacing(themeOf(m_page).px(12));
}

void PrivacyPage::addBackups(QVBoxLayout *column)
{
    auto *header = new SectionHeader(tr("Backups"), m_page);
    header->setNote(tr("Made every day, the last %1 are kept").arg(keptDailyBackups));
    m_backUp = new Button(tr("Back up now"), ButtonKind::Outlined, m_page);
    m_backUp->setSize(ButtonSize::Small);
    header->setTrailing(m_backUp);
    connect(m_backUp, &QAbstractButton::clicked, this, &PrivacyPage::backUpNow);
    column->addWidget(header);
    m_backups = new RowCard(m_page);
    column->addWidget(m_backups);
}

void PrivacyPage::activated() { listBackupsAgain(); }

void PrivacyPage::listBackupsAgain()
{
    runInBackground(
        this, [folder = m_workspace->folder()] { return listBackups(folder); },
        [this](const Result<std::vector<BackupInfo>> &backups) {
            if (backups)
                showBackups(*backups);
            else
                tell(backups.error());
        });
}

void PrivacyPage::showBackups(const std::vector<BackupInfo> &backups)
{
    if (!m_page)
        return;
    auto *card = new RowCard(m_page);
    const QLocale locale;
    for (size_t index = 0; index < std::min<size_t>(backups.size(), shownBackups); ++index) {
        const BackupInfo &backup = backups[index];
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(toMilliseconds(backup.made));
        card->addRow(locale.toString(made, u"d MMMM yyyy, HH:mm"_s), reasonText(backup.reason),
            new Label(locale.formattedDataSize(backup.bytes), FontRole::Small, TextTone::Text3, card));
    }
    if (backups.empty())
        card->addRow(tr("No backup yet"), tr("The first one is made within a day, or now when you ask."), nullptr);
    delete m_column->replaceWidget(m_backups, card);
    delete m_backups.data();
    m_backups = card;
}

void PrivacyPage::backUpNow()
{
    m_backUp->setEnabled(false);
    m_backUp->setToolTip(tr("A backup is being made."));
    // Live texts belong to this thread; the copy is made on another. What cannot be saved is said beside its text, and
    // is no reason to go without a copy of all the rest.
    m_workspace->flush(this, [this](const Result<void> &) {
        runInBackground(
            this, [workspace = m_workspace] { return createBackup(*workspace); },
            [this](const Result<BackupInfo> &backup) { showBackUpDone(backup); });
    });
}

void PrivacyPage::showBackUpDone(const Result<BackupInfo> &backup)
{
    if (m_backUp) {
        m_backUp->setEnabled(true);
        m_backUp->setToolTip({});
    }
    if (!backup)
        tell(backup.error());
    listBackupsAgain();
}

void PrivacyPage::clearCache()
{
    m_clear->setEnabled(false);
    runInBackground(
        this, [workspace = m_workspace] { return workspace->cache().clear(u"generation"_s); },
        [this](const Result<void> &cleared) {
            if (m_clear)
                m_clear->setEnabled(true);
            if (!cleared)
                tell(cleared.error());
            else if (m_cleared)
                m_cleared->setText(tr("Cleared"));
        });
}

void PrivacyPage::tell(const Error &error)
{
    if (!m_error)
        return;
    m_error->setError(error);
    m_error->show();
}

} // namespace atelier
