// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QPointer>

class QMessageBox;
class QWidget;

namespace atelier {

// Asks before the window is closed while letters are not on disk: they would be lost with the process.
class CloseQuestion final : public QObject {
    Q_OBJECT

public:
    CloseQuestion(Workspace &workspace, QWidget &window);

    // False: a question was put, and whoever answers it with yes closes the window again.
    [[nodiscard]] bool mayClose();

private:
    [[nodiscard]] QString titlesOf(const std::vector<UnsavedText> &texts) const;
    void ask(const std::vector<UnsavedText> &texts);

    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<QMessageBox> m_box;
    bool m_isLossAccepted = false;
};

} // namespace atelier
