// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_text.h"

#include "core/base/nearest.h"
#include "core/export/html_page.h"
#include "core/export/paged_document.h"
#include "core/export/plain_text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct FormatNames {
    ExportFormat format;
    QLatin1StringView name;
    QLatin1StringView extension;
};

constexpr std::array<FormatNames, 5> formats{{
    {ExportFormat::Markdown, "markdown"_L1, "md"_L1},
    {ExportFormat::Html, "html"_L1, "html"_L1},
    {ExportFormat::PlainText, "text"_L1, "txt"_L1},
    {ExportFormat::Pdf, "pdf"_L1, "pdf"_L1},
    {ExportFormat::Odt, "odt"_L1, "odt"_L1},
}};

const FormatNames &namesOf(ExportFormat format) { return *std::ranges::find(formats, format, &FormatNames::format); }

QByteArray exportMarkdown(const ExportInput &input)
{
    QString text = input.metadata ? writeFrontMatter(*input.metadata) : QString();
    text += input.markdown;
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return text.toUtf8();
}

} // namespace

QString exportFormatName(ExportFormat format) { return namesOf(format).name; }

QString exportFormatExtension(ExportFormat format) { return namesOf(format).extension; }

Result<ExportFormat> exportFormatNamed(const QString &name)
{
    QStringList names;
    for (const FormatNames &format : formats) {
        const bool isMeant = name.compare(format.name, Qt::CaseInsensitive) == 0
            || name.compare(format.extension, Qt::CaseInsensitive) == 0;
        if (isMeant)
            return format.format;
        names.append(format.name);
    }
    const std::optional<QString> nearest = nearestName(name, names);
    QString message = QObject::tr("There is no export format %1; there are %2.").arg(name, names.join(u", "_s));
    if (nearest)
        message += u' ' + QObject::tr("Did you mean %1?").arg(*nearest);
    return invalidInput(u"format"_s, message);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void useOffscreenPlatformWithoutDisplay()
{
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

Result<QByteArray> exportText(const ExportInput &input, ExportFormat format, QStringList *notes)
{
    QStringList ignored;
    QStringList &told = notes ? *notes : ignored;
    switch (format) {
    case ExportFormat::Markdown:
        return exportMarkdown(input);
    case ExportFormat::Html:
        return renderHtmlPage(input, told);
    case ExportFormat::PlainText:
        return renderPlainText(input.markdown).toUtf8();
    case ExportFormat::Pdf:
        return renderPdf(input, told);
    case ExportFormat::Odt:
        return renderOdt(input, told);
    }
    return failure(ErrorKind::Internal, QObject::tr("This export format is not known."));
}

} // namespace atelier
