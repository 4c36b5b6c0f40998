// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/diff_page.h"

#include "ui/editor/comparison_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/write/passage_pieces.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int leastForTwo = 900;
constexpr int pickerWidth = 168;

} // namespace

DiffPage::DiffPage(QWidget *parent)
    : QWidget(parent)
    , m_pickers(new QWidget)
    , m_beforePicker(new Combo(tr("Older version")))
    , m_afterPicker(new Combo(tr("Newer version")))
    , m_title(new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Text))
    , m_layout(new SegmentedControl(tr("How to compare")))
    , m_view(new ComparisonView)
    , m_olderView(new ComparisonView)
    , m_newerView(new ComparisonView)
    , m_sides(new QWidget)
    , m_counts(new Label({}, FontRole::Small, TextTone::Text2))
    , m_place(new Label({}, FontRole::Small, TextTone::Text2))
    , m_keep(new Button(tr("Keep mine"), ButtonKind::Outlined))
    , m_take(new Button(tr("Take the older wording"), ButtonKind::Outlined))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_view, 1);
    auto *const sides = new QHBoxLayout(m_sides);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(m_olderView, 1);
    sides->addWidget(new Hairline(Qt::Vertical));
    sides->addWidget(m_newerView, 1);
    column->addWidget(m_sides, 1);
    m_view->setAccessibleName(tr("Comparison"));
    m_olderView->setAccessibleName(tr("Older text"));
    m_newerView->setAccessibleName(tr("Newer text"));
    for (ComparisonView *const view : {m_view, m_olderView, m_newerView})
        view->setFrameShape(QFrame::NoFrame);
    setTitle({});
    connectViews();
    showLayout();
}

QWidget *DiffPage::makeHead()
{
    const Theme &theme = themeOf(this);
    auto *const head = new QWidget;
    head->setFixedHeight(theme.size.paneHeader);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(16), 0, theme.px(8), 0);
    row->setSpacing(theme.px(8));
    auto *const pickers = new QHBoxLayout(m_pickers);
    pickers->setContentsMargins(0, 0, 0, 0);
    pickers->setSpacing(theme.px(8));
    for (Combo *const picker : {m_beforePicker, m_afterPicker}) {
        picker->setMaximumWidth(theme.px(pickerWidth));
        picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(picker, &QComboBox::activated, this, [this] {
            const int before = m_beforePicker->currentIndex();
            const bool isBeginning = before == m_beforePicker->count() - 1;
            Q_EMIT pairChosen(isBeginning ? -1 : before, m_afterPicker->currentIndex() - 1);
        });
    }
    pickers->addWidget(m_beforePicker, 1);
    pickers->addWidget(new Label(u"→"_s, FontRole::Body, TextTone::Text2));
    pickers->addWidget(m_afterPicker, 1);
    row->addWidget(m_pickers, 100);
    row->addWidget(m_title);
    row->addStretch(1);
    m_layout->setSize(ButtonSize::Small);
    m_layout->addSegment(tr("Inline"));
    m_layout->addSegment(tr("Side by side"));
    m_layout->addSegment(tr("Older"));
    row->addWidget(m_layout);
    auto *const close = new IconButton(u"cross"_s, tr("Close the comparison"));
    row->addWidget(close);
    connect(m_layout, &SegmentedControl::currentChanged, this, &DiffPage::showLayout);
    connect(close, &IconButton::clicked, this, &DiffPage::closed);
    return head;
}

QWidget *DiffPage::makeBar()
{
    const Theme &theme = themeOf(this);
    auto *const bar = new QWidget;
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6));
    row->setSpacing(theme.px(8));
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_place);
    for (const int by : {-1, 1}) {
        auto *const button = new IconButton(
            by < 0 ? u"chevron-up"_s : u"chevron-down"_s, by < 0 ? tr("Previous change") : tr("Next change"));
        button->setSize(ButtonSize::Small);
        button->setOutlined(true);
        connect(button, &IconButton::clicked, this, [this, by] { step(by); });
        row->addWidget(button);
        m_steps.append(button);
    }
    for (Button *const button : {m_keep, m_take}) {
        button->setSize(ButtonSize::Small);
        row->addWidget(button);
    }
    return bar;
}

void DiffPage::connectViews()
{
    connect(m_keep, &Button::clicked, this, [this] { step(1); });
    connect(m_take, &Button::clicked, this, [this] { take(shownView()->currentChange()); });
    for (ComparisonView *const view : {m_view, m_olderView, m_newerView}) {
        connect(view, &ComparisonView::takeRequested, this, &DiffPage::take);
        connect(view, &ComparisonView::keepRequested, this, [this] { step(1); });
        connect(view, &ComparisonView::closeRequested, this, &DiffPage::closed);
        connect(view, &ComparisonView::currentChangeChanged, this, &DiffPage::updateHead);
    }
    // The two sides stand at the same change and scroll together.
    connect(m_olderView, &ComparisonView::currentChangeChanged, m_newerView, &ComparisonView::goToChange);
    connect(m_newerView, &ComparisonView::currentChangeChanged, m_olderView, &ComparisonView::goToChange);
    connect(m_olderView->verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this] { followScroll(*m_olderView, *m_newerView); });
    connect(m_newerView->verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this] { followScroll(*m_newerView, *m_olderView); });
}

void DiffPage::followScroll(const ComparisonView &from, ComparisonView &to)
{
    if (m_isFollowing || m_sides->isHidden())
        return;
    m_isFollowing = true;
    const QScrollBar &source = *from.verticalScrollBar();
    const double fraction = double(source.value()) / std::max(1, source.maximum());
    to.verticalScrollBar()->setValue(qRound(fraction * to.verticalScrollBar()->maximum()));
    m_isFollowing = false;
}

void DiffPage::setEditorStyle(const EditorStyle &style)
{
    for (ComparisonView *const view : {m_view, m_olderView, m_newerView})
        view->setEditorStyle(style);
}

void DiffPage::setVersions(const QStringList &names)
{
    const QSignalBlocker quietBefore(m_beforePicker);
    const QSignalBlocker quietAfter(m_afterPicker);
    m_beforePicker->clear();
    m_afterPicker->clear();
    m_beforePicker->addItems(names);
    m_beforePicker->addItem(tr("Empty beginning"));
    m_afterPicker->addItem(tr("Current"));
    m_afterPicker->addItems(names);
}

void DiffPage::setPair(int before, int after)
{
    m_beforePicker->setCurrentIndex(before < 0 ? m_beforePicker->count() - 1 : before);
    m_afterPicker->setCurrentIndex(after + 1);
    m_pickers->show();
    m_title->hide();
}

void DiffPage::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->show();
    m_pickers->hide();
}

void DiffPage::compare(const QString &before, const QString &after, Newer newer)
{
    m_before = before;
    m_after = after;
    m_newer = newer;
    show(0);
}

void DiffPage::setNewerText(const QString &after)
{
    m_after = after;
    show(shownView()->currentChange());
}

void DiffPage::show(int current)
{
    m_parts = diffWords(m_before, m_after);
    m_changes = groupChanges(m_parts);
    m_words = countChangedWords(m_parts);
    const PassagePieces pieces = piecesOf(m_parts);
    m_view->setPieces(pieces);
    m_olderView->setPieces(pieces, ComparisonSide::Before);
    m_newerView->setPieces(pieces, ComparisonSide::After);
    if (m_view->changeCount() > 0) {
        for (ComparisonView *const view : {m_view, m_olderView, m_newerView})
            view->goToChange(std::clamp(current, 0, view->changeCount() - 1));
    }
    updateHead();
}

ComparisonView *DiffPage::shownView() const
{
    return Layout(m_layout->current()) == Layout::Inline ? m_view : m_olderView;
}

void DiffPage::showLayout()
{
    const Layout layout = Layout(m_layout->current());
    const int current = m_view->isHidden() ? m_olderView->currentChange() : m_view->currentChange();
    m_view->setVisible(layout == Layout::Inline);
    m_sides->setVisible(layout != Layout::Inline);
    m_newerView->setVisible(layout == Layout::SideBySide);
    setFocusProxy(shownView());
    shownView()->goToChange(current);
    updateHead();
}

void DiffPage::step(int by)
{
    ComparisonView *const view = shownView();
    view->goToChange(view->currentChange() + by);
}

void DiffPage::take(int index)
{
    if (m_newer == Newer::Current && index >= 0 && index < int(m_changes.size()))
        Q_EMIT takeRequested(editReverting(m_changes[size_t(index)]));
}

void DiffPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool hasRoom = width() >= themeOf(this).px(leastForTwo);
    m_layout->setSegmentEnabled(
        int(Layout::SideBySide), hasRoom, tr("Needs more room: hide the list of drafts or the inspector."));
    if (!hasRoom && Layout(m_layout->current()) == Layout::SideBySide)
        m_layout->setCurrent(int(Layout::Inline));
}

void DiffPage::updateHead()
{
    const bool hasChanges = !m_changes.empty();
    for (IconButton *const button : std::as_const(m_steps))
        button->setVisible(hasChanges);
    for (Button *const button : {m_keep, m_take})
        button->setVisible(hasChanges && m_newer == Newer::Current);
    m_place->setVisible(hasChanges);
    if (!hasChanges) {
        m_counts->setText(tr("No differences"));
        return;
    }
    m_counts->setText(tr("%n changes", "", int(m_changes.size())) + u"   "_s
        + tr("+%1 words  −%2 words").arg(m_words.added).arg(m_words.removed));
    m_place->setText(tr("%1 of %2").arg(shownView()->currentChange() + 1).arg(m_changes.size()));
}

} // namespace atelier
