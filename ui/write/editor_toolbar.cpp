// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/editor_toolbar.h"

#include "ui/editor/markdown_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// The path of title and heading: a button as wide as the view, flat but for hover and focus.
class PathBar final : public QAbstractButton {
public:
    PathBar()
    {
        setAccessibleName(EditorToolbar::tr("Outline"));
        setToolTip(EditorToolbar::tr("Outline (Ctrl+Shift+O)"));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!underMouse())
            return;
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).color.hover);
    }
};

QString kindName(int level)
{
    return level == 0 ? EditorToolbar::tr("Paragraph") : EditorToolbar::tr("Heading %1").arg(level);
}

} // namespace

EditorToolbar::EditorToolbar(MarkdownEditor &editor, Button *leftPaneButton, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_kind(new Button(kindName(0), ButtonKind::Flat))
    , m_more(new IconButton(u"three-dots"_s, tr("More")))
    , m_menu(new QMenu(m_more))
    , m_spelling(new QMenu(tr("Spelling"), m_menu))
    , m_modes(new QActionGroup(this))
    , m_focus(new Button(tr("Focus"), ButtonKind::Flat))
    , m_goal(new WordGoal)
    , m_path(new PathBar)
    , m_pathText(new ElidedLabel({}, FontRole::Small, FontWeight::Regular, TextTone::Text2))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *const head = new QWidget;
    head->setFixedHeight(theme.size.paneHeader);
    m_row = new QHBoxLayout(head);
    m_row->setContentsMargins(theme.px(12), 0, theme.px(16), 0);
    m_row->setSpacing(theme.px(4));
    m_row->addWidget(leftPaneButton);
    auto *const kinds = new QMenu(m_kind);
    kinds->addAction(kindName(0), this, [this] { m_editor.run(EditorCommand::Paragraph); });
    kinds->addAction(kindName(1), this, [this] { m_editor.run(EditorCommand::Heading1); });
    kinds->addAction(kindName(2), this, [this] { m_editor.run(EditorCommand::Heading2); });
    kinds->addAction(kindName(3), this, [this] { m_editor.run(EditorCommand::Heading3); });
    m_kind->setMenu(kinds);
    m_row->addWidget(m_kind);
    m_more->setMenu(m_menu);
    addMark(u"letter-b"_s, tr("Bold"), u"Ctrl+B"_s, EditorCommand::Bold);
    addMark(u"letter-i-slanted"_s, tr("Italic"), u"Ctrl+I"_s, EditorCommand::Italic);
    addMark(u"chain"_s, tr("Link"), u"Ctrl+Shift+K"_s, EditorCommand::Link);
    addMark(u"list-bullets"_s, tr("List"), {}, EditorCommand::BulletList);
    addMark(u"quotation-marks"_s, tr("Quote"), {}, EditorCommand::Quote);
    addMark(u"angle-brackets"_s, tr("Code"), {}, EditorCommand::Code);
    auto *const picture = new IconButton(u"picture"_s, tr("Insert a picture"));
    connect(picture, &IconButton::clicked, this, &EditorToolbar::pictureRequested);
    m_folded.append(m_menu->addAction(tr("Insert a picture"), this, &EditorToolbar::pictureRequested));
    m_marks.append(picture);
    for (QWidget *const mark : std::as_const(m_marks))
        m_row->addWidget(mark);
    m_row->addStretch(1);
    m_focus->setIconName(u"frame-corners-text"_s);
    m_focus->setCheckable(true);
    m_focus->setAccessibleName(tr("Focus"));
    m_focus->setToolTip(tr("Focus mode (Ctrl+Shift+F)"));
    m_row->addWidget(m_focus);
    m_row->addWidget(m_goal);
    m_row->addWidget(m_more);
    fillMenu();
    column->addWidget(head);
    column->addWidget(new Hairline(Qt::Horizontal));

    auto *const path = new QHBoxLayout(m_path);
    m_path->setFixedHeight(theme.px(31));
    path->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    path->addWidget(m_pathText, 1);
    column->addWidget(m_path);
    column->addWidget(new Hairline(Qt::Horizontal));

    connect(m_focus, &Button::toggled, this, [this](bool on) {
        m_path->setVisible(!on);
        Q_EMIT focusModeToggled(on);
    });
    connect(&m_editor, &MarkdownEditor::viewChanged, this, &EditorToolbar::alignPath);
    connect(m_path, &QAbstractButton::clicked, this, &EditorToolbar::outlineRequested);
    connect(m_goal, &WordGoal::clicked, this, &EditorToolbar::goalRequested);
    connect(&m_editor, &MarkdownEditor::cursorPositionChanged, this, &EditorToolbar::updatePath);
    connect(&m_editor, &MarkdownEditor::outlineChanged, this, &EditorToolbar::updatePath);
}

void EditorToolbar::addMark(const QString &icon, const QString &name, const QString &keys, EditorCommand command)
{
    auto *const button = new IconButton(icon, name);
    button->setName(name, keys);
    const auto run = [this, command] {
        m_editor.run(command);
        m_editor.setFocus();
    };
    connect(button, &IconButton::clicked, this, run);
    m_folded.append(m_menu->addAction(name, this, run));
    m_marks.append(button);
}

void EditorToolbar::fillMenu()
{
    m_folded.append(m_menu->addSeparator());
    const auto addMode = [this](const QString &name, WriteMode mode) {
        QAction *const action = m_modes->addAction(m_menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(mode == WriteMode::Text);
        connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT modeChosen(mode); });
    };
    addMode(tr("Text"), WriteMode::Text);
    addMode(tr("Text and preview"), WriteMode::Split);
    addMode(tr("Preview"), WriteMode::Preview);
    m_menu->addSeparator();
    m_typewriter = m_menu->addAction(tr("Typewriter mode"));
    m_typewriter->setCheckable(true);
    connect(m_typewriter, &QAction::toggled, this, &EditorToolbar::typewriterModeToggled);
    m_menu->addMenu(m_spelling);
    m_menu->addSeparator();
}

void EditorToolbar::setMode(WriteMode mode) { m_modes->actions().at(int(mode))->setChecked(true); }

void EditorToolbar::toggleTypewriterMode() { m_typewriter->toggle(); }

bool EditorToolbar::isTypewriterMode() const { return m_typewriter->isChecked(); }

// The path begins where the lines of the text begin.
void EditorToolbar::alignPath()
{
    const QRect column = m_editor.columnRect();
    const int left =
        m_editor.viewport()->mapTo(m_editor.window(), column.topLeft()).x() - mapTo(window(), QPoint()).x();
    m_path->layout()->setContentsMargins(std::max(0, left), 0, themeOf(this).px(16), 0);
}

void EditorToolbar::setTitle(const QString &title)
{
    m_title = title;
    updatePath();
}

void EditorToolbar::setWords(int words, int goal)
{
    m_goal->setWords(words, goal);
    foldWhereShort();
}

void EditorToolbar::toggleFocusMode() { m_focus->toggle(); }

void EditorToolbar::updatePath()
{
    const OutlineEntry heading = m_editor.currentHeading();
    m_kind->setText(kindName(0));
    const QString text = m_editor.text();
    const qsizetype lineStart = text.lastIndexOf(u'\n', std::max<qsizetype>(m_editor.selection().start() - 1, 0)) + 1;
    if (heading.level > 0 && heading.position == (m_editor.selection().start() == 0 ? 0 : lineStart))
        m_kind->setText(kindName(std::min(heading.level, 3)));
    const bool hasPart = heading.level > 1 && heading.title != m_title;
    foldWhereShort();
    m_pathText->setText(hasPart ? m_title + u"  ›  "_s + heading.title : m_title);
}

void EditorToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldWhereShort();
}

// Where space is short, Focus gives up its word, and then the marks go into the menu, from the end.
void EditorToolbar::foldWhereShort()
{
    const int spacing = m_row->spacing();
    const auto room = [&](const QWidget *widget) { return widget->sizeHint().width() + spacing; };
    int marks = 0;
    int others = m_row->contentsMargins().left() + m_row->contentsMargins().right();
    for (int index = 0; index < m_row->count(); ++index) {
        const QWidget *const widget = m_row->itemAt(index)->widget();
        if (widget && m_marks.contains(widget))
            marks += room(widget);
        else if (widget && widget != m_focus && !widget->isHidden())
            others += room(widget);
    }
    const int free = width() - others;
    if (std::exchange(m_freeWidth, free) == free)
        return;
    m_focus->setText(tr("Focus"));
    if (marks + room(m_focus) > free)
        m_focus->setText({});
    int left = free - room(m_focus);
    bool folds = false;
    for (qsizetype index = 0; index < m_marks.size(); ++index) {
        left -= room(m_marks[index]);
        folds = folds || left < 0;
        m_marks[index]->setVisible(!folds);
        m_folded[index]->setVisible(folds);
    }
    m_folded.constLast()->setVisible(folds); // the line below them
}

} // namespace atelier
