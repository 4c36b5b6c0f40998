// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/catalog.h"
#include "core/template/prompt.h"
#include "core/write/offline/offline_writer.h"
#include "core/write/offline/written_text.h"
#include "tests/core/write/offline/sample_briefs.h"
#include "tests/support/qt_strings.h"

#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

const TemplateCatalog &catalog()
{
    static const TemplateCatalog instance;
    return instance;
}

Brief briefFor(const Template &form, const test::InputPairs &inputs)
{
    const auto brief = Brief::fromPairs(form, inputs);
    if (!brief)
        FAIL(form.id.toStdString() << ": " << toError(brief.error()).message.toStdString());
    return *brief;
}

QString written(const Template &form, const test::InputPairs &inputs, const BrandVoice &brand = {},
    const PersonaVoice &persona = {}, quint64 seed = 1)
{
    const auto text = writeOffline(form, briefFor(form, inputs), brand, persona, seed);
    if (!text)
        FAIL(text.error().message.toStdString() << " " << text.error().detail.toStdString());
    return *text;
}

// As a whole word or number, spaces, marks and case aside; small numbers may be words.
bool tells(const QString &text, const QString &fact)
{
    static const QStringList small =
        u"zero one two three four five six seven eight nine ten"_s.split(u' ', Qt::SkipEmptyParts);
    static const QRegularExpression separator(u"(?<=[0-9]),(?=[0-9]{3})"_s);
    const auto patternOf = [](const QString &words) {
        QStringList parts;
        static const QRegularExpression part(u"[\\p{L}\\p{M}\\p{N}\\p{So}]+"_s);
        for (auto matches = part.globalMatch(words); matches.hasNext();)
            parts.append(QRegularExpression::escape(matches.next().captured()));
        return QRegularExpression(
            u"(?<![\\p{L}\\p{N}])"_s + parts.join(u"[^\\p{L}\\p{N}]*"_s) + u"(?![\\p{L}\\p{N}])"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    };
    const QString plain = QString(text).remove(separator);
    bool isNumber = false;
    const int number = fact.toInt(&isNumber);
    const bool isSmall = isNumber && number >= 0 && number <= 10;
    return patternOf(QString(fact).remove(separator)).match(plain).hasMatch()
        || (isSmall && patternOf(small[number]).match(plain).hasMatch());
}

// Headings are labels: they may be the same in every text.
QSet<QString> sentencesOf(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?:])\\s+|\\n+"_s);
    QSet<QString> sentences;
    for (const QString &sentence : text.split(end, Qt::SkipEmptyParts)) {
        if (countReadWords(sentence) > 2 && !sentence.startsWith(u'#'))
            sentences.insert(sentence.trimmed());
    }
    return sentences;
}

// Of the sentences of both texts, how many are in both.
double sharedPart(const QSet<QString> &left, const QSet<QString> &right)
{
    const auto common = QSet<QString>(left).intersect(right).size();
    return 2 * double(common) / double(std::max<qsizetype>(1, left.size() + right.size()));
}

// Everything in the brief that a reader must find again.
QStringList givenFacts(const Template &form, const Brief &brief)
{
    QStringList facts;
    for (const TemplateInput &input : form.inputs) {
        if (!input.appears || !brief.has(input.id))
            continue;
        if (input.kind == InputKind::Line || input.kind == InputKind::Suggestion || input.kind == InputKind::Number)
            facts.append(brief.text(input.id));
        facts += brief.list(input.id);
        for (const Fact &fact : brief.facts(input.id))
            facts.append(fact.value);
    }
    return facts;
}

test::InputPairs withoutInput(test::InputPairs inputs, const QString &id)
{
    std::erase_if(inputs, [&](const auto &pair) { return pair.first == id; });
    return inputs;
}

} // namespace

TEST_CASE("twenty random briefs per template give texts that differ and tell every fact")
{
    for (const TemplatePointer &form : catalog().templates()) {
        Random random(4711);
        std::vector<QSet<QString>> texts;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const Brief brief = briefFor(*form, test::randomInputs(*form, random));
            const auto text = writeOffline(*form, brief, {}, {}, seed);
            REQUIRE(text);
            for (const QString &fact : givenFacts(*form, brief)) {
                INFO(form->id.toStdString() << " seed " << seed << " fact " << fact.toStdString() << "\n"
                                            << text->toStdString());
                CHECK(tells(*text, fact));
            }
            texts.push_back(sentencesOf(*text));
        }
        for (size_t left = 0; left < texts.size(); ++left) {
            for (size_t right = left + 1; right < texts.size(); ++right) {
                INFO(form->id.toStdString() << ": " << left + 1 << " and " << right + 1);
                CHECK(sharedPart(texts[left], texts[right]) < 0.6);
            }
        }
    }
}

TEST_CASE("a fact counts as told only where it stands as a whole word or number")
{
    const WrittenText text(
        u"The 18,500 sq ft lot in Eastham has 2.5 baths, three rooms; 東京の家 and #SanMarcos 🏡."_s);
    for (const QString &told : {u"18500"_s, u"18,500 sq ft"_s, u"Eastham"_s, u"2.5"_s, u"3"_s, u"東京"_s,
             u"San Marcos"_s, u"🏡"_s, u"LOT in eastham"_s})
        CHECK(text.tells(told));
    for (const QString &untold :
        {u"850"_s, u"18"_s, u"500"_s, u"East"_s, u"25"_s, u"5 baths"_s, u"room"_s, u"Marcos"_s})
        CHECK_FALSE(text.tells(untold));
}

TEST_CASE("of two facts of one kind the second is told as well")
{
    const auto form = *catalog().find(u"market-update"_s);
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const QString text = written(*form,
            {{u"location"_s, u"Austin"_s},
                {u"figures"_s,
                    u"median price=624000, average days on market=31, median days on market=24, price=700000"_s}},
            {}, {}, seed);
        INFO(text.toStdString());
        CHECK(text.contains(u"$624,000"_s));
        CHECK(text.contains(u"31 days"_s));
        CHECK(text.contains(u"- Median days on market: 24"_s));
        CHECK(text.contains(u"- Price: $700,000"_s));
    }
}

TEST_CASE("figures are read with their direction and their units")
{
    const auto form = *catalog().find(u"market-update"_s);
    for (quint64 seed = 1; seed <= 8; ++seed) {
        const QString text = written(*form,
            {{u"location"_s, u"The Woodlands"_s},
                {u"figures"_s,
                    u"price change=down 3.2%, days on market=24 days, months of supply=2.8 months, active listings=1, "
                    "list-to-sale ratio=0.98, price reductions=12"_s}},
            {}, {}, seed);
        INFO(text.toStdString());
        for (const QString &wrong : {u"upward"_s, u"waiting had"_s, u"days days"_s, u"months months"_s,
                 u"1 active listings"_s, u"were 1"_s, u"0.98%"_s, u"bidding"_s, u"the The"_s, u"$12"_s})
            CHECK_FALSE(text.contains(wrong));
        for (const QString &right :
            {u"down 3.2%"_s, u"24 days"_s, u"2.8 months"_s, u"0.98"_s, u"Price reductions: 12"_s})
            CHECK(text.count(right) == 1);
    }
}

TEST_CASE("a topic that is a question is written about as one")
{
    const QString topic = u"Why do cats knock things over?"_s;
    for (quint64 seed = 1; seed <= 8; ++seed) {
        const QString post = written(**catalog().find(u"blog-post"_s),
            {{u"topic"_s, topic}, {u"length"_s, u"300"_s}, {u"tone"_s, u"casual"_s}}, {}, {}, seed);
        const QString script = written(
            **catalog().find(u"video-script"_s), {{u"topic"_s, topic}, {u"duration"_s, u"1-minute"_s}}, {}, {}, seed);
        const QString update = written(**catalog().find(u"social-media"_s),
            {{u"topic"_s, topic}, {u"post-type"_s, u"market-update"_s}}, {}, {}, seed);
        INFO(post.toStdString() << script.toStdString() << update.toStdString());
        // Nothing is bought, scheduled or compared in an explanation.
        for (const QString &wrong :
            {u"calendar"_s, u"candidates"_s, u"Set two limits"_s, u"supplier"_s, u"Do the sum"_s})
            CHECK_FALSE(post.contains(wrong));
        const QString podcast = written(
            **catalog().find(u"podcast-outline"_s), {{u"topic"_s, topic}, {u"show"_s, u"What now?"_s}}, {}, {}, seed);
        INFO(podcast.toStdString());
        for (const QString &text : {post, script, update, podcast}) {
            CHECK_FALSE(text.contains(u"?:"_s));
            CHECK_FALSE(text.contains(u"?”."_s));
            CHECK_FALSE(text.contains(u"””"_s));
        }
    }
}

TEST_CASE("a newsletter that nobody signs ends with a whole sentence")
{
    const auto form = *catalog().find(u"email-newsletter"_s);
    CHECK(written(*form, {{u"topic"_s, u"Open house"_s}}).trimmed().endsWith(u'.'));
    CHECK(
        written(*form, {{u"topic"_s, u"Open house"_s}, {u"signature"_s, u"Ada"_s}}).trimmed().endsWith(u",\n\nAda"_s));
}

TEST_CASE("one entry of a list is written as one")
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const QString listing = written(**catalog().find(u"listing-description"_s),
            {{u"property-type"_s, u"condo"_s}, {u"location"_s, u"Austin"_s}, {u"key-features"_s, u"12-foot ceilings"_s},
                {u"faq-pairs"_s, u"5"_s}},
            {}, {}, seed);
        INFO(listing.toStdString());
        CHECK(listing.contains(u": 12-foot ceilings."_s));
        CHECK_FALSE(listing.contains(u"of several"_s));
        CHECK_FALSE(listing.contains(u"\n- "_s));
        const QString podcast = written(**catalog().find(u"podcast-outline"_s),
            {{u"topic"_s, u"Saving"_s}, {u"points"_s, u"What a reserve is"_s}}, {}, {}, seed);
        CHECK(podcast.contains(u"## Segment 1: What a reserve is, most of the time\n"_s));
    }
}

TEST_CASE("the same seed gives the same text, the next one another")
{
    for (const test::SampleBrief &sample : test::sampleBriefs()) {
        const auto form = *catalog().find(sample.templateId);
        INFO(sample.name.toStdString());
        CHECK(written(*form, sample.inputs, {}, {}, 5) == written(*form, sample.inputs, {}, {}, 5));
        CHECK(written(*form, sample.inputs, {}, {}, 5) != written(*form, sample.inputs, {}, {}, 6));
    }
}

TEST_CASE("the prose is whole: no open slots, no doubled spaces, right articles, capitals at the start")
{
    static const QRegularExpression slot(u"[{}\\[\\]|]"_s);
    static const QRegularExpression wrongArticle(u"\\b[Aa] [aeio][a-z]|\\b[Aa]n [bcdfgjklmnpqrstvwxz][a-z]"_s);
    static const QRegularExpression lowerStart(u"(?:^|[.!?] )\\p{Ll}"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression doubledMark(u"[.,;:]{2}| [.,;]"_s);
    for (const TemplatePointer &form : catalog().templates()) {
        Random random(99);
        for (quint64 seed = 1; seed <= 30; ++seed) {
            const QString text = written(*form, test::randomInputs(*form, random), {}, {}, seed);
            INFO(form->id.toStdString() << " seed " << seed << "\n" << text.toStdString());
            CHECK_FALSE(slot.match(text).hasMatch());
            CHECK_FALSE(text.contains(u"  "_s));
            CHECK_FALSE(text.contains(u"\n\n\n"_s));
            CHECK_FALSE(wrongArticle.match(text).hasMatch());
            CHECK_FALSE(lowerStart.match(text).hasMatch());
            CHECK_FALSE(doubledMark.match(text).hasMatch());
        }
    }
}

TEST_CASE("no text says the same sentence twice")
{
    for (const test::SampleBrief &sample : test::sampleBriefs()) {
        const auto form = *catalog().find(sample.templateId);
        if (form->id == u"social-media")
            continue; // its versions are posts of their own
        const QString text = written(*form, sample.inputs, {}, {}, 3);
        QSet<QString> seen;
        for (const QString &line : text.split(QRegularExpression(u"(?<=[.!?])\\s+|\\n+"_s), Qt::SkipEmptyParts)) {
            INFO(sample.name.toStdString() << ": " << line.toStdString());
            CHECK((countReadWords(line) < 6 || !seen.contains(line)));
            seen.insert(line);
        }
    }
}

TEST_CASE("the length comes within a quarter of what was asked")
{
    const auto form = *catalog().find(u"blog-post"_s);
    for (const int asked : {100, 150, 300, 600, 1000, 1500, 2400, 3500, 5000}) {
        for (quint64 seed = 1; seed <= 3; ++seed) {
            const QString text = written(*form,
                {{u"topic"_s, u"How to look after oak floors"_s}, {u"length"_s, QString::number(asked)}}, {}, {}, seed);
            INFO(asked);
            CHECK(std::abs(countReadWords(text) - asked) <= asked / 4);
        }
    }
    const auto video = *catalog().find(u"video-script"_s);
    for (const QString &duration :
        {u"30-seconds"_s, u"1-minute"_s, u"2-3-minutes"_s, u"5-10-minutes"_s, u"10+-minutes"_s}) {
        const test::InputPairs inputs{{u"topic"_s, u"Oak floors"_s}, {u"duration"_s, duration}};
        const int asked = askedWords(*video, briefFor(*video, inputs))->middle();
        INFO(duration.toStdString());
        CHECK(std::abs(countReadWords(written(*video, inputs)) - asked) <= asked / 4);
    }
    const auto newsletter = *catalog().find(u"email-newsletter"_s);
    for (const QString &length : {u"short"_s, u"medium"_s, u"long"_s, u"800"_s}) {
        const test::InputPairs inputs{{u"topic"_s, u"Oak floors"_s}, {u"length"_s, length}};
        const int asked = askedWords(*newsletter, briefFor(*newsletter, inputs))->middle();
        INFO(length.toStdString());
        CHECK(std::abs(countReadWords(written(*newsletter, inputs)) - asked) <= asked / 4);
    }
}

TEST_CASE("a post for a platform with a limit stays within it")
{
    const auto form = *catalog().find(u"social-media"_s);
    for (const QString &type : {u"educational"_s, u"listing-showcase"_s, u"client-success"_s}) {
        const QString text = written(*form,
            {{u"topic"_s, u"Oak floors"_s}, {u"platform"_s, u"twitter"_s}, {u"length"_s, u"long"_s},
                {u"post-type"_s, type}, {u"location"_s, u"Austin"_s}});
        INFO(text.toStdString());
        CHECK(text.trimmed().size() <= 280);
    }
}

TEST_CASE("a short platform gets the whole topic and place, however long they are, or a sentence why not")
{
    const auto form = *catalog().find(u"social-media"_s);
    const QString topic = QString(u"How to prepare an old brick house for winter "_s).repeated(4).left(149);
    const QString place = u"San Juan Capistrano, Orange County, Southern California, USA"_s;
    const BrandVoice brand{.name = u"Juniper & Oak Realty of Southern California"_s};
    const PersonaVoice persona{.name = u"Busy parents"_s, .concerns = {u"a short commute"_s}};
    const test::InputPairs inputs{{u"topic"_s, topic}, {u"platform"_s, u"twitter"_s}, {u"location"_s, place},
        {u"variations"_s, u"5"_s}, {u"length"_s, u"long"_s}};
    for (quint64 seed = 1; seed <= 6; ++seed) {
        const QString text = written(*form, inputs, brand, persona, seed);
        INFO(text.toStdString());
        const QStringList posts = text.split(QRegularExpression(u"## Variation [0-9]"_s), Qt::SkipEmptyParts);
        REQUIRE(posts.size() == 5);
        for (const QString &post : posts) {
            CHECK(post.trimmed().size() <= 280);
            CHECK(post.contains(topic.sliced(1, 100)));
            CHECK(post.contains(place));
        }
    }
    const QString roomy = written(*form, {{u"topic"_s, u"Oak floors"_s}, {u"platform"_s, u"twitter"_s}});
    CHECK(roomy.contains(u"#"_s));
    CHECK(countReadWords(roomy) > 20);
    const BrandVoice wordy{.disclaimer = QString(u"Equal housing opportunity. "_s).repeated(12).trimmed()};
    const auto tooLong = writeOffline(*form, briefFor(*form, inputs), wordy, {}, 1);
    REQUIRE_FALSE(tooLong);
    CHECK(tooLong.error().kind == ErrorKind::InvalidInput);
    CHECK(tooLong.error().message.contains(u"Twitter takes 280"_s));
    const auto wide = writeOffline(*form,
        briefFor(*form, {{u"topic"_s, QString(u"日"_s).repeated(145)}, {u"platform"_s, u"twitter"_s}}), {}, {}, 1);
    CHECK_FALSE(wide);
}

TEST_CASE("each variation of a post is another text")
{
    const auto form = *catalog().find(u"social-media"_s);
    const QString text = written(*form, {{u"topic"_s, u"Oak floors"_s}, {u"variations"_s, u"5"_s}});
    const QStringList posts = text.split(QRegularExpression(u"## Variation [0-9]"_s), Qt::SkipEmptyParts);
    REQUIRE(posts.size() == 5);
    CHECK(QSet<QString>(posts.begin(), posts.end()).size() == 5);
    for (const QString &post : posts)
        CHECK(post.contains(u"#"_s));
}

TEST_CASE("changing any input changes the prompt and the text")
{
    for (const test::SampleBrief &sample : test::sampleBriefs()) {
        const auto form = *catalog().find(sample.templateId);
        const Brief base = briefFor(*form, sample.inputs);
        const QString text = *writeOffline(*form, base, {}, {}, 1);
        const QString prompt = buildPrompt(*form, base, {}, {})->user;
        for (const TemplateInput &input : form->inputs) {
            if (!isShown(input, base.values()) || input.id == u"mode" || input.id == u"page")
                continue;
            Random random(3);
            test::InputPairs inputs = withoutInput(sample.inputs, input.id);
            QString value;
            if (input.kind == InputKind::Switch)
                value = base.text(input.id) == u"on" ? u"off"_s : u"on"_s;
            else if (input.kind == InputKind::Choice)
                value = input.choices.front().id == base.text(input.id) ? input.choices.back().id
                                                                        : input.choices.front().id;
            else if (input.kind == InputKind::Number)
                value = base.number(input.id) == 2 ? u"4"_s : u"2"_s;
            else
                value = input.kind == InputKind::Facts ? u"lanterns=77"_s
                                                       : u"Here are many lanterns of brass, and more of tin, too"_s;
            if (input.id == u"square-feet")
                value = u"777"_s;
            inputs.emplace_back(input.id, value);
            const Brief changed = briefFor(*form, inputs);
            INFO(sample.name.toStdString() << ": " << input.id.toStdString() << "=" << value.toStdString());
            CHECK(buildPrompt(*form, changed, {}, {})->user != prompt);
            CHECK(*writeOffline(*form, changed, {}, {}, 1) != text);
        }
    }
}

TEST_CASE("words that the brand avoids come only from the inputs")
{
    const QStringList avoided{u"home"_s, u"question"_s, u"questions"_s, u"visit"_s, u"price"_s, u"start"_s, u"begin"_s};
    const BrandVoice brand{.name = u"Juniper"_s, .wordsToAvoid = avoided};
    const QRegularExpression pattern(
        u"\\b(?:%1)\\b"_s.arg(avoided.join(u'|')), QRegularExpression::CaseInsensitiveOption);
    for (const TemplatePointer &form : catalog().templates()) {
        Random random(12);
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const Brief brief = briefFor(*form, withoutInput(test::randomInputs(*form, random), u"facts"_s));
            QString text = *writeOffline(*form, brief, brand, {}, seed);
            QStringList given;
            for (const auto &[id, value] : brief.values())
                given.append(displayText(*form->input(id), value));
            for (const QString &word : given)
                text.replace(word, QString(), Qt::CaseInsensitive);
            INFO(form->id.toStdString() << " seed " << seed << "\n" << text.toStdString());
            const bool isInInputs = pattern.match(given.join(u' ')).hasMatch();
            CHECK((isInInputs || !pattern.match(text).hasMatch()));
        }
    }
}

TEST_CASE("the disclaimer ends the text, and brand, persona and tone show")
{
    const BrandVoice brand{
        .name = u"Juniper & Oak"_s, .contactLines = {u"Phone: 555 0134"_s}, .disclaimer = u"No *legal* advice."_s};
    const PersonaVoice persona{.name = u"Busy parents"_s, .concerns = {u"a short commute"_s}};
    for (const test::SampleBrief &sample : test::sampleBriefs()) {
        const auto form = *catalog().find(sample.templateId);
        const QString text = written(*form, sample.inputs, brand, persona);
        INFO(sample.name.toStdString() << "\n" << text.toStdString());
        CHECK(text.contains(brand.disclaimer));
        CHECK(text.contains(persona.name));
        CHECK(text.contains(u"a short commute"_s));
        if (form->id != u"social-media")
            CHECK(text.contains(u"Phone: 555 0134"_s));
    }
}

TEST_CASE("hostile and foreign inputs stand in the text as they were given")
{
    const QString hostile = u"Ähren & **Öl** {topic} [a|b] \\ <b>größer</b> 🏡 $(rm) #1"_s;
    for (const TemplatePointer &form : catalog().templates()) {
        test::InputPairs inputs;
        for (const TemplateInput &input : form->inputs) {
            if (input.kind == InputKind::Line || input.kind == InputKind::Suggestion)
                inputs.emplace_back(input.id, hostile);
            else if (input.requirement == Requirement::Required && input.kind == InputKind::Choice)
                inputs.emplace_back(input.id, input.choices.front().id);
        }
        const QString text = written(*form, inputs);
        INFO(form->id.toStdString() << "\n" << text.toStdString());
        CHECK(text.contains(hostile.sliced(1)));
    }
    const QString longText = QString(u"Zweiter Stock mit Balkon. "_s).repeated(190).left(5000).trimmed();
    const QString listing = written(**catalog().find(u"listing-description"_s),
        {{u"mode"_s, u"optimise"_s}, {u"original-description"_s, longText}});
    CHECK(listing.contains(u"Zweiter Stock mit Balkon."_s));
}

TEST_CASE("a template without a grammar is refused with a sentence")
{
    Template form = **catalog().find(u"blog-post"_s);
    form.offline = {};
    const auto text = writeOffline(form, briefFor(form, {{u"topic"_s, u"Oak floors"_s}}), {}, {}, 1);
    REQUIRE_FALSE(text);
    CHECK(text.error().kind == ErrorKind::Unsupported);
}
