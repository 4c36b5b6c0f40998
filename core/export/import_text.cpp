// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/import_text.h"

#include "core/base/file.h"
#include "core/export/decode_text.h"
#include "core/markdown/markdown_prose.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QStringList &importedSuffixes()
{
    static const QStringList suffixes{u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s, u"txt"_s, u"text"_s};
    return suffixes;
}

bool isPlainText(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return suffix == "txt"_L1 || suffix == "text"_L1;
}

// Titles stand near the start; the rest of a long text need not be parsed for one.
QString firstHeading(const QString &markdown)
{
    constexpr qsizetype searched = 32'000;
    const MarkdownProse prose = readMarkdownProse(markdown.left(searched));
    for (const MarkdownHeading &heading : prose.headings) {
        const QString text = heading.text.simplified();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString titleOf(const ImportedText &text, const QString &fileName)
{
    constexpr qsizetype longestTitle = 200;
    QString title = text.title;
    if (title.isEmpty() && !isPlainText(fileName))
        title = firstHeading(text.markdown);
    if (title.isEmpty())
        title = QFileInfo(fileName).completeBaseName().replace(u'_', u' ').simplified();
    if (title.isEmpty())
        title = QObject::tr("Untitled");
    qsizetype end = std::min(title.size(), longestTitle);
    if (end < title.size() && title[end].isLowSurrogate())
        --end;
    return title.first(end);
}

// The states of a content item (DESIGN: draft, in review, approved, scheduled, published, archived).
QString knownStatus(const QString &status)
{
    static const QStringList known{
        u"draft"_s, u"in review"_s, u"approved"_s, u"scheduled"_s, u"published"_s, u"archived"_s};
    const QString plain = QString(status).replace(u'-', u' ').replace(u'_', u' ').simplified().toLower();
    return known.contains(plain) ? plain : QString();
}

} // namespace

Result<ImportedText> importText(QByteArrayView bytes, const QString &fileName)
{
    if (bytes.size() > largestImport) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("%1 has %2; the limit for imported texts is %3.")
                .arg(fileName, readableSize(bytes.size()), readableSize(largestImport)));
    }
    Result<DecodedText> decoded = decodeText(bytes, fileName);
    if (!decoded)
        return std::unexpected(decoded.error());
    SplitText split = splitFrontMatter(decoded->text);
    ImportedText imported{.title = {}, .markdown = std::move(split.body), .notes = decoded->notes + split.notes};
    if (split.frontMatter) {
        FrontMatter &fields = *split.frontMatter;
        imported.title = fields.title;
        imported.tags = fields.tags;
        imported.date = fields.date;
        imported.otherFields = std::move(fields.otherFields);
        imported.status = knownStatus(fields.status);
        if (imported.status.isEmpty() && !fields.status.isEmpty())
            imported.notes.append(QObject::tr("The status “%1” is not known here and is left out.").arg(fields.status));
    }
    imported.title = titleOf(imported, fileName);
    return imported;
}

Result<ImportedText> importFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, largestImport);
    if (!bytes)
        return std::unexpected(bytes.error());
    return importText(*bytes, QFileInfo(path).fileName());
}

Result<QStringList> findImportableFiles(const QString &fileOrFolder)
{
    const QFileInfo info(fileOrFolder);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QObject::tr("There is no file or folder %1.").arg(fileOrFolder));
    if (!info.isDir())
        return QStringList{fileOrFolder};
    QStringList patterns;
    for (const QString &suffix : importedSuffixes())
        patterns.append(u"*."_s + suffix);
    QDirIterator files(
        fileOrFolder, patterns, QDir::Files | QDir::Readable | QDir::NoSymLinks, QDirIterator::Subdirectories);
    QStringList found;
    while (files.hasNext())
        found.append(files.next());
    if (found.isEmpty())
        return failure(
            ErrorKind::NotFound, QObject::tr("There are no Markdown or text files in %1.").arg(fileOrFolder));
    found.sort();
    return found;
}

} // namespace atelier
