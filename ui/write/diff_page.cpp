// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/diff_page.h"

#include "ui/editor/comparison_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/write/passage_pieces.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

DiffPage::DiffPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new ComparisonView)
    , m_title(new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Text))
    , m_counts(new Label({}, FontRole::Small, TextTone::Text2))
    , m_place(new Label({}, FontRole::Small, TextTone::Text2))
    , m_keep(new Button(tr("Keep mine"), ButtonKind::Outlined))
    , m_take(new Button(tr("Take the older wording"), ButtonKind::Outlined))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8));
    head->addWidget(m_title);
    head->addStretch(1);
    auto *const close = new IconButton(u"cross"_s, tr("Close the comparison"));
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(theme.px(16), theme.px(4), theme.px(8), theme.px(4));
    bar->addWidget(m_counts);
    bar->addStretch(1);
    bar->addWidget(m_place);
    auto *const previous = new IconButton(u"chevron-up"_s, tr("Previous change"));
    auto *const next = new IconButton(u"chevron-down"_s, tr("Next change"));
    for (IconButton *const button : {previous, next}) {
        button->setSize(ButtonSize::Small);
        button->setOutlined(true);
        bar->addWidget(button);
        m_steps.append(button);
    }
    for (Button *const button : {m_keep, m_take}) {
        button->setSize(ButtonSize::Small);
        bar->addWidget(button);
    }
    column->addLayout(bar);
    column->addWidget(new Hairline(Qt::Horizontal));
    m_view->setAccessibleName(tr("Comparison"));
    setFocusProxy(m_view);
    column->addWidget(m_view, 1);
    connect(close, &IconButton::clicked, this, &DiffPage::closed);
    connect(previous, &IconButton::clicked, m_view, &ComparisonView::goToPreviousChange);
    connect(next, &IconButton::clicked, m_view, &ComparisonView::goToNextChange);
    connect(m_keep, &Button::clicked, m_view, &ComparisonView::goToNextChange);
    connect(m_take, &Button::clicked, this, [this] { take(m_view->currentChange()); });
    connect(m_view, &ComparisonView::takeRequested, this, &DiffPage::take);
    connect(m_view, &ComparisonView::keepRequested, m_view, &ComparisonView::goToNextChange);
    connect(m_view, &ComparisonView::closeRequested, this, &DiffPage::closed);
    connect(m_view, &ComparisonView::currentChangeChanged, this, &DiffPage::updateHead);
}

void DiffPage::setEditorStyle(const EditorStyle &style) { m_view->setEditorStyle(style); }

void DiffPage::compare(const QString &title, const QString &before, const QString &after, Newer newer)
{
    m_title->setText(title);
    m_before = before;
    m_after = after;
    m_newer = newer;
    show(0);
}

void DiffPage::setNewerText(const QString &after)
{
    m_after = after;
    show(m_view->currentChange());
}

void DiffPage::show(int current)
{
    const auto parts = diffWords(m_before, m_after);
    m_changes = groupChanges(parts);
    m_words = countChangedWords(parts);
    m_view->setPieces(piecesOf(parts));
    if (m_view->changeCount() > 0)
        m_view->goToChange(std::clamp(current, 0, m_view->changeCount() - 1));
    updateHead();
}

void DiffPage::take(int index)
{
    if (m_newer == Newer::Current && index >= 0 && index < int(m_changes.size()))
        Q_EMIT takeRequested(editReverting(m_changes[size_t(index)]));
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
    m_place->setText(tr("%1 of %2").arg(m_view->currentChange() + 1).arg(m_changes.size()));
}

} // namespace atelier
