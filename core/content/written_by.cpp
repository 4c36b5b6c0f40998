// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/written_by.h"

#include "core/base/share_text.h"

#include <QObject>

#include <map>

using namespace Qt::StringLiterals;

namespace atelier {

WriterKind writerKind(const Origin &origin)
{
    switch (origin.kind) {
    case OriginKind::Generated:
    case OriginKind::Refined:
        return origin.model == u"offline"_s ? WriterKind::Rules : WriterKind::Model;
    case OriginKind::Pasted:
        return WriterKind::Pasted;
    case OriginKind::Imported:
        return WriterKind::Imported;
    case OriginKind::Typed:
    case OriginKind::Merged:
    case OriginKind::Restored:
    case OriginKind::System:
        return WriterKind::Person;
    }
    Q_UNREACHABLE();
}

std::vector<WrittenShare> writtenShares(const std::vector<OriginRun> &runs)
{
    std::map<std::pair<WriterKind, QString>, qsizetype> letters;
    qsizetype all = 0;
    for (const OriginRun &run : runs) {
        const WriterKind kind = writerKind(run.origin);
        letters[{kind, kind == WriterKind::Model ? run.origin.model : QString()}] += run.length;
        all += run.length;
    }
    std::vector<WrittenShare> shares;
    for (const auto &[writer, count] : letters) {
        if (count > 0)
            shares.push_back({writer.first, writer.second, double(count) / double(all)});
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &WrittenShare::share);
    return shares;
}

QString writerName(const WrittenShare &share)
{
    switch (share.kind) {
    case WriterKind::Person:
        return QObject::tr("You");
    case WriterKind::Pasted:
        return QObject::tr("Pasted");
    case WriterKind::Imported:
        return QObject::tr("Imported");
    case WriterKind::Rules:
        return QObject::tr("Rules, offline");
    case WriterKind::Model:
        return QObject::tr("%1 (AI)").arg(share.model);
    }
    Q_UNREACHABLE();
}

QStringList authorshipLines(const std::vector<OriginRun> &runs)
{
    QStringList lines;
    for (const WrittenShare &share : writtenShares(runs))
        lines.append(writerName(share) + u' ' + shareText(share.share));
    return lines;
}

} // namespace atelier
