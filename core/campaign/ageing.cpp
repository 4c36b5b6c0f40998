// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/ageing.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

std::optional<Timestamp> completionOf(const QString &folder)
{
    const QString path = folder + u"/manifest.json"_s;
    const auto manifest = readFile(path).and_then([&](const QByteArray &json) { return parseJsonObject(json, path); });
    if (!manifest || manifest->value("status"_L1) == "running"_L1)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(manifest->value("completed_at"_L1).toString(), Qt::ISODate);
    return time.isValid() ? std::optional(fromMilliseconds(time.toMSecsSinceEpoch())) : std::nullopt;
}

bool moveToDesktopTrash(const QString &folder) { return QFile::moveToTrash(folder); }

} // namespace

AgeingReport ageOutputs(const QString &outputRoot, Timestamp now, const AgeingRules &rules)
{
    AgeingReport report;
    const auto moveToTrash = rules.moveToTrash ? rules.moveToTrash : moveToDesktopTrash;
    for (const QFileInfo &folder :
        QDir(outputRoot).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString id = folder.fileName();
        const auto completed = completionOf(folder.filePath());
        if (!completed || now - *completed <= rules.age || (rules.isKept && rules.isKept(id)))
            continue;
        (moveToTrash(folder.filePath()) ? report.trashed : report.failed) += id;
    }
    return report;
}

} // namespace atelier
