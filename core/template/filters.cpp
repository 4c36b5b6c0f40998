// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/filters.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <cmath>
#include <functional>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// A phrase longer than this reads badly when it is repeated inside a sentence.
constexpr qsizetype longestBrief = 45;

QString withoutClosingPunctuation(QString text)
{
    while (!text.isEmpty() && u".!?,;: "_s.contains(text.back()))
        text.chop(1);
    return text;
}

// Words that open a topic and are no names, so that they lose their capital inside a sentence.
bool isCommonOpener(const QString &word)
{
    static const QSet<QString> openers = [] {
        const QString words =
            u"a an the how why what when where which who your our my this that these those some most "
            "all every new old first top best good better great easy simple practical quick small big "
            "low high local home house homes houses property market mortgage tips ways things reasons "
            "steps mistakes questions guide spring summer autumn fall winter weekly monthly yearly "
            "to on in for from with without and or is are do does can should will one two three four "
            "five six seven eight nine ten affordable family modern historic renovated updated open "
            "bright spacious large private custom hardwood granite natural original walkable quiet "
            "outdoor indoor covered fenced finished attached detached central hidden common early "
            "long short real online digital social healthy sustainable green smart warm cold "
            "north south east west kitchen garden stainless vaulted master primary walk close near corner brick "
            "stone wood wooden roof solar heat heated double triple gas floor floors balcony elevator garage pool "
            "patio deck porch yard basement laundry storage pantry office fireplace ceiling ceilings windows view "
            "views parking lot fresh recently newly freshly fully older estate residential commercial luxury "
            "investment relocation vacation rental senior "
            "screened heated gated paved landscaped furnished exposed insulated upgraded remodeled restored oversized "
            "quarterly annual daily sourdough bread baking cooking coffee tea wine cheese vegetable vegetables fruit "
            "herbs "
            "flowers plants plant tree trees lawn soil compost rain snow heat light lights lighting noise smoke dust "
            "mold "
            "water paint tile tiles carpet carpets curtains furniture sofa bed desk shelves lamp lamps door doors lock "
            "locks fence fences closet closets attic roofing siding insulation plumbing wiring drains cat cats dog "
            "dogs "
            "pet pets bird birds children kids parents students teachers workers freelancers founders bakery bakeries "
            "restaurant restaurants shop shops store stores office offices team teams meeting meetings email emails "
            "website websites software data security privacy passwords phone phones computer computers camera cameras "
            "photo photos video videos music books reading writing running walking cycling travel trains bicycle "
            "bicycles "
            "bikes cars electric used free cheap fair safe clean tidy empty full half less more fewer many few much "
            "better worse taxes tax income savings interest inflation insurance pension retirement debt loans loan "
            "credit "
            "budget budgets money rent rents tenants landlords buyers sellers owners neighbors renters appraisal "
            "appraisals inspection inspections closing offers offer bidding listing listings staging curb down fixed "
            "adjustable hiring training planning project projects health sleep food diet exercise stress habits time "
            "recessed tiled wraparound panoramic top-floor brand move-in no gutters furnace getting"_s;
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return openers.contains(word) || (word.size() > 4 && word.endsWith(u"ing"));
}

QString inlined(const QString &text, bool isProposal)
{
    if (isProposal)
        return withoutClosingPunctuation(text.toLower());
    static const QRegularExpression abbreviated(
        u"\\b(?:St|Ft|Mt|Dr|Mr|Mrs|Ms|Jr|Sr|Prof|No|Nos|vs|Inc|Ltd|Co|\\p{Lu})\\. "_s);
    QString plain = text.endsWith(u'?') ? text : withoutClosingPunctuation(text);
    if (plain.contains(u'?') || QString(plain).remove(abbreviated).contains(u". "_s))
        return u'“' + plain + u'”';
    static const QRegularExpression firstWord(u"^([A-Z][a-z]*)(?=$|[\\s,-])"_s);
    const auto match = firstWord.match(plain);
    if (match.hasMatch() && isCommonOpener(match.captured(1).toLower()))
        plain[0] = plain.at(0).toLower();
    return plain;
}

QString joined(const QStringList &items, const QString &word)
{
    if (items.size() < 2)
        return items.value(0);
    if (items.size() == 2)
        return items[0] + u' ' + word + u' ' + items[1];
    return items.first(items.size() - 1).join(u", "_s) + u", "_s + word + u' ' + items.last();
}

bool isBareNumber(const QString &text)
{
    static const QRegularExpression form(u"^[+-]?[0-9][0-9,]*(\\.[0-9]+)?$"_s);
    return form.match(text.trimmed()).hasMatch();
}

// Thousands separated; years and what is no bare number stay as they are.
QString grouped(const QString &text)
{
    if (!isBareNumber(text) || text.contains(u','))
        return text;
    const QString whole = text.section(u'.', 0, 0);
    const QString fraction = text.section(u'.', 1);
    QString result = whole;
    for (qsizetype place = whole.size() - 3; place > 0 && whole.at(place - 1).isDigit(); place -= 3)
        result.insert(place, u',');
    return fraction.isEmpty() ? result : result + u'.' + fraction;
}

// A bare amount is in dollars, as in the market that the listing templates are made for; any other currency is written
// with its sign or code and stays as given.
QString money(const QString &text)
{
    if (!isBareNumber(text))
        return text;
    const bool isNegative = text.startsWith(u'-');
    const QString amount = grouped(isNegative || text.startsWith(u'+') ? text.sliced(1) : text);
    return (isNegative ? u"-$"_s : u"$"_s) + amount;
}

QString spelled(const QString &text)
{
    static constexpr std::array words{"zero"_L1, "one"_L1, "two"_L1, "three"_L1, "four"_L1, "five"_L1, "six"_L1,
        "seven"_L1, "eight"_L1, "nine"_L1, "ten"_L1};
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 && number <= 10 ? QString(words[size_t(number)]) : grouped(text);
}

QString pluralOf(const QString &noun)
{
    static const QRegularExpression hissing(u"(s|x|z|ch|sh)$"_s);
    static const QRegularExpression consonantY(u"[^aeiou]y$"_s);
    if (consonantY.match(noun).hasMatch())
        return noun.chopped(1) + u"ies"_s;
    return noun + (hissing.match(noun).hasMatch() ? u"es"_s : u"s"_s);
}

QString pluralised(const QString &count, const QString &noun)
{
    const QString form = count.trimmed() == u"1" ? noun : pluralOf(noun);
    return spelled(count.trimmed()) + u' ' + form;
}

// With its unit, unless the value names one itself: "24", "24 days" and "24 days (31 a year ago)".
QString withUnit(const QString &value, const QString &noun)
{
    static const QRegularExpression endsWithNumber(u"[0-9]$"_s);
    const QString trimmed = value.trimmed();
    if (trimmed.contains(noun.section(u' ', -1), Qt::CaseInsensitive) || !endsWithNumber.match(trimmed).hasMatch())
        return trimmed;
    return grouped(trimmed) + u' ' + (trimmed == u"1" ? noun : pluralOf(noun));
}

QString withoutArticle(const QString &name)
{
    return name.startsWith(u"the "_s, Qt::CaseInsensitive) ? name.sliced(4) : name;
}

QString headline(const QString &text)
{
    return withCapital(text.endsWith(u'?') ? text : withoutClosingPunctuation(text));
}

QString percent(const QString &text) { return isBareNumber(text) ? QString(text + u'%') : text; }

QString possessive(const QString &text) { return text + (text.endsWith(u's') ? u"’"_s : u"’s"_s); }

QString quoted(const QString &text) { return u'“' + text + u'”'; }

QString hashtag(const QString &text)
{
    QString tag = u"#"_s;
    bool startsWord = true;
    for (const QChar character : text) {
        if (!character.isLetterOrNumber() && !character.isSurrogate() && !character.isMark()) {
            startsWord = character != u'\'' && character != u'’';
            continue;
        }
        tag += startsWord ? character.toUpper() : character;
        startsWord = false;
    }
    return tag.size() > 1 ? tag : QString();
}

// Nothing where the tag would be too long to read.
QString shortHashtag(const QString &text)
{
    constexpr qsizetype longest = 24;
    const QString tag = hashtag(text);
    return tag.size() <= longest ? tag : QString();
}

using Change = std::function<QString(const QString &)>;

const QHash<QString, Change> &changes()
{
    static const QHash<QString, Change> table = [] {
        QHash<QString, Change> entries;
        entries[u"cap"_s] = withCapital;
        entries[u"lower"_s] = [](const QString &text) { return text.toLower(); };
        entries[u"title"_s] = headline;
        entries[u"bare"_s] = withoutClosingPunctuation;
        entries[u"money"_s] = money;
        entries[u"number"_s] = grouped;
        entries[u"spell"_s] = spelled;
        entries[u"percent"_s] = percent;
        entries[u"possessive"_s] = possessive;
        entries[u"hashtag"_s] = hashtag;
        entries[u"short-hashtag"_s] = shortHashtag;
        entries[u"quote"_s] = quoted;
        entries[u"without-the"_s] = withoutArticle;
        return entries;
    }();
    return table;
}

QString hashtags(const QStringList &items)
{
    QStringList tags;
    for (const QString &item : items) {
        const QString tag = hashtag(item);
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags.join(u' ');
}

} // namespace

QString withCapital(QString text)
{
    static const QRegularExpression literal(u"^(?:\\S*[./@:]\\S+|\\p{Ll}+\\p{Lu})"_s);
    if (!text.isEmpty() && text.at(0).isLower() && !literal.match(text).hasMatch())
        text[0] = text.at(0).toUpper();
    return text;
}

bool isKnownFilter(const QString &filter)
{
    static const QSet<QString> others{u"and"_s, u"or"_s, u"lines"_s, u"dots"_s, u"inline"_s, u"hashtags"_s, u"first"_s};
    return others.contains(filter) || changes().contains(filter) || filter.startsWith(u"plural:")
        || filter.startsWith(u"brief:") || filter.startsWith(u"unit:");
}

PatternValue filtered(PatternValue value, const QString &filter)
{
    if (filter == u"and" || filter == u"or")
        return {.items = {joined(value.items, filter)}};
    if (filter == u"lines")
        return {.items = {value.items.join(u'\n')}};
    if (filter == u"dots")
        return {.items = {value.items.join(u" · "_s)}};
    if (filter == u"hashtags")
        return {.items = {hashtags(value.items)}};
    if (filter == u"first")
        return {.items = {value.items.value(0)}, .isProposal = value.isProposal};
    const auto change = changes().find(filter);
    for (QString &item : value.items) {
        if (filter == u"inline")
            item = inlined(item, value.isProposal);
        else if (filter.startsWith(u"brief:"))
            item = item.size() > longestBrief ? filter.sliced(6) : item;
        else if (filter.startsWith(u"plural:"))
            item = pluralised(item, filter.sliced(7));
        else if (filter.startsWith(u"unit:"))
            item = withUnit(item, filter.sliced(5));
        else if (change != changes().end())
            item = (*change)(item);
    }
    return value;
}

namespace {

// "down 3.2%" and "3.2% lower" are changes for the worse; "less than 21" is none.
bool isDecrease(QStringView before, QStringView after)
{
    static const QRegularExpression fallen(
        u"\\b(?:down|fell|fallen|falling|dropped|declined|decreased|minus|(?:decline|decrease|drop) of)(?: by)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lower(
        u"^\\s*(?:%|percent|per cent)?\\s*(?:down|lower|less|decrease|decline|drop)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return fallen.matchView(before).hasMatch() || lower.matchView(after).hasMatch();
}

} // namespace

std::optional<double> firstNumber(const QString &text)
{
    static const QRegularExpression form(u"[+\\-\u2212]?[0-9][0-9,]*(?:\\.[0-9]+)?"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured();
    digits.remove(u',');
    digits.replace(u'\u2212', u'-');
    const QStringView whole = text;
    const bool isNegative =
        digits.at(0).isDigit() && isDecrease(whole.first(match.capturedStart()), whole.sliced(match.capturedEnd()));
    return isNegative ? -digits.toDouble() : digits.toDouble();
}

} // namespace atelier
