// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/file_name.h"

#include "core/diff/token.h"

#include <QObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qsizetype mostBytes = 120;

bool isReserved(const QString &name)
{
    static const QRegularExpression reserved(u"^(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?:\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

bool isUnsafe(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format: // the joiners hold emoji and Indic letters together
        return c != QChar(0x200D) && c != QChar(0x200C);
    default:
        return u"<>:\"/\\|?*"_s.contains(c);
    }
}

QString withoutUnsafe(const QString &title)
{
    QString name;
    const QString composed = title.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar unit = composed[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < composed.size() && composed[i + 1].isLowSurrogate();
        if (isPair) {
            name += unit;
            name += composed[++i];
        } else if (!unit.isSurrogate()) {
            name += isUnsafe(unit) ? u' ' : unit;
        }
    }
    return name.simplified();
}

QString shortened(const QString &name, qsizetype bytes)
{
    if (name.toUtf8().size() <= bytes)
        return name;
    qsizetype end = std::min(name.size(), bytes);
    while (end > 0 && (QStringView(name).first(end).toUtf8().size() > bytes || !isCharacterBoundary(name, end)))
        --end;
    const qsizetype lastSpace = name.lastIndexOf(u' ', end);
    return name.first(lastSpace > end / 2 ? lastSpace : end);
}

QString withoutOuterDots(const QString &name)
{
    qsizetype begin = 0;
    qsizetype end = name.size();
    const auto isOuter = [](QChar c) { return c == u'.' || c == u' '; };
    while (begin < end && isOuter(name[begin]))
        ++begin;
    while (end > begin && isOuter(name[end - 1]))
        --end;
    return name.sliced(begin, end - begin);
}

QString baseName(const QString &title)
{
    const QString name = withoutOuterDots(shortened(withoutOuterDots(withoutUnsafe(title.left(1'000))), mostBytes));
    if (name.isEmpty())
        return QObject::tr("Untitled");
    return isReserved(name) ? u'_' + name : name;
}

} // namespace

QString suggestedFileName(const QString &title, const QString &extension) { return baseName(title) + u'.' + extension; }

QString distinctFileName(const QString &title, const QString &extension, QSet<QString> &taken)
{
    const QString base = baseName(title);
    QString name = base + u'.' + extension;
    for (int number = 2; taken.contains(name.toLower()); ++number)
        name = base + u' ' + QString::number(number) + u'.' + extension;
    taken.insert(name.toLower());
    return name;
}

} // namespace atelier
