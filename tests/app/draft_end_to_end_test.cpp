// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/end_to_end_fixture.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QStringList draftWords(const QStringList &more = {})
{
    return QStringList{u"draft"_s, u"blog-post"_s, u"--set"_s, u"topic=Warm light"_s} + more;
}

QStringList onlineDraft(const QStringList &more = {})
{
    return draftWords({u"--model"_s, u"openai:fake-writer"_s}) + more;
}

qint64 itemCount(const Computer &computer)
{
    return computer.run({u"list"_s, u"--json"_s}).json()[u"total"_s].toInteger(-1);
}

} // namespace

TEST_CASE("an offline draft is printed and saved, with its id alone on standard error")
{
    const Computer computer;
    const Answer drafted = computer.run(draftWords());
    REQUIRE(drafted.code == 0);
    CHECK(drafted.out.startsWith(u"# Warm light"_s));
    CHECK(drafted.out.endsWith(u'\n'));
    const QString id = drafted.err.trimmed();
    CHECK_FALSE(id.contains(u'\n'));
    const Answer shown = computer.run({u"show"_s, id});
    CHECK(shown.code == 0);
    CHECK(shown.out.trimmed() == drafted.out.trimmed());
}

TEST_CASE("the same seed gives the same text, and quiet says nothing beside it")
{
    const Computer computer;
    const Answer one = computer.run(draftWords({u"--seed"_s, u"5"_s, u"--no-save"_s, u"--quiet"_s}));
    const Answer two = computer.run(draftWords({u"--seed"_s, u"5"_s, u"--no-save"_s, u"--quiet"_s}));
    const Answer other = computer.run(draftWords({u"--seed"_s, u"6"_s, u"--no-save"_s, u"--quiet"_s}));
    CHECK(one.out == two.out);
    CHECK(one.out != other.out);
    CHECK(one.err.isEmpty());
    CHECK(two.err.isEmpty());
    CHECK(itemCount(computer) == 0);
}

TEST_CASE("a model's draft streams, is saved, and its answer tells all about it")
{
    Computer computer;
    const FakeModels models(computer, {u"--words"_s, u"30"_s, u"--words-per-second"_s, u"0"_s});
    const QJsonObject json = computer.run(onlineDraft({u"--json"_s})).json();
    for (const QString &field : {u"id"_s, u"template"_s, u"title"_s, u"text"_s, u"model"_s, u"seed"_s, u"cached"_s,
             u"usage"_s, u"cost"_s, u"findings"_s}) {
        INFO(field.toStdString());
        CHECK(json.contains(field));
    }
    CHECK(json[u"template"_s].toString() == u"blog-post"_s);
    CHECK(json[u"title"_s].toString() == u"Warm light"_s);
    CHECK(json[u"text"_s].toString().startsWith(u"word1 word2 "_s));
    CHECK(json[u"text"_s].toString().contains(u"word30"_s));
    CHECK(json[u"usage"_s][u"output_tokens"_s].toInt() == 30);
    CHECK(json[u"cost"_s].isNull()); // a model without a price
    CHECK_FALSE(json[u"cached"_s].toBool(true));
    CHECK(computer.run({u"show"_s, json[u"id"_s].toString()}).out.contains(u"word30"_s));

    const Answer again = computer.run(onlineDraft());
    CHECK(again.code == 0);
    CHECK(again.err.contains(u"From the cache"_s));
    CHECK_FALSE(computer.run(onlineDraft({u"--again"_s})).err.contains(u"From the cache"_s));

    const QJsonObject usage = computer.run({u"usage"_s, u"--json"_s}).json();
    CHECK(usage[u"usage"_s][0][u"requests"_s].toInt() == 3);
    CHECK(usage[u"usage"_s][0][u"requests_of_unknown_cost"_s].toInt() == 2);
}

TEST_CASE("a stream that breaks off is 5, with the text saved, its id and a job that waits for a person")
{
    Computer computer;
    const FakeModels models(
        computer, {u"--words"_s, u"50"_s, u"--cut-after"_s, u"10"_s, u"--words-per-second"_s, u"0"_s});
    const Answer answer = computer.run(onlineDraft({u"--json"_s}));
    CHECK(answer.code == 5);
    const QJsonObject json = answer.json();
    CHECK(json[u"error"_s][u"kind"_s].toString() == u"unavailable"_s);
    CHECK(json[u"text"_s].toString().contains(u"word10"_s));
    CHECK(computer.run({u"show"_s, json[u"id"_s].toString()}).out.trimmed() == json[u"text"_s].toString().trimmed());
    const QJsonArray jobs = computer.run({u"jobs"_s, u"--json"_s}).json()[u"jobs"_s].toArray();
    REQUIRE(jobs.size() == 1);
    CHECK(jobs[0][u"id"_s].toString() == json[u"job"_s].toString());
    CHECK(jobs[0][u"state"_s].toString() == u"waiting"_s);
    CHECK(jobs[0][u"waits_for"_s].toString() == u"person"_s);

    const Answer plain = computer.run(onlineDraft());
    CHECK(plain.code == 5);
    CHECK(plain.out.contains(u"word10"_s));
    CHECK(plain.err.contains(u"is saved as"_s));

    CHECK(computer.run({u"jobs"_s, u"discard"_s, json[u"job"_s].toString()}).code == 0);
    CHECK(computer.run({u"jobs"_s, u"--json"_s}).json()[u"jobs"_s].toArray().size() == 1);
}

TEST_CASE("an interrupt keeps what came and ends with 130")
{
    Computer computer;
    const FakeModels models(computer, {u"--words"_s, u"100000"_s, u"--words-per-second"_s, u"200"_s});
    QProcess process;
    computer.start(process, onlineDraft());
    QByteArray seen;
    while (!seen.contains("word5 ")) {
        REQUIRE(process.waitForReadyRead(30'000));
        seen += process.readAllStandardOutput();
    }
    ::kill(pid_t(process.processId()), SIGINT);
    const Answer answer = Computer::finish(process);
    CHECK(answer.code == 130);
    CHECK(answer.err.contains(u"is saved as"_s));
    const QString all = QString::fromUtf8(seen) + answer.out;
    const QJsonArray items = computer.run({u"list"_s, u"--json"_s}).json()[u"items"_s].toArray();
    REQUIRE(items.size() == 1);
    CHECK(computer.run({u"show"_s, items[0][u"id"_s].toString()}).out.trimmed() == all.trimmed());
    const QJsonArray jobs = computer.run({u"jobs"_s, u"--json"_s}).json()[u"jobs"_s].toArray();
    CHECK(jobs[0][u"state"_s].toString() == u"cancelled"_s);
}

TEST_CASE("each kind of failure has its exit code, and JSON says it too")
{
    Computer computer;
    const auto code = [&](const QStringList &words) {
        const Answer answer = computer.run(words + QStringList{u"--json"_s});
        CHECK_FALSE(answer.error()[u"message"_s].toString().isEmpty());
        CHECK(answer.err.isEmpty());
        return answer.code;
    };
    SECTION("bad input: 2, the input named, nothing saved")
    {
        CHECK(code({u"draft"_s, u"blog-pots"_s}) == 2);
        CHECK(code({u"draft"_s, u"blog-post"_s}) == 2);
        CHECK(code(draftWords({u"--set"_s, u"tone=freindly"_s})) == 2);
        CHECK(code(draftWords({u"--set"_s, u"lenght=short"_s})) == 2);
        CHECK(code(draftWords({u"--set"_s, u"length=99"_s})) == 2);
        CHECK(code(draftWords({u"--model"_s, u"nobody:x"_s})) == 2);
        CHECK(code(draftWords({u"--seed"_s, u"x"_s})) == 2);
        const Answer tone = computer.run(draftWords({u"--set"_s, u"tone=freindly"_s}));
        CHECK(tone.out.isEmpty());
        CHECK(tone.err.contains(u"friendly"_s));
        CHECK(computer.run({u"draft"_s, u"blog-pots"_s}).err.contains(u"blog-post"_s));
        CHECK(computer.run({u"draft"_s, u"blog-post"_s, u"--json"_s}).error()[u"field"_s].toString() == u"topic"_s);
        CHECK(itemCount(computer) == 0);
    }
    SECTION("not found: 3") { CHECK(code({u"show"_s, u"nothing"_s}) == 3); }
    SECTION("no key: 4, with the variable's name")
    {
        CHECK(code(onlineDraft()) == 4);
        CHECK(computer.run(onlineDraft({u"--no-save"_s})).err.contains(u"OPENAI_API_KEY"_s));
    }
    SECTION("refused key: 4")
    {
        const FakeModels models(computer, {u"--status"_s, u"401"_s});
        CHECK(code(onlineDraft()) == 4);
    }
    SECTION("too much for the model: 2")
    {
        const FakeModels models(computer, {u"--status"_s, u"413"_s});
        CHECK(code(onlineDraft()) == 2);
    }
    SECTION("refused by a content filter: 6")
    {
        const FakeModels models(computer, {u"--refuse"_s});
        CHECK(code(onlineDraft()) == 6);
        CHECK(code(onlineDraft({u"--no-save"_s})) == 6);
    }
    SECTION("spent budget: 7")
    {
        const FakeModels models(computer);
        CHECK(computer.run({u"usage"_s, u"--budget"_s, u"0"_s}).code == 0);
        CHECK(code(draftWords({u"--model"_s, u"openai:gpt-5-mini"_s})) == 7);
        CHECK(computer.run({u"usage"_s}).out.contains(u"of $0.00"_s));
        CHECK(code({u"usage"_s, u"--budget"_s, u"much"_s}) == 2);
        CHECK(computer.run({u"usage"_s, u"--budget"_s, u"none"_s}).out.contains(u"No budget is set"_s));
    }
}

TEST_CASE("a host that nobody answers at is 5, and is named")
{
    Computer computer;
    computer.set(u"OPENAI_BASE_URL"_s, u"http://127.0.0.1:9/v1"_s); // the discard port: refused at once
    computer.set(u"OPENAI_API_KEY"_s, u"test-key"_s);
    const Answer answer = computer.run(onlineDraft({u"--no-save"_s}));
    CHECK(answer.code == 5);
    CHECK(answer.err.contains(u"127.0.0.1"_s));
}
