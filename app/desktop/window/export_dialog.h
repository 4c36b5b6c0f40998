// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/transfer.h"

#include <QDialog>

class QCheckBox;

namespace atelier {

class Combo;

// As what pieces go out, and whether their title, tags and authors go along.
struct ExportChoice {
    ExportFormat format = ExportFormat::Markdown;
    Metadata metadata = Metadata::LeftOut;
};

class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const ExportChoice &last, QWidget *parent);
    [[nodiscard]] ExportChoice choice() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Combo *m_format;
    QCheckBox *m_metadata;
};

// Writes the pieces: one to the path of a file, several into the folder at that path, under distinct names. Returns how
// many; `notes` takes what could not be taken along. Waits for the disk.
[[nodiscard]] Result<int> exportPieces(Workspace &workspace, const std::vector<Id> &items, const QString &path,
    const ExportChoice &choice, QStringList &notes);

} // namespace atelier
