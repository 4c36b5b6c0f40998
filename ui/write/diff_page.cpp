// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/diff_page.h"

#include "ui/editor/markdown_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

DiffPage::DiffPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new MarkdownEditor)
    , m_title(new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Text))
    , m_counts(new Label({}, FontRole::Small, TextTone::Text2))
    , m_place(new Label({}, FontRole::Small, TextTone::Text2))
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
    }
    m_take->setSize(ButtonSize::Small);
    bar->addWidget(m_take);
    column->addLayout(bar);
    column->addWidget(new Hairline(Qt::Horizontal));
    m_view->setReadOnly(true);
    m_view->setAccessibleName(tr("Comparison"));
    column->addWidget(m_view, 1);
    connect(close, &IconButton::clicked, this, &DiffPage::closed);
    connect(previous, &IconButton::clicked, this, [this] { step(-1); });
    connect(next, &IconButton::clicked, this, [this] { step(1); });
    connect(m_take, &Button::clicked, this, [this] {
        if (!m_changes.empty())
            Q_EMIT takeRequested(editReverting(m_changes[size_t(m_current)]));
    });
}

void DiffPage::setEditorStyle(const EditorStyle &style) { m_view->setEditorStyle(style); }

void DiffPage::compare(const QString &title, const QString &before, const QString &after, Newer newer)
{
    const auto parts = diffWords(before, after);
    m_changes = groupChanges(parts);
    m_words = countChangedWords(parts);
    m_title->setText(title);
    QString shown;
    TextRuns runs;
    m_places.clear();
    bool inChange = false;
    for (const DiffPart &part : parts) {
        const bool isChange = part.kind != DiffKind::Equal;
        if (isChange && !inChange)
            m_places.push_back(shown.size());
        inChange = isChange;
        if (isChange)
            runs.push_back({.start = shown.size(),
                .length = part.text.size(),
                .kind = part.kind == DiffKind::Inserted ? RunKind::Inserted : RunKind::Deleted});
        shown += part.text;
    }
    m_view->load(shown);
    m_view->setRuns(Layer::Changes, std::move(runs));
    m_current = 0;
    m_take->setVisible(newer == Newer::Current);
    updateHead();
    if (!m_places.empty())
        m_view->scrollTo(m_places.front());
}

void DiffPage::step(int by)
{
    const int count = int(std::min(m_places.size(), m_changes.size()));
    if (count == 0)
        return;
    m_current = (m_current + by % count + count) % count;
    m_view->scrollTo(m_places[size_t(m_current)]);
    updateHead();
}

void DiffPage::updateHead()
{
    if (m_changes.empty()) {
        m_counts->setText(tr("No differences"));
        m_place->clear();
        m_take->setEnabled(false);
        return;
    }
    m_counts->setText(tr("%n changes", "", int(m_changes.size())) + u"   "_s
        + tr("+%1 words  −%2 words").arg(m_words.added).arg(m_words.removed));
    m_place->setText(tr("%1 of %2").arg(m_current + 1).arg(m_changes.size()));
    m_take->setEnabled(true);
}

void DiffPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down)
        step(1);
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Up)
        step(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace atelier
