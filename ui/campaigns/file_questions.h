// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace atelier {

// How a person is asked for files; empty answers mean "not now". Tests answer themselves.
struct FileQuestions {
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> openFile;
    std::function<QString(QWidget *parent, const QString &title)> folder;
    std::function<QString(QWidget *parent, const QString &title, const QString &name, const QString &filter)> saveFile;
};

[[nodiscard]] FileQuestions fileDialogs();

} // namespace atelier
