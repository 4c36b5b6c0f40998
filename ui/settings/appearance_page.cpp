// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/switch.h"

#include <QVBoxLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int offeredPercents[] = {90, 100, 110, 125, 150};

int percentOf(double textSize) { return qRound(textSize * 100); }

} // namespace

AppearancePage::AppearancePage(ThemeSwitcher &themes, QString language, QObject *parent)
    : SettingsPage(parent)
    , m_themes(themes)
    , m_languageCode(std::move(language))
{
    connect(&themes, &ThemeSwitcher::changed, this, &AppearancePage::showCurrent);
}

QString AppearancePage::id() const { return u"appearance"_s; }
QString AppearancePage::title() const { return tr("Appearance"); }
QString AppearancePage::iconName() const { return u"palette"_s; }

QWidget *AppearancePage::createColumn(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(page).px(12));
    column->addWidget(new SectionHeader(tr("Window"), page));
    auto *card = new RowCard(page);
    column->addWidget(card);

    m_theme = new SegmentedControl(tr("Theme"), card);
    m_theme->addSegment(tr("System"));
    m_theme->addSegment(tr("Light"));
    m_theme->addSegment(tr("Dark"));
    card->addRow(tr("Theme"), tr("System follows the setting of this computer."), m_theme);

    m_textSize = new Combo(tr("Text size"), card);
    for (const int percent : offeredPercents)
        m_textSize->addItem(tr("%1 %").arg(percent), percent);
    card->addRow(
        tr("Text size"), tr("On top of the text size of this computer. Everything grows with it."), m_textSize);

    m_language = new Combo(tr("Language"), card);
    m_language->addItem(tr("System"), QString());
    // Languages are named in themselves, for whoever cannot read the present one.
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    card->addRow(tr("Language"), tr("Of menus and messages, from the next start of Atelier."), m_language);

    m_reducedMotion = new Switch(tr("Reduced motion"), card);
    card->addRow(tr("Reduced motion"), tr("Nothing moves by itself, and the caret does not blink."), m_reducedMotion);

    connect(m_theme, &SegmentedControl::currentChanged, this, [this](int index) {
        Appearance next = m_themes.appearance();
        next.theme = ThemeChoice(index);
        const QStringList said{
            tr("The theme follows the system."), tr("The theme is light."), tr("The theme is dark.")};
        choose(next, said.value(index));
    });
    connect(m_textSize, &QComboBox::activated, this, [this] {
        Appearance next = m_themes.appearance();
        next.textSize = m_textSize->currentData().toInt() / 100.0;
        choose(next, tr("The text size is %1.").arg(m_textSize->currentText()));
    });
    connect(m_language, &QComboBox::activated, this, [this] { chooseLanguage(m_language->currentData().toString()); });
    connect(m_reducedMotion, &QAbstractButton::toggled, this, [this](bool on) {
        Appearance next = m_themes.appearance();
        next.motion = on ? Motion::Reduced : Motion::Full;
        choose(next, on ? tr("Motion is reduced.") : tr("Motion is on."));
    });
    showCurrent();
    return page;
}

void AppearancePage::choose(const Appearance &appearance, const QString &message)
{
    const Appearance before = m_themes.appearance();
    if (appearance == before)
        return;
    take(appearance);
    Q_EMIT undoable(message, [self = QPointer(this), before] {
        if (self)
            self->take(before);
    });
}

void AppearancePage::take(const Appearance &appearance)
{
    m_themes.setAppearance(appearance);
    Q_EMIT appearanceChosen(appearance);
}

void AppearancePage::chooseLanguage(const QString &code)
{
    const QString before = m_languageCode;
    if (code == before)
        return;
    takeLanguage(code);
    Q_EMIT undoable(tr("The language changes at the next start."), [self = QPointer(this), before] {
        if (self)
            self->takeLanguage(before);
    });
}

void AppearancePage::takeLanguage(const QString &code)
{
    m_languageCode = code;
    showCurrent();
    Q_EMIT languageChosen(code);
}

void AppearancePage::showCurrent()
{
    if (!m_theme)
        return;
    const Appearance &now = m_themes.appearance();
    const QSignalBlocker quietTheme(m_theme);
    const QSignalBlocker quietMotion(m_reducedMotion);
    m_theme->setCurrent(int(now.theme));
    m_textSize->setCurrentIndex(m_textSize->findData(percentOf(now.textSize)));
    m_language->setCurrentIndex(m_language->findData(m_languageCode));
    m_reducedMotion->setChecked(now.motion == Motion::Reduced);
}

} // namespace atelier
