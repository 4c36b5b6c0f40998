// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/slug.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// Letters that Unicode does not decompose.
QString spelledOut(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss"_s;
    case u'æ':
        return u"ae"_s;
    case u'œ':
        return u"oe"_s;
    case u'ø':
        return u"o"_s;
    case u'ł':
        return u"l"_s;
    case u'đ':
    case u'ð':
        return u"d"_s;
    case u'þ':
        return u"th"_s;
    case u'ı':
        return u"i"_s;
    default:
        return letter;
    }
}

bool isPlain(QChar letter) { return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'); }

bool isReserved(const QString &slug)
{
    static const QSet<QString> names{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const bool isPort =
        slug.size() == 4 && (slug.startsWith("com"_L1) || slug.startsWith("lpt"_L1)) && slug.at(3).isDigit();
    return names.contains(slug) || isPort;
}

} // namespace

QString slugOf(const QString &name, const QString &otherwise)
{
    constexpr qsizetype limit = 60;
    QString slug;
    for (const QChar character : name.left(1000).toLower().normalized(QString::NormalizationForm_KD)) {
        if (character.isMark() || character == u'\'' || character == u'’')
            continue;
        for (const QChar letter : spelledOut(character)) {
            if (isPlain(letter))
                slug += letter;
            else if (!slug.isEmpty() && !slug.endsWith(u'-'))
                slug += u'-';
        }
    }
    slug.truncate(limit);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    if (slug.isEmpty())
        return otherwise;
    return isReserved(slug) ? slug + u'-' + otherwise : slug;
}

QString makeCampaignId(const QString &campaignName, Timestamp now, Random &random)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), QTimeZone::UTC);
    QString id = slugOf(campaignName, u"campaign"_s) + time.toString(u"-yyyyMMdd-HHmmss-"_s);
    constexpr QLatin1StringView letters("abcdefghijkmnpqrstuvwxyz23456789");
    for (int i = 0; i < 4; ++i)
        id += letters[qsizetype(random.below(quint64(letters.size())))];
    return id;
}

} // namespace atelier
