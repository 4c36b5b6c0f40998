// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/campaigns_page.h"

#include "core/content/workspace_settings.h"
#include "ui/settings/pages/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/switch.h"

#include <QDir>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

const QString settingKey = u"campaigns"_s;
const QString watchKey = u"campaigns_watch"_s; // of this device
const QString approvalKey = u"approval"_s;
const QString daysKey = u"trash_after_days"_s;
constexpr int usualDays = 90;
constexpr int mostDays = 3650;

} // namespace

CampaignsPage::CampaignsPage(std::shared_ptr<Workspace> workspace, AskFolder askFolder, QObject *parent)
    : SettingsPage(parent)
    , m_workspace(std::move(workspace))
    , m_askFolder(std::move(askFolder))
{
    connect(m_workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_page && m_page->isVisible() && changes.touches(WorkspaceSetting::kind))
            refresh();
    });
}

QString CampaignsPage::id() const { return u"campaigns"_s; }
QString CampaignsPage::title() const { return tr("Campaigns"); }
QString CampaignsPage::iconName() const { return u"megaphone"_s; }

QString CampaignsPage::watchedFolder(Workspace &workspace)
{
    return workspace.localSettings().value(watchKey).toString();
}

QWidget *CampaignsPage::createColumn(QWidget *parent)
{
    m_page = new QWidget(parent);
    const Theme &theme = themeOf(m_page);
    QVBoxLayout *const column = makePageColumn(m_page);
    m_error = new ErrorPanel(m_page);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(new SectionHeader(tr("All campaigns"), m_page));
    auto *const rules = new RowCard(m_page);
    m_approval = new Switch(tr("Approve pictures before they are exported"), rules);
    rules->addRow(tr("Approve pictures before they are exported"),
        tr("Export then takes the approved pictures only. Useful when several people work together."), m_approval);
    m_days = new NumberField(tr("Days until a campaign's pictures go to the trash, 0 for never"), 0, mostDays, rules);
    m_days->setSpecialValueText(tr("Never"));
    m_days->setKeyboardTracking(false);
    rules->addRow(tr("Days until a campaign's pictures go to the trash"),
        tr("Counted from its end. A campaign that you keep stays."), m_days);
    column->addWidget(rules);
    column->addSpacing(theme.px(12));
    column->addWidget(new SectionHeader(tr("Watched folder"), m_page));
    auto *const watched = new RowCard(m_page);
    auto *const buttons = new QWidget(watched);
    auto *const across = new QHBoxLayout(buttons);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(8));
    m_stop = new Button(tr("Stop watching"), ButtonKind::Flat, buttons);
    m_stop->setSize(ButtonSize::Small);
    auto *const choose = new Button(tr("Choose…"), ButtonKind::Outlined, buttons);
    choose->setAccessibleName(tr("Choose the watched folder"));
    choose->setSize(ButtonSize::Small);
    across->addWidget(m_stop);
    across->addWidget(choose);
    watched->addRow(tr("Run each brief that is put into a folder"),
        tr("Briefs go into input/campaign-briefs below it, their pictures into existing-assets. A brief that is wrong, "
           "or would cost more than the budget leaves, is moved to failed with its error beside it."),
        buttons);
    column->addWidget(watched);
    m_folder = new Label({}, FontRole::Small, TextTone::Text2, m_page);
    m_folder->setWordWrap(true);
    m_state = new Label({}, FontRole::Small, TextTone::Text3, m_page);
    m_state->setWordWrap(true);
    column->addWidget(m_folder);
    column->addWidget(m_state);
    connect(m_approval, &QAbstractButton::clicked, this, [this](bool on) {
        store(approvalKey, on,
            on ? tr("Pictures must be approved before they are exported.") : tr("Pictures are exported as they are."));
    });
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        store(daysKey, days,
            days > 0 ? tr("Campaigns go to the trash after %n day(s).", "", days) : tr("Campaigns stay for ever."));
    });
    connect(choose, &QAbstractButton::clicked, this, [this] {
        if (const QString folder = m_askFolder(m_page); !folder.isEmpty())
            watch(folder);
    });
    connect(m_stop, &QAbstractButton::clicked, this, [this] { watch({}); });
    showFolder();
    return m_page;
}

void CampaignsPage::activated() { refresh(); }

void CampaignsPage::refresh()
{
    m_workspace->read(
        this, [](Reader &reader) { return workspaceSetting(reader, settingKey); },
        [this](const Result<QJsonObject> &setting) {
            if (!m_page)
                return;
            m_error->setVisible(!setting);
            if (setting)
                show(*setting);
            else
                m_error->setError(setting.error());
        });
}

void CampaignsPage::show(const QJsonObject &setting)
{
    m_setting = setting;
    const QSignalBlocker quietDays(m_days);
    m_approval->setChecked(setting[approvalKey].toBool());
    if (!m_days->hasFocus())
        m_days->setValue(setting[daysKey].toInt(usualDays));
}

void CampaignsPage::store(const QString &key, const QJsonValue &value, const QString &said)
{
    const QJsonValue before = m_setting[key];
    if (before == value)
        return;
    write(key, value);
    Q_EMIT undoable(said, [self = QPointer(this), key, before] {
        if (self)
            self->write(key, before);
    });
}

// Other keys may have been set elsewhere meanwhile.
void CampaignsPage::write(const QString &key, const QJsonValue &value)
{
    const auto change = [key, value](Transaction &transaction) {
        return workspaceSetting(transaction, settingKey).and_then([&](QJsonObject setting) {
            if (value.isUndefined())
                setting.remove(key);
            else
                setting[key] = value;
            return setWorkspaceSetting(transaction, settingKey, setting);
        });
    };
    m_setting[key] = value;
    m_workspace->commit(tr("Campaigns"), {}, change, this, [this](const Result<void> &stored) {
        if (!stored && m_error) {
            m_error->setError(stored.error());
            m_error->show();
            return;
        }
        refresh();
    });
}

void CampaignsPage::watch(const QString &folder)
{
    const QString before = watchedFolder(*m_workspace);
    if (folder == before)
        return;
    m_workspace->localSettings().set(watchKey, folder);
    m_watchState.clear();
    showFolder();
    Q_EMIT watchChanged();
    Q_EMIT undoable(
        folder.isEmpty() ? tr("No folder is watched.") : tr("The folder is watched."), [self = QPointer(this), before] {
            if (self)
                self->watch(before);
        });
}

void CampaignsPage::setWatchState(const QString &sentence)
{
    m_watchState = sentence;
    showFolder();
}

void CampaignsPage::showFolder()
{
    if (!m_page)
        return;
    const QString folder = watchedFolder(*m_workspace);
    m_folder->setText(folder.isEmpty() ? tr("No folder is watched.") : QDir::toNativeSeparators(folder));
    m_stop->setVisible(!folder.isEmpty());
    m_state->setText(m_watchState);
    m_state->setVisible(!m_watchState.isEmpty());
}

} // namespace atelier
