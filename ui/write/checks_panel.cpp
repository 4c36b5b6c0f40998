// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/checks_panel.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"

#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int sidePadding = 16;
constexpr int textLeft = 42;
constexpr int rowPadding = 8;

Tone toneOf(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return Tone::Error;
    case CheckSeverity::Warning:
        return Tone::Warning;
    case CheckSeverity::Passed:
        return Tone::Success;
    }
    Q_UNREACHABLE();
}

QString iconOf(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return u"circle-exclamation"_s;
    case CheckSeverity::Warning:
        return u"triangle-exclamation"_s;
    case CheckSeverity::Passed:
        return u"check"_s;
    }
    Q_UNREACHABLE();
}

QString severityWord(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return ChecksPanel::tr("error");
    case CheckSeverity::Warning:
        return ChecksPanel::tr("warning");
    case CheckSeverity::Passed:
        return ChecksPanel::tr("passed");
    }
    Q_UNREACHABLE();
}

QString placeWord(const CheckFinding &finding)
{
    if (finding.severity == CheckSeverity::Passed || finding.field != CheckField::Body)
        return finding.value;
    return finding.section > 0 ? ChecksPanel::tr("Section %1").arg(finding.section) : finding.value;
}

} // namespace

class ChecksPanel::Delegate final : public QStyledItemDelegate {
public:
    Delegate(const std::vector<CheckFinding> &findings, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_findings(findings)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CheckFinding &finding = m_findings[size_t(index.row())];
        const Theme &theme = themeOf(option.widget);
        const StatusLook look = toneLook(theme, toneOf(finding.severity));
        painter->save();
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color.hover);
        drawHairline(*painter, option.rect, Edge::Bottom, theme.color.border);
        const QRect inner = option.rect.adjusted(
            theme.px(textLeft), theme.px(rowPadding), -theme.px(sidePadding), -theme.px(rowPadding));
        const int line = theme.lineHeight(FontRole::Body);
        const QRect icon(option.rect.left() + theme.px(sidePadding), inner.top(), theme.size.iconDefault, line);
        drawIcon(*painter, option.widget, iconOf(finding.severity), icon, theme.size.iconDefault, look.color);
        const QString place = placeWord(finding);
        const QFont &small = theme.font(FontRole::Small);
        const int placeWidth = textWidth(small, place);
        const QRect head(inner.left(), inner.top(), inner.width(), line);
        drawLine(*painter, head, Qt::AlignRight | Qt::AlignVCenter, place,
            {small, finding.severity == CheckSeverity::Passed ? theme.color.text2 : theme.color.accentText});
        drawLine(*painter, head.adjusted(0, 0, -placeWidth - theme.px(8), 0), Qt::AlignLeft | Qt::AlignVCenter,
            finding.title, {theme.font(FontRole::Body, FontWeight::Medium), theme.color.text});
        painter->setFont(small);
        painter->setPen(finding.severity == CheckSeverity::Passed ? theme.color.text2 : look.text);
        painter->drawText(messageRect(inner, line), Qt::TextWordWrap, finding.message);
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawRowFocus(*painter, option.rect, theme);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const int available = option.widget ? option.widget->width() : 300;
        const int width = available - theme.px(textLeft) - theme.px(sidePadding);
        const QRect text =
            QFontMetrics(theme.font(FontRole::Small))
                .boundingRect(QRect(0, 0, width, 1'000), Qt::TextWordWrap, m_findings[size_t(index.row())].message);
        const int message = m_findings[size_t(index.row())].message.isEmpty() ? 0 : text.height();
        return {width, 2 * theme.px(rowPadding) + theme.lineHeight(FontRole::Body) + message};
    }

private:
    static QRect messageRect(const QRect &inner, int line) { return inner.adjusted(0, line, 0, 0); }
    const std::vector<CheckFinding> &m_findings;
};

ChecksPanel::ChecksPanel(QWidget *parent)
    : QWidget(parent)
    , m_badge(new Badge({}, Tone::Warning))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(theme.px(sidePadding), theme.px(10), theme.px(sidePadding), theme.px(10));
    head->addWidget(new Label(tr("Checks"), FontRole::Body, FontWeight::Semibold, TextTone::Text));
    head->setSpacing(theme.px(8));
    head->addWidget(m_badge);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal));
    dressList(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_findings, this));
    m_list->setAccessibleName(tr("Checks"));
    m_list->setResizeMode(QListView::Adjust);
    column->addWidget(m_list, 1);
    auto *const footer = new Label(tr("Checks run on this computer as you type."), FontRole::Small, TextTone::Text3);
    footer->setContentsMargins(theme.px(sidePadding), theme.px(8), theme.px(sidePadding), theme.px(8));
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(footer);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { activate(index.row()); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &ChecksPanel::showMenu);
    m_badge->hide();
}

void ChecksPanel::showMenu(const QPoint &place)
{
    const QModelIndex at = m_list->indexAt(place);
    const int row = at.isValid() ? at.row() : m_list->currentIndex().row();
    if (row < 0 || row >= int(m_findings.size()))
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    const CheckFinding finding = m_findings[size_t(row)];
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (finding.field == CheckField::Body)
        menu->addAction(tr("Go there"), this, [this, finding] { Q_EMIT jumpRequested(finding); });
    if (finding.replacement && finding.severity != CheckSeverity::Passed)
        menu->addAction(tr("Replace with “%1”").arg(*finding.replacement), this,
            [this, finding] { Q_EMIT replaceRequested(finding); });
    if (finding.severity != CheckSeverity::Passed)
        menu->addAction(tr("Set aside…"), this, &ChecksPanel::askToSetAside);
    else if (!finding.setAside.isEmpty())
        menu->addAction(tr("Look at it again"), this, [this, finding] { Q_EMIT setAsideRequested(finding, {}); });
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_list->viewport()->mapToGlobal(place));
}

void ChecksPanel::askToSetAside()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= int(m_findings.size()) || m_findings[size_t(row)].severity == CheckSeverity::Passed)
        return;
    const CheckFinding finding = m_findings[size_t(row)];
    bool agreed = false;
    const QString reason = QInputDialog::getText(window(), tr("Set this finding aside"),
        tr("%1\nWhy may it stay as it is?").arg(finding.message), QLineEdit::Normal, {}, &agreed);
    if (agreed && !reason.trimmed().isEmpty())
        Q_EMIT setAsideRequested(finding, reason.trimmed());
}

void ChecksPanel::show(const CheckReport &report)
{
    const int current = m_list->currentIndex().row();
    m_model->clear();
    m_findings = report.findings;
    for (const CheckFinding &finding : m_findings) {
        auto *const item = new QStandardItem;
        item->setEditable(false);
        item->setToolTip(finding.suggestion);
        item->setData(tr("Check, %1, %2, %3").arg(finding.title, severityWord(finding.severity), finding.message),
            Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (current >= 0 && current < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(current, 0));
    const auto toLookAt = report.toLookAt();
    m_badge->setVisible(true);
    if (toLookAt > 0)
        m_badge->setContent(tr("%n to look at", "", int(toLookAt)), Tone::Warning);
    else
        m_badge->setContent(tr("All passed"), Tone::Success);
}

void ChecksPanel::activate(int row)
{
    if (row >= 0 && row < int(m_findings.size()))
        Q_EMIT jumpRequested(m_findings[size_t(row)]);
}

void ChecksPanel::step(int by)
{
    const auto toLookAt = int(std::ranges::count_if(
        m_findings, [](const CheckFinding &finding) { return finding.severity != CheckSeverity::Passed; }));
    if (toLookAt == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : 0);
    const int row = ((from + by) % toLookAt + toLookAt) % toLookAt;
    m_list->setCurrentIndex(m_model->index(row, 0));
    activate(row);
}

} // namespace atelier
