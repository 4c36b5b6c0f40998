// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/write/offline/sample_briefs.h"

namespace atelier::test {

namespace {

using namespace Qt::StringLiterals;

QString phrase(Random &random, int words)
{
    static const QStringList vocabulary =
        u"amber bridge cedar dune ember fjord garnet harbor island juniper kettle lantern meadow nectar orchard pebble "
        "quarry ribbon saddle timber umbrella velvet willow yonder zephyr atlas beacon canyon drift echo fable grove"_s
            .split(u' ');
    QStringList chosen;
    while (chosen.size() < words)
        chosen.append(random.pick(vocabulary) + QString::number(random.below(90) + 10));
    return chosen.join(u' ');
}

QString randomFacts(Random &random)
{
    static const QStringList names{u"price"_s, u"median price"_s, u"days on market"_s, u"months of supply"_s,
        u"year built"_s, u"garage"_s, u"active listings"_s, u"price change"_s, u"pool"_s, u"heating"_s};
    QStringList facts;
    for (const QString &name : names) {
        if (random.below(2) == 0)
            facts.append(name + u'=' + QString::number(random.below(90000) + 3));
    }
    return facts.isEmpty() ? u"price=425000"_s : facts.join(u',');
}

QString randomValue(const TemplateInput &input, Random &random)
{
    switch (input.kind) {
    case InputKind::Switch:
        return random.below(2) == 0 ? u"on"_s : u"off"_s;
    case InputKind::Choice:
        if (input.acceptsNumber && random.below(3) == 0)
            return QString::number(300 + random.below(1200));
        return random.pick(input.choices).id;
    case InputKind::Number: {
        const double low = input.limits.minimum.value_or(1);
        const double high = std::min(input.limits.maximum.value_or(5000), low + 5000);
        return QString::number(low + double(random.below(quint64(high - low) + 1)));
    }
    case InputKind::List: {
        QStringList items;
        for (quint64 count = random.below(5) + 1; count > 0; --count)
            items.append(phrase(random, 2));
        return items.join(u',');
    }
    case InputKind::Facts:
        return randomFacts(random);
    case InputKind::Text: {
        QStringList sentences;
        for (quint64 count = random.below(4) + 3; count > 0; --count)
            sentences.append(u"Here the "_s + phrase(random, 6) + u'.');
        return sentences.join(u' ');
    }
    case InputKind::Suggestion:
        if (!input.choices.empty() && random.below(2) == 0)
            return random.pick(input.choices).label;
        return phrase(random, 2);
    case InputKind::Line:
    case InputKind::Picture:
        break;
    }
    return phrase(random, int(random.below(4)) + 2);
}

} // namespace

InputPairs randomInputs(const Template &form, Random &random)
{
    InputPairs inputs;
    for (const TemplateInput &input : form.inputs) {
        if (input.requirement == Requirement::Required || random.below(4) != 0)
            inputs.emplace_back(input.id, randomValue(input, random));
    }
    return inputs;
}

BrandVoice sampleBrand()
{
    return {.name = u"Juniper & Oak"_s,
        .person = u"The Juniper & Oak team"_s,
        .voice = u"warm and plain"_s,
        .audience = u"people who are about to move"_s,
        .wordsToUse = {u"honest"_s},
        .wordsToAvoid = {u"stunning"_s, u"dream home"_s},
        .contactLines = {u"Phone: 555 0134"_s, u"www.juniper-oak.example"_s},
        .disclaimer = u"Information is believed to be accurate and should be verified independently."_s};
}

const std::vector<SampleBrief> &sampleBriefs()
{
    static const std::vector<SampleBrief> samples{
        {u"blog-post"_s, u"blog-post"_s,
            {{u"topic"_s, u"Practical, low-cost ways to make a north-facing living room feel warm in autumn"_s},
                {u"audience"_s, u"First-time renters"_s}, {u"tone"_s, u"friendly"_s}, {u"length"_s, u"medium"_s},
                {u"keywords"_s, u"north-facing room, warm light"_s}}},
        {u"blog-post-buying"_s, u"blog-post"_s,
            {{u"topic"_s, u"How to buy your first home"_s}, {u"audience"_s, u"first-time-buyers"_s},
                {u"tone"_s, u"professional"_s}, {u"length"_s, u"1500"_s}, {u"location"_s, u"Austin, Texas"_s},
                {u"keywords"_s, u"closing costs, home inspection, down payment"_s}}},
        {u"social-media"_s, u"social-media"_s,
            {{u"topic"_s, u"Three things to check before an open house"_s}, {u"platform"_s, u"instagram"_s},
                {u"post-type"_s, u"educational"_s}, {u"tone"_s, u"friendly"_s}, {u"length"_s, u"medium"_s},
                {u"location"_s, u"Portland"_s}, {u"variations"_s, u"3"_s}}},
        {u"listing-description"_s, u"listing-description"_s,
            {{u"property-type"_s, u"single-family-home"_s}, {u"bedrooms"_s, u"3"_s}, {u"bathrooms"_s, u"2.5"_s},
                {u"square-feet"_s, u"1850"_s}, {u"location"_s, u"Maplewood, Portland"_s},
                {u"key-features"_s, u"Renovated kitchen, hardwood floors, covered porch, fenced yard"_s},
                {u"persona"_s, u"growing-family"_s}, {u"style"_s, u"balanced"_s},
                {u"facts"_s,
                    u"price=615000, year built=1987, lot size=0.21 acres, garage=2-car, heating=heat pump"_s}}},
        {u"listing-description-luxury"_s, u"listing-description"_s,
            {{u"property-type"_s, u"condo"_s}, {u"bedrooms"_s, u"2"_s}, {u"bathrooms"_s, u"2"_s},
                {u"square-feet"_s, u"1640"_s}, {u"location"_s, u"the Pearl District, Portland"_s},
                {u"key-features"_s,
                    u"Floor-to-ceiling windows, private elevator entry, wine room, two parking spaces"_s},
                {u"persona"_s, u"luxury-buyer"_s}, {u"style"_s, u"luxury"_s},
                {u"facts"_s, u"price=1,450,000, HOA fee=980"_s}}},
        {u"listing-description-emotional"_s, u"listing-description"_s,
            {{u"property-type"_s, u"townhouse"_s}, {u"bedrooms"_s, u"4"_s}, {u"bathrooms"_s, u"3.5"_s},
                {u"square-feet"_s, u"2210"_s}, {u"location"_s, u"Asheville, North Carolina"_s},
                {u"key-features"_s, u"Screened porch, fireplace, view of the mountains"_s},
                {u"persona"_s, u"empty-nester"_s}, {u"style"_s, u"emotional"_s}, {u"faq-pairs"_s, u"4"_s},
                {u"facts"_s, u"price=589000, year built=2004, renovated=2022"_s}}},
        {u"listing-description-optimised"_s, u"listing-description"_s,
            {{u"mode"_s, u"optimise"_s},
                {u"original-description"_s,
                    u"This is a really very charming condo on the the third floor with 2 bedrooms and a balcony. It is "
                    "important to note that the kitchen was redone in 2021. the building has a elevator. Basically the "
                    "balcony faces west ,so evenings are sunny."_s},
                {u"selling-points"_s, u"West-facing balcony, kitchen from 2021, elevator"_s},
                {u"persona"_s, u"downsizer"_s}, {u"emotional-appeal"_s, u"balanced"_s}}},
        {u"market-update"_s, u"market-update"_s,
            {{u"location"_s, u"Travis County"_s}, {u"period"_s, u"quarter"_s},
                {u"property"_s, u"single-family-homes"_s},
                {u"figures"_s,
                    u"median price=552000, price change=-1.8%, active listings=8412, closed sales=3120, days on "
                    "market=47, months of supply=5.6, list-to-sale ratio=97.1, median rent=2150"_s},
                {u"forecast"_s, u"on"_s}}},
        {u"video-script"_s, u"video-script"_s,
            {{u"topic"_s, u"What a home inspection really covers"_s}, {u"duration"_s, u"2-3-minutes"_s},
                {u"platform"_s, u"youtube"_s}, {u"style"_s, u"educational"_s}, {u"tone"_s, u"conversational"_s}}},
        {u"neighborhood-guide"_s, u"neighborhood-guide"_s,
            {{u"neighborhood"_s, u"Alberta Arts"_s}, {u"city"_s, u"Portland"_s}, {u"focus"_s, u"walkability"_s},
                {u"audience"_s, u"Professionals"_s},
                {u"facts"_s, u"coffee shops=11, walk score=92, light rail=Yellow Line, 15 minutes to downtown"_s}}},
        {u"website-content"_s, u"website-content"_s,
            {{u"page"_s, u"about-me"_s}, {u"business-name"_s, u"Juniper & Oak Realty"_s},
                {u"location"_s, u"Portland"_s}, {u"experience"_s, u"10-15"_s}, {u"audience"_s, u"First-Time Buyers"_s},
                {u"specialties"_s, u"Older homes, first purchases, estate sales"_s}}},
        {u"website-content-services"_s, u"website-content"_s,
            {{u"page"_s, u"services"_s}, {u"business-name"_s, u"Juniper & Oak Realty"_s},
                {u"location"_s, u"Portland"_s}, {u"experience"_s, u"5-10"_s},
                {u"specialties"_s, u"Older homes, first purchases, estate sales"_s},
                {u"tone"_s, u"expert-authoritative"_s}}},
        {u"email-newsletter"_s, u"email-newsletter"_s,
            {{u"topic"_s, u"Getting a house ready for winter"_s}, {u"audience"_s, u"homeowners"_s},
                {u"points"_s, u"Gutters before the first frost, the furnace filter, a list for the plumber"_s},
                {u"offer"_s, u"a free winter checklist"_s}, {u"link"_s, u"https://juniper-oak.example/winter"_s}}},
        {u"podcast-outline"_s, u"podcast-outline"_s,
            {{u"topic"_s, u"Renovating without losing your mind"_s}, {u"show"_s, u"The Open Door"_s},
                {u"format"_s, u"conversation"_s}, {u"guest"_s, u"a contractor"_s}, {u"minutes"_s, u"8"_s},
                {u"points"_s, u"The budget nobody keeps, living on a building site, when to stop"_s}}},
    };
    return samples;
}

} // namespace atelier::test
