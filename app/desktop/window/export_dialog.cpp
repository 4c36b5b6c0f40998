// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/export_dialog.h"

#include "core/base/file.h"
#include "core/export/file_name.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/field.h"

#include <QCheckBox>
#include <QDir>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return ExportDialog::tr("Markdown (.md)");
    case ExportFormat::Html:
        return ExportDialog::tr("Web page (.html)");
    case ExportFormat::PlainText:
        return ExportDialog::tr("Plain text (.txt)");
    case ExportFormat::Pdf:
        return ExportDialog::tr("PDF (.pdf)");
    case ExportFormat::Odt:
        return ExportDialog::tr("OpenDocument text (.odt)");
    }
    Q_UNREACHABLE();
}

Result<QByteArray> exported(
    Workspace &workspace, const ContentItem &item, const ExportChoice &choice, QStringList &notes)
{
    const auto text = workspace.readNow([&](Reader &reader) { return reader.text(item.body.id); });
    return text.and_then([&](const QString &letters) {
        return exportText(exportInput(workspace, item, letters, choice.metadata), choice.format, &notes);
    });
}

} // namespace

ExportDialog::ExportDialog(const ExportChoice &last, QWidget *parent)
    : QDialog(parent)
    , m_format(new Combo(tr("Format")))
    , m_metadata(new QCheckBox(tr("With title, status, tags and who wrote how much")))
{
    setWindowTitle(tr("Export"));
    auto *const column = new QVBoxLayout(this);
    column->setSpacing(themeOf(this).px(16));
    for (const ExportFormat format :
        {ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Pdf, ExportFormat::Odt, ExportFormat::PlainText})
        m_format->addItem(formatName(format), int(format));
    m_format->setCurrentIndex(std::max(0, m_format->findData(int(last.format))));
    m_metadata->setChecked(last.metadata == Metadata::Written);
    column->addWidget(new FormField(tr("Format"), m_format));
    column->addWidget(m_metadata);
    auto *const buttons = new QHBoxLayout;
    auto *const cancel = new Button(tr("Cancel"), ButtonKind::Outlined);
    auto *const agree = new Button(tr("Choose a place…"), ButtonKind::Filled);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(agree);
    column->addLayout(buttons);
    connect(agree, &Button::clicked, this, &QDialog::accept);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
}

void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        QDialog::keyPressEvent(event);
}

ExportChoice ExportDialog::choice() const
{
    return {.format = ExportFormat(m_format->currentData().toInt()),
        .metadata = m_metadata->isChecked() ? Metadata::Written : Metadata::LeftOut};
}

Result<int> exportPieces(Workspace &workspace, const std::vector<Id> &items, const QString &path,
    const ExportChoice &choice, QStringList &notes)
{
    const bool isFolder = items.size() > 1;
    QSet<QString> taken;
    if (isFolder) {
        const QStringList names = QDir(path).entryList(QDir::Files);
        for (const QString &name : names)
            taken.insert(name.toLower());
    }
    for (const Id &id : items) {
        const auto item = workspace.readNow([&](Reader &reader) { return reader.get<ContentItem>(id); });
        const auto bytes =
            item.and_then([&](const ContentItem &found) { return exported(workspace, found, choice, notes); });
        if (!bytes)
            return std::unexpected(bytes.error());
        const QString target = !isFolder
            ? path
            : QDir(path).filePath(distinctFileName(item->title, exportFormatExtension(choice.format), taken));
        if (const auto written = writeFileAtomically(target, *bytes); !written)
            return std::unexpected(written.error());
    }
    return int(items.size());
}

} // namespace atelier
