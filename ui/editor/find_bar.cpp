// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find_bar.h"

#include "ui/editor/markdown_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype shownMatches = 20'000;

} // namespace

FindBar::FindBar(MarkdownEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
{
    build();
    m_slices.setInterval(0);
    m_restartSoon.setSingleShot(true);
    m_restartSoon.setInterval(100);
    connect(&m_slices, &QTimer::timeout, this, &FindBar::searchOn);
    connect(&m_restartSoon, &QTimer::timeout, this, &FindBar::restart);
    connect(m_editor, &MarkdownEditor::findRequested, this, &FindBar::openFind);
    connect(m_editor, &MarkdownEditor::replaceRequested, this, &FindBar::openReplace);
    connect(m_editor, &QTextEdit::textChanged, this, [this] {
        if (isVisible())
            m_restartSoon.start();
    });
    hide();
}

QToolButton *FindBar::addToggle(const QString &sign, const QString &name)
{
    auto *const toggle = new QToolButton(this);
    toggle->setText(sign);
    toggle->setCheckable(true);
    toggle->setAccessibleName(name);
    toggle->setToolTip(name);
    connect(toggle, &QToolButton::toggled, this, &FindBar::restart);
    return toggle;
}

void FindBar::build()
{
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_matchCase = addToggle(u"Aa"_s, tr("Match case"));
    m_wholeWord = addToggle(u"“ ”"_s, tr("Whole words"));
    m_expression = addToggle(u".*"_s, tr("Regular expression"));
    auto *const previous = new QToolButton(this);
    previous->setArrowType(Qt::UpArrow);
    previous->setAccessibleName(tr("Previous match"));
    previous->setToolTip(tr("Previous match (Shift+F3)"));
    auto *const next = new QToolButton(this);
    next->setArrowType(Qt::DownArrow);
    next->setAccessibleName(tr("Next match"));
    next->setToolTip(tr("Next match (F3)"));
    auto *const closer = new QToolButton(this);
    closer->setText(u"×"_s);
    closer->setAccessibleName(tr("Close find"));
    closer->setToolTip(tr("Close (Esc)"));
    m_status = new QLabel(this);
    m_status->setWordWrap(true);

    m_replaceRow = new QWidget(this);
    m_replace = new QLineEdit(m_replaceRow);
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replaceOne = new QPushButton(tr("Replace"), m_replaceRow);
    m_replaceAll = new QPushButton(tr("Replace all"), m_replaceRow);

    auto *const findRow = new QHBoxLayout;
    findRow->addWidget(m_find, 1);
    for (QToolButton *const button : {m_matchCase, m_wholeWord, m_expression, previous, next, closer})
        findRow->addWidget(button);
    auto *const replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->addWidget(m_replace, 1);
    replaceRow->addWidget(m_replaceOne);
    replaceRow->addWidget(m_replaceAll);
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(8);
    rows->addLayout(findRow);
    rows->addWidget(m_replaceRow);
    rows->addWidget(m_status);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_find);

    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_goToMatch = true;
        restart();
    });
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(closer, &QToolButton::clicked, this, &FindBar::close);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceEvery);
}

void FindBar::setEditorStyle(const EditorStyle &style)
{
    m_style = style;
    showStatus();
}

void FindBar::openFind()
{
    const TextSelection selected = m_editor->selection();
    const QString words = m_editor->text().sliced(selected.start(), selected.end() - selected.start());
    const bool wasOpen = isVisible();
    m_replaceRow->setVisible(wasOpen && m_replaceRow->isVisible());
    m_from = selected.start();
    show();
    if (!words.isEmpty() && !words.contains(u'\n'))
        m_find->setText(words);
    m_find->setFocus();
    m_find->selectAll();
    restart();
}

void FindBar::openReplace()
{
    openFind();
    m_replaceRow->setVisible(!m_editor->isReadOnly());
}

void FindBar::close()
{
    m_slices.stop();
    m_restartSoon.stop();
    m_search.reset();
    hide();
    m_editor->setRuns(Layer::Matches, {});
    if (m_current >= 0) {
        const SearchMatch match = m_matches[static_cast<size_t>(m_current)];
        m_editor->select({match.start, match.end()});
    }
    m_matches.clear();
    m_current = -1;
    m_editor->setFocus();
}

void FindBar::setQuery(const QString &pattern) { m_find->setText(pattern); }
void FindBar::setRegularExpression(bool on) { m_expression->setChecked(on); }

TextPattern FindBar::query() const
{
    TextPattern made{.pattern = m_find->text(), .options = {}};
    made.options.setFlag(SearchOption::MatchCase, m_matchCase->isChecked());
    made.options.setFlag(SearchOption::WholeWord, m_wholeWord->isChecked());
    made.options.setFlag(SearchOption::RegularExpression, m_expression->isChecked());
    return made;
}

void FindBar::restart()
{
    m_restartSoon.stop();
    m_search = std::make_unique<TextSearch>(m_editor->text(), query());
    m_error = m_search->error();
    searchOn();
}

void FindBar::searchOn()
{
    if (!m_search)
        return m_slices.stop();
    if (m_search->advance(2ms))
        return finishSearch();
    if (!m_slices.isActive())
        m_slices.start();
}

void FindBar::finishSearch()
{
    m_slices.stop();
    m_matches = m_search->matches();
    m_search.reset();
    const auto first = std::ranges::lower_bound(m_matches, m_from, {}, &SearchMatch::start);
    m_current = m_matches.empty() ? -1 : first == m_matches.end() ? 0 : static_cast<int>(first - m_matches.begin());
    if (m_current >= 0 && std::exchange(m_goToMatch, false))
        return goTo(m_current);
    showMatches();
}

void FindBar::goTo(int index)
{
    m_current = index;
    const SearchMatch match = m_matches[static_cast<size_t>(index)];
    m_from = match.start;
    const QRect place = m_editor->passageRect(match.start, match.end());
    if (!m_editor->viewport()->rect().contains(place))
        m_editor->scrollTo(match.start);
    showMatches();
}

void FindBar::findNext()
{
    if (!m_matches.empty())
        goTo((m_current + 1) % matchCount());
}

void FindBar::findPrevious()
{
    if (!m_matches.empty())
        goTo((m_current + matchCount() - 1) % matchCount());
}

void FindBar::showMatches()
{
    TextRuns runs;
    const auto current = static_cast<size_t>(std::max(0, m_current));
    const size_t half = static_cast<size_t>(shownMatches) / 2;
    const size_t first = current > half ? current - half : 0;
    const size_t end = std::min(m_matches.size(), first + static_cast<size_t>(shownMatches));
    for (size_t i = first; i < end; ++i) {
        const bool isCurrent = static_cast<int>(i) == m_current;
        runs.push_back({m_matches[i].start, m_matches[i].length, isCurrent ? RunKind::CurrentMatch : RunKind::Match});
    }
    m_editor->setRuns(Layer::Matches, std::move(runs));
    showStatus();
}

void FindBar::showStatus()
{
    QPalette colors = m_status->palette();
    colors.setColor(QPalette::WindowText, m_error.isEmpty() ? m_style.colors.textDimmed : m_style.colors.errorText);
    m_status->setPalette(colors);
    const bool isEmpty = m_find->text().isEmpty();
    if (!m_error.isEmpty())
        m_status->setText(m_error);
    else if (isEmpty)
        m_status->clear();
    else if (m_matches.empty())
        m_status->setText(tr("No matches"));
    else
        m_status->setText(tr("%1 of %2").arg(m_current + 1).arg(matchCount()));
    m_status->setVisible(!m_status->text().isEmpty());
    m_replaceOne->setEnabled(m_current >= 0);
    m_replaceAll->setEnabled(!m_matches.empty());
}

void FindBar::replaceCurrent()
{
    if (m_current < 0 || m_restartSoon.isActive())
        return restart();
    const SearchMatch match = m_matches[static_cast<size_t>(m_current)];
    const QString made = replacementOf(m_editor->text(), match, query(), m_replace->text());
    const TextEdit edit{match.start, match.length, made};
    if (!m_editor->editAsUser({&edit, 1}, EditKind::Replaced))
        return;
    m_from = match.start + made.size();
    m_goToMatch = true;
    restart();
}

void FindBar::replaceEvery()
{
    // What was found must be what is there: a text that has changed since is searched first, to its end.
    TextSearch search(m_editor->text(), query());
    while (!search.advance(1s)) { }
    const TextEdits edits = replaceAll(m_editor->text(), search.matches(), query(), m_replace->text());
    if (!m_editor->editAsUser(edits, EditKind::Replaced))
        return;
    restart();
    m_status->setText(tr("%n replaced", nullptr, static_cast<int>(edits.size())));
    m_status->show();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isNext = event->key() == Qt::Key_F3 || (isEnter && m_find->hasFocus());
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isNext && isShift)
        findPrevious();
    else if (isNext)
        findNext();
    else if (isEnter && m_replace->hasFocus())
        replaceCurrent();
    else
        return QWidget::keyPressEvent(event);
    event->accept();
}

} // namespace atelier
