// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every view on the sample workspace, light and dark, at 1x and 2x:
//     atelier_shots DIR
// It runs itself once per scale, since a program has one scale for its whole life.
#include "app/desktop/translations.h"
#include "tests/shots/scenes.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace atelier;
using namespace atelier::test;

namespace {

int failWith(const Error &error)
{
    std::fputs(qPrintable(error.message + u'\n'), stderr);
    return exitCode(error.kind);
}

struct PictureSet {
    QSize size;
    QString prefix;
};

void photograph(Stage &stage, const PictureSet &set, const QDir &folder, const QString &suffix)
{
    MainWindow &window = stage.studio->window();
    window.resize(set.size);
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        stage.studio->themes().setAppearance({.theme = theme});
        const QString tail = (theme == ThemeChoice::Dark ? u"-dark"_s : u"-light"_s) + suffix + u".png"_s;
        for (const Scene &scene : stage.scenes) {
            stage.show(scene);
            window.grab().save(folder.filePath(set.prefix + scene.name + tail));
            stage.close(scene);
        }
    }
}

int photographAll(const QDir &folder, const QString &suffix)
{
    for (const auto open : {openEmptyStage, openSampleStage}) {
        auto stage = open();
        if (!stage)
            return failWith(stage.error());
        photograph(*stage, {{1440, 900}, {}}, folder, suffix);
        photograph(*stage, {{1024, 700}, u"narrow-"_s}, folder, suffix);
    }
    return 0;
}

int runForScale(const QString &program, const QString &folder, const QString &scale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, scale);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, {folder, u"@"_s + scale + u"x"_s});
    process.waitForFinished(-1);
    return process.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"atelier"_s);
    if (argc == 3) {
        const QApplication application(argc, argv);
        Translations translations;
        translations.useSystemLanguage();
        return photographAll(QDir(QApplication::arguments()[1]), QApplication::arguments()[2]);
    }
    if (argc != 2) {
        std::fputs("usage: atelier_shots DIR\n", stderr);
        return 2;
    }
    QCoreApplication application(argc, argv);
    const QString folder = QDir::current().absoluteFilePath(QCoreApplication::arguments()[1]);
    QDir().mkpath(folder);
    for (const QString &scale : {u"1"_s, u"2"_s}) {
        if (const int code = runForScale(QCoreApplication::applicationFilePath(), folder, scale); code != 0)
            return code;
    }
    return 0;
}
