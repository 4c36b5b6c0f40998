// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the demo window where ATELIER_PICTURES names a folder; run as: test_shell "[pictures]".
#include "tests/ui/shell/demo.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/jobs_popover.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// The widget tree at any device pixel ratio.
QImage picture(QWidget &widget, qreal ratio)
{
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    return image;
}

void keep(QWidget &window, const QString &name, qreal ratio = 1)
{
    QApplication::processEvents();
    const QImage image = picture(window, ratio);
    CHECK_FALSE(image.isNull());
    const QString folder = qEnvironmentVariable("ATELIER_PICTURES");
    if (!folder.isEmpty())
        CHECK(image.save(QDir(folder).filePath(name + u".png"_s)));
}

} // namespace

TEST_CASE("The demo window is drawn in both themes, at both scales and in both sizes", "[.][pictures]")
{
    for (const auto &[choice, name] : {std::pair{ThemeChoice::Light, u"light"_s}, {ThemeChoice::Dark, u"dark"_s}}) {
        Demo demo({.theme = choice});
        demo.window.resize(1440, 900);
        demo.window.show();
        keep(demo.window, u"today-"_s + name);
        demo.window.showView(u"write"_s);
        keep(demo.window, u"write-"_s + name);
        keep(demo.window, u"write-2x-"_s + name, 2);
        demo.window.openPalette(u"light"_s);
        keep(demo.window, u"palette-"_s + name);
        demo.window.commandPalette()->closeAndRestoreFocus();
        demo.window.toggleJobs();
        keep(demo.window, u"jobs-"_s + name);
        demo.window.jobsPopover()->closeAndRestoreFocus();
        demo.window.showShortcuts();
        keep(demo.window, u"shortcuts-"_s + name);
        demo.window.showShortcuts();
        demo.window.showView(u"settings"_s);
        keep(demo.window, u"settings-"_s + name);
        demo.window.showView(u"write"_s);
        demo.window.resize(1024, 700);
        keep(demo.window, u"narrow-"_s + name);
    }
    Demo mirrored;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    mirrored.window.show();
    mirrored.window.showView(u"write"_s);
    mirrored.window.toggleJobs();
    keep(mirrored.window, u"write-rtl"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Demo large({.theme = ThemeChoice::Light, .textSize = 1.5});
    large.window.show();
    large.window.showView(u"write"_s);
    keep(large.window, u"write-150"_s);
}
