// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/check/check_bench.h"

#include "core/check/check.h"
#include "core/diff/diff.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int runs = 7;

void print(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double medianMilliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

// English-looking words by Zipf's law, in sentences, paragraphs of up to 300 words and sections.
QString article(int words, unsigned seed)
{
    static const QStringList common =
        u"the of and a to in is room light for with lamp that it on warm was as window by "
        "floor at wall be this from or one had not but what all were when we there can "
        "an your which their kitchen garden family house young couple quiet street"_s.split(u' ');
    static const QStringList syllables = u"ka lor men ti sa ver on ble ra min del or ta per con est"_s.split(u' ');
    std::mt19937 random(seed);
    const auto word = [&]() -> QString {
        const auto rank = int(20'000.0 / (1 + random() % 20'000));
        if (rank < common.size())
            return common[rank];
        QString made;
        for (int rest = rank; rest > 0; rest /= int(syllables.size()))
            made += syllables[rest % syllables.size()];
        return made;
    };
    QString text = u"# A text of "_s + QString::number(words) + u" words\n\n"_s;
    for (int i = 1; i <= words; ++i) {
        if (i % 1'200 == 0)
            text += u"\n\n## Section "_s + word() + u"\n\n"_s;
        else if (i % 240 == 0)
            text += u".\n\n"_s;
        else if (i % 14 == 0)
            text += u". "_s;
        else if (i % 97 == 0)
            text += u" [a "_s + word() + u"](https://example.org/"_s + word() + u") "_s;
        else if (i > 1)
            text += u' ';
        text += i % 61 == 0 ? u"**"_s + word() + u"**"_s : word();
    }
    return text + u".\n"_s;
}

void benchCheck(const CheckRules &rules, int words, const QString &name)
{
    const CheckInput input{.markdown = article(words, 1),
        .title = u"A text to be measured"_s,
        .keywords = {u"warm light"_s, u"floor lamp"_s, u"kitchen"_s},
        .platform = u"facebook"_s,
        .wordsToAvoid = {{u"cheap"_s, u"under €50"_s}, {u"garden"_s, u"yard"_s}},
        .wordsToUse = {u"oak"_s},
        .language = u"en"_s,
        .templateChecks = {u"fair-housing"_s}};
    qsizetype findings = 0;
    const double time = medianMilliseconds([&] { findings = checkText(input, rules).value().toLookAt(); });
    print({{u"name"_s, name}, {u"ms"_s, time}, {u"characters"_s, input.markdown.size()}, {u"findings"_s, findings}});
}

void benchDiff(const QString &name, const QString &before, const QString &after)
{
    DiffEffort effort;
    qsizetype changes = 0;
    const double time =
        medianMilliseconds([&] { changes = qsizetype(groupChanges(diffWords(before, after, {}, &effort)).size()); });
    print({{u"name"_s, name}, {u"ms"_s, time}, {u"characters"_s, before.size()}, {u"changes"_s, changes},
        {u"steps"_s, effort.steps}, {u"coarse"_s, effort.coarse}});
}

QString reflowed(QString text)
{
    qsizetype column = 0;
    for (QChar &c : text) {
        column = c == u'\n' ? 0 : column + 1;
        if (c == u' ' && column > 72) {
            c = u'\n';
            column = 0;
        }
    }
    return text;
}

} // namespace

int runCheckBench()
{
    const Result<CheckRules> rules = loadCheckRules();
    if (!rules)
        return 1;
    benchCheck(*rules, 1'000, u"check/1000-words"_s);
    benchCheck(*rules, 100'000, u"check/100000-words"_s);

    const QString before = article(185'000, 2);
    QString edited = before;
    for (int i = 1; i <= 200; ++i)
        edited.insert(edited.indexOf(u' ', edited.size() / 201 * i), u" newly written words"_s);
    const qsizetype cut = before.indexOf(u"\n\n"_s, before.size() / 3) + 2;
    benchDiff(u"diff/1mb-200-edits"_s, before, edited);
    benchDiff(u"diff/1mb-moved-third"_s, before, before.sliced(cut) + u'\n' + before.first(cut));
    benchDiff(u"diff/1mb-reflowed"_s, before, reflowed(before));
    benchDiff(u"diff/1mb-rewritten"_s, before, article(185'000, 3));
    benchDiff(u"diff/1mb-one-line"_s, QString(1'000'000, u'x'), QString(1'000'000, u'x') + u'y');
    return 0;
}

} // namespace atelier
