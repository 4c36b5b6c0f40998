// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_model.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int panelWidth = 544;
constexpr int panelHeight = 640;
constexpr int panelTop = 8;
constexpr int rowsPerGroup = 3;
constexpr int rowsOfActions = 14;

// The line at the top: magnifier, words, "Esc".
class PaletteEntry final : public QLineEdit {
public:
    explicit PaletteEntry(QWidget *parent)
        : QLineEdit(parent)
    {
        const Theme &theme = themeOf(this);
        setFrame(false);
        setProperty(ownFocusProperty, true);
        setFont(theme.font(FontRole::Title));
        setFixedHeight(theme.size.topBar);
        setTextMargins(theme.px(44), 0, theme.px(56), 0);
        QPalette clear = palette();
        clear.setColor(QPalette::Base, Qt::transparent);
        setPalette(clear);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const QRect icon(theme.px(16), 0, theme.size.iconNav, height());
        drawIcon(painter, this, u"magnifier"_s, mirrored(layoutDirection(), rect(), icon), theme.size.iconNav,
            theme.color.text2);
        const QString escape = CommandPalette::tr("Esc");
        const QSize key = keyHintSize(theme, escape);
        const QRect place(
            width() - theme.px(16) - key.width(), (height() - key.height()) / 2, key.width(), key.height());
        drawKeyHint(painter, this, mirrored(layoutDirection(), rect(), place), escape);
        drawHairline(painter, rect(), Edge::Bottom, theme.color.border);
    }
};

} // namespace

// The keys at the bottom.
class CommandPalette::Footer final : public QWidget {
public:
    explicit Footer(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(themeOf(this).px(36));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        drawPanel(painter, rect().adjusted(0, -8, 0, 0), {.fill = theme.color.pane, .line = {}, .radius = 7});
        painter.fillRect(QRect(0, 0, width(), 1), theme.color.border);
        int x = theme.px(16);
        const auto hint = [&](const QString &keys, const QString &meaning) {
            const QSize size = keyHintSize(theme, keys);
            drawKeyHint(painter, this, placed(x, size), keys);
            x += size.width() + theme.px(6);
            const QFont &font = theme.font(FontRole::Small);
            const int text = textWidth(font, meaning) + 1;
            drawLine(painter, placed(x, QSize(text, height())), Qt::AlignLeft, meaning,
                {font, theme.color.text3, Qt::ElideRight});
            x += text + theme.px(14);
        };
        hint(u"↑ ↓"_s, CommandPalette::tr("Move"));
        hint(u"↵"_s, CommandPalette::tr("Open"));
        hint(CommandPalette::tr("Tab"), CommandPalette::tr("Next group"));
        // "Type > for actions only", at the other end.
        const QString before = CommandPalette::tr("Type", "before the key that lists actions only");
        const QString after = CommandPalette::tr("for actions only");
        const QFont &font = theme.font(FontRole::Small);
        const int typed = textWidth(font, before) + 1;
        const int needed = typed + keyHintSize(theme, u">"_s).width() + textWidth(font, after) + theme.px(28);
        x = std::max(x, width() - needed);
        drawLine(painter, placed(x, QSize(typed, height())), Qt::AlignLeft, before,
            {font, theme.color.text3, Qt::ElideRight});
        x += typed + theme.px(6);
        hint(u">"_s, after);
    }

private:
    [[nodiscard]] QRect placed(int x, const QSize &size) const
    {
        return mirrored(layoutDirection(), rect(), QRect(QPoint(x, (height() - size.height()) / 2), size));
    }
};

CommandPalette::CommandPalette(QWidget *window, QList<PaletteSource *> sources)
    : Popover(window)
    , m_sources(std::move(sources))
    , m_entry(new PaletteEntry(contentArea()))
    , m_list(new QListView(contentArea()))
    , m_nothing(new Label(tr("Nothing found. Try fewer letters."), FontRole::Body, TextTone::Text3, contentArea()))
    , m_footer(new Footer(contentArea()))
    , m_model(new PaletteModel(this))
    , m_delegate(new PaletteDelegate(this))
{
    auto *column = new QVBoxLayout(contentArea());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_entry);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_footer);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_entry->setAccessibleName(tr("Search and actions"));
    m_entry->setPlaceholderText(tr("Search, or type > for actions"));
    m_entry->installEventFilter(this);
    dressList(*m_list);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_entry, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { openIndex(index.row()); });
    setAccessibleName(tr("Search and actions"));
}

void CommandPalette::openWith(const QString &text)
{
    open();
    m_entry->setText(text);
}

void CommandPalette::aboutToOpen()
{
    const QSignalBlocker quiet(m_entry);
    m_entry->clear();
    search();
}

QWidget *CommandPalette::firstFocus() { return m_entry; }

QRect CommandPalette::placeFor(const QSize &window)
{
    const Theme &theme = themeOf(this);
    const int width = std::min(theme.px(panelWidth), window.width() - 2 * theme.px(16));
    const int wanted = m_entry->height() + listHeight() + m_footer->height() + 2;
    const int height = std::min({wanted, theme.px(panelHeight), window.height() - 2 * theme.px(panelTop)});
    // Over the search field, as far as the window allows.
    int middle = window.width() / 2;
    if (opener())
        middle = opener()->mapTo(parentWidget(), opener()->rect().center()).x();
    const int margin = theme.px(16);
    const int left = std::clamp(middle - width / 2, margin, std::max(margin, window.width() - margin - width));
    return {left, theme.px(panelTop), width, height};
}

int CommandPalette::listHeight() const
{
    if (m_model->rowCount() == 0)
        return themeOf(this).px(72);
    QStyleOptionViewItem option;
    option.widget = m_list;
    int height = themeOf(this).px(8);
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_delegate->sizeHint(option, m_model->index(row)).height();
    return height;
}

void CommandPalette::search()
{
    const QString text = m_entry->text();
    const bool actionsOnly = text.startsWith(u'>');
    m_query = (actionsOnly ? text.mid(1) : text).simplified();
    m_delegate->setQuery(m_query);
    const quint64 generation = ++m_generation;
    m_model->reset(int(m_sources.size()));
    for (int index = 0; index < int(m_sources.size()); ++index) {
        PaletteSource *source = m_sources.at(index);
        const bool isAction = source->kind() == PaletteKind::Actions;
        if (actionsOnly && !isAction)
            continue;
        const QPointer<CommandPalette> self(this);
        source->search(
            m_query, actionsOnly ? rowsOfActions : rowsPerGroup, [self, index, generation](const PaletteGroup &group) {
                if (self)
                    self->received(index, generation, group);
            });
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0 && !m_query.isEmpty());
    if (isVisible())
        relayout();
}

void CommandPalette::received(int source, quint64 generation, const PaletteGroup &group)
{
    if (generation != m_generation)
        return;
    // A late answer must not move the choice off the row that the person is looking at.
    const int before = m_list->currentIndex().row();
    const QString chosen = before > 0 && before < m_model->rowCount() && !m_model->isHeading(before)
        ? m_model->rowAt(before).id
        : QString();
    const bool moved = before > m_model->firstRow();
    m_model->setGroup(source, group, m_sources.at(source)->canShowAll());
    int target = m_model->firstRow();
    for (int index = 0; moved && index < m_model->rowCount(); ++index)
        if (!m_model->isHeading(index) && m_model->rowAt(index).id == chosen)
            target = index;
    choose(target);
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0 && !m_query.isEmpty());
    if (isVisible())
        relayout();
}

void CommandPalette::choose(int index)
{
    if (index < 0)
        return;
    m_list->setCurrentIndex(m_model->index(index));
    // The heading of the first rows stays in sight.
    if (index == m_model->firstRow())
        m_list->scrollToTop();
    m_entry->setAccessibleDescription(m_model->index(index).data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::openIndex(int index)
{
    if (index < 0 || index >= m_model->rowCount())
        return;
    const PaletteModel::Line line = m_model->lineAt(index);
    PaletteSource *source = m_sources.at(line.source);
    if (line.row < 0) {
        if (!source->canShowAll())
            return;
        closeAndRestoreFocus();
        source->showAll(m_query);
        return;
    }
    const QString id = m_model->rowAt(index).id;
    // Closed first: what is opened may take the focus.
    closeAndRestoreFocus();
    source->open(id);
}

bool CommandPalette::handleKey(QKeyEvent &event)
{
    const int current = m_list->currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Down:
        choose(m_model->nextRow(current, 1));
        return true;
    case Qt::Key_Up:
        choose(m_model->nextRow(current, -1));
        return true;
    case Qt::Key_PageDown:
        for (int step = 0; step < 8; ++step)
            choose(m_model->nextRow(m_list->currentIndex().row(), 1));
        return true;
    case Qt::Key_PageUp:
        for (int step = 0; step < 8; ++step)
            choose(m_model->nextRow(m_list->currentIndex().row(), -1));
        return true;
    case Qt::Key_Tab:
        choose(m_model->nextGroup(current, 1));
        return true;
    case Qt::Key_Backtab:
        choose(m_model->nextGroup(current, -1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // With Ctrl: all of this group, as a click on its heading.
        openIndex(event.modifiers() & Qt::ControlModifier ? m_model->headingOf(current) : current);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_entry && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return Popover::eventFilter(watched, event);
}

} // namespace atelier
