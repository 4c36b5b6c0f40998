// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combo.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QIconEngine>
#include <QLineEdit>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace atelier {
namespace {

// A dot in the current theme's colour, for entries of a box.
class DotIconEngine final : public QIconEngine {
public:
    explicit DotIconEngine(Tone tone)
        : m_tone(tone)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const Theme &theme = themeOf(nullptr);
        drawDot(*painter, QRectF(rect).center(), DotShape::Filled, toneLook(theme, m_tone).color, theme);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        pixmap.setDevicePixelRatio(ratio);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / ratio).toSize()), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new DotIconEngine(m_tone); }

private:
    Tone m_tone;
};

} // namespace

Combo::Combo(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(14);
}

void Combo::addDotted(const QString &text, Tone tone, const QVariant &value)
{
    const int side = themeOf(this).size.dot;
    setIconSize({side, side});
    addItem(QIcon(new DotIconEngine(tone)), text, value);
}

QSize Combo::minimumSizeHint() const { return {themeOf(this).px(88), themeOf(this).size.control}; }

void Combo::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

// QComboBox draws its label with the palette's button text; the text is elided rather than cut.
void Combo::paintEvent(QPaintEvent *event)
{
    if (isEditable()) {
        QComboBox::paintEvent(event);
        return;
    }
    const Theme &theme = themeOf(this);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    QRect text = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    if (!option.currentIcon.isNull()) {
        const QRect all = text;
        const int side = option.iconSize.width();
        option.currentIcon.paint(
            &painter, mirrored(layoutDirection(), all, QRect(text.left(), text.top(), side, text.height())));
        text = mirrored(layoutDirection(), all, text.adjusted(side + theme.px(8), 0, 0, 0));
    }
    const bool placeholder = currentIndex() < 0;
    const QColor ink = !isEnabled() ? theme.color.textDisabled : placeholder ? theme.color.text3 : theme.color.text;
    drawLine(painter, text, Qt::AlignLeft, placeholder ? placeholderText() : currentText(),
        {theme.font(FontRole::Body), ink, Qt::ElideRight});
}

SuggestionCombo::SuggestionCombo(const QString &name, QWidget *parent)
    : Combo(name, parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    lineEdit()->setAccessibleName(name);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setCurrentIndex(-1);
    connect(this, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        if (text == m_lastText)
            return;
        m_lastText = text;
        Q_EMIT textEdited(text);
    });
}

void SuggestionCombo::setSuggestions(const QStringList &suggestions)
{
    const QString kept = currentText();
    m_lastText = kept;
    const QSignalBlocker quiet(this);
    clear();
    addItems(suggestions);
    setCurrentIndex(-1);
    setEditText(kept);
}

void SuggestionCombo::setPlaceholder(const QString &text) { lineEdit()->setPlaceholderText(text); }

void SuggestionCombo::setText(const QString &text)
{
    m_lastText = text;
    setEditText(text);
    lineEdit()->setCursorPosition(0); // a long text shows its beginning
}

NumberField::NumberField(const QString &name, int least, int most, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(least, most);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setGroupSeparatorShown(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace atelier
