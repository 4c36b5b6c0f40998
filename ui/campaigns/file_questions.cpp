// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/file_questions.h"

#include <QFileDialog>

namespace atelier {

FileQuestions fileDialogs()
{
    return {.openFile = [](QWidget *parent, const QString &title,
                            const QString &filter) { return QFileDialog::getOpenFileName(parent, title, {}, filter); },
        .folder = [](QWidget *parent,
                      const QString &title) { return QFileDialog::getExistingDirectory(parent, title); },
        .saveFile = [](QWidget *parent, const QString &title, const QString &name,
                        const QString &filter) { return QFileDialog::getSaveFileName(parent, title, name, filter); }};
}

} // namespace atelier
