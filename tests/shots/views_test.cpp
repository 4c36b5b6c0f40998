// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/scenes.h"
#include "tests/support/qt_strings.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QString describe(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text += u" \""_s + label->text() + u'"';
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text += u" \""_s + button->text() + u'"';
    return text + u" in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
}

// Only what the eye gets: hidden pages and what a scroll area has rolled away do not count.
template <class Widget> QList<Widget *> seen(QWidget &root)
{
    QList<Widget *> found;
    for (Widget *const widget : root.findChildren<Widget *>())
        if (widget->isVisible() && !widget->visibleRegion().isEmpty())
            found.append(widget);
    return found;
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    return label.width() < label.sizeHint().width() || label.height() < label.fontMetrics().height();
}

QStringList cutTexts(QWidget &root)
{
    QStringList cut;
    for (const QLabel *const label : seen<QLabel>(root))
        if (isCut(*label))
            cut.append(describe(label));
    for (const QAbstractButton *const button : seen<QAbstractButton>(root))
        if (!button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            cut.append(describe(button));
    return cut;
}

bool carriesText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().isEmpty();
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const ElidedLabel *>(widget);
}

QStringList overlappingTexts(QWidget &root)
{
    struct Place {
        const QWidget *widget;
        QRect rect;
    };
    QList<Place> places;
    for (const QWidget *const widget : seen<QWidget>(root))
        if (carriesText(widget))
            places.append({widget, widget->visibleRegion().boundingRect().translated(widget->mapTo(&root, QPoint()))});
    QStringList overlaps;
    for (qsizetype first = 0; first < places.size(); ++first)
        for (qsizetype second = first + 1; second < places.size(); ++second) {
            const auto [a, b] = std::pair(places[first], places[second]);
            if (a.rect.intersects(b.rect) && !a.widget->isAncestorOf(b.widget) && !b.widget->isAncestorOf(a.widget))
                overlaps.append(describe(a.widget) + u" and "_s + describe(b.widget));
        }
    return overlaps;
}

// Relative luminance and contrast as in WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor commonestColor(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    const auto commonest = std::max_element(counts.cbegin(), counts.cend());
    return QColor(commonest.key());
}

QStringList faintTexts(QWidget &root)
{
    const QImage picture = root.grab().toImage();
    const double ratio = picture.devicePixelRatio();
    QStringList faint;
    for (const QLabel *const label : seen<QLabel>(root)) {
        if (label->text().isEmpty() || !label->isEnabled())
            continue;
        const QRect rect = label->visibleRegion().boundingRect().translated(label->mapTo(&root, QPoint()));
        const QRect pixels = QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio).toRect();
        const QColor behind = commonestColor(picture.copy(pixels & picture.rect()));
        const double reached = contrast(label->palette().color(QPalette::WindowText), behind);
        if (reached < 4.5)
            faint.append(describe(label) + u" has "_s + QString::number(reached, 'f', 2));
    }
    return faint;
}

// Qt tells a box's current text instead of a name it was given.
QString accessibleName(QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto *const interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

bool isInside(const QWidget *widget, auto isContainer)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (isContainer(parent))
            return true;
    return false;
}

// Controls that a person can reach, each once: a box's own line edit is part of the box.
QList<QWidget *> controls(QWidget &root)
{
    QList<QWidget *> found;
    for (QWidget *const widget : seen<QWidget>(root)) {
        const bool isPart = isInside(widget, [](const QWidget *parent) {
            return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
        });
        if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && !widget->focusProxy() && !isPart)
            found.append(widget);
    }
    return found;
}

QStringList namelessControls(QWidget &root)
{
    QStringList nameless;
    for (QWidget *const control : controls(root))
        if (accessibleName(control).isEmpty())
            nameless.append(describe(control));
    return nameless;
}

QStringList namesakes(QWidget &root)
{
    QHash<QString, QWidget *> named;
    QStringList twice;
    for (QWidget *const control : controls(root)) {
        const auto *const interface = QAccessible::queryAccessibleInterface(control);
        const QString name = QString::number(interface ? interface->role() : 0) + u' ' + accessibleName(control);
        if (named.contains(name))
            twice.append(describe(control) + u" and "_s + describe(named[name]) + u": "_s + accessibleName(control));
        named[name] = control;
    }
    return twice;
}

void checkScenes(Stage &stage)
{
    MainWindow &window = stage.studio->window();
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        window.resize(size);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            stage.studio->themes().setAppearance({.theme = theme});
            for (const Scene &scene : stage.scenes) {
                stage.show(scene);
                CAPTURE(scene.name, size.width(), theme == ThemeChoice::Dark);
                CHECK(cutTexts(window) == QStringList());
                CHECK(faintTexts(window) == QStringList());
                CHECK(namelessControls(window) == QStringList());
                if (!scene.tidy)
                    CHECK(overlappingTexts(window) == QStringList());
                CHECK(namesakes(window) == QStringList());
                stage.close(scene);
            }
        }
    }
}

} // namespace

TEST_CASE("on the sample workspace every view is whole, readable and named, light and dark, wide and narrow")
{
    auto stage = openSampleStage();
    REQUIRE(stage.has_value());
    checkScenes(*stage);
}

TEST_CASE("on the first day every view is whole, readable and named, light and dark, wide and narrow")
{
    auto stage = openEmptyStage();
    REQUIRE(stage.has_value());
    checkScenes(*stage);
}

TEST_CASE("a cut, an overlap, a faint text and a missing name are found")
{
    QWidget window;
    window.resize(300, 200);
    QLabel cut(u"A sentence that is longer than its place"_s, &window);
    cut.setGeometry(0, 0, 60, 20);
    QLabel over(u"Over it"_s, &window);
    over.setGeometry(30, 5, 80, 20);
    QLabel faint(u"Hardly to be read"_s, &window);
    faint.setGeometry(0, 60, 200, 20);
    QPalette colors = window.palette();
    colors.setColor(QPalette::WindowText, colors.color(QPalette::Window).darker(110));
    faint.setPalette(colors);
    QLineEdit nameless(&window);
    nameless.setGeometry(0, 100, 100, 30);
    window.show();
    QApplication::processEvents();
    CHECK(cutTexts(window).size() == 1);
    CHECK(overlappingTexts(window).size() == 1);
    CHECK(faintTexts(window).size() == 1);
    CHECK(namelessControls(window).size() == 1);
}
