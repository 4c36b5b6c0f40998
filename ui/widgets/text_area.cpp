// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_area.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

namespace atelier {

TextArea::TextArea(const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    const Theme &theme = themeOf(this);
    setViewportMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5));
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    viewport()->setPalette(clear);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &TextArea::fitHeight);
    fitHeight();
}

void TextArea::setLines(int least, int most)
{
    m_leastLines = least;
    m_mostLines = most;
    fitHeight();
}

QSize TextArea::sizeHint() const { return {themeOf(this).px(240), height()}; }

QSize TextArea::minimumSizeHint() const { return {themeOf(this).px(80), themeOf(this).size.control}; }

void TextArea::fitHeight()
{
    const Theme &theme = themeOf(this);
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= m_mostLines; block = block.next()) {
        // Lays the block out at the present width if it has not been shown yet.
        blockBoundingRect(block);
        lines += std::max(1, block.layout()->lineCount());
    }
    const bool scrolls = lines > m_mostLines;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int shown = std::clamp(lines, m_leastLines, m_mostLines);
    const int line = QFontMetrics(font()).lineSpacing();
    const int wanted = std::max(theme.size.control, shown * line + 2 * theme.px(6) + 2);
    if (wanted != height() || wanted != minimumHeight())
        setFixedHeight(wanted);
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void TextArea::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitHeight();
}

void TextArea::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT submitted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace atelier
