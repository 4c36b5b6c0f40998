// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns on the real program, with a fake service for what a model would make.
#include "tests/app/end_to_end_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

const QString campaigns = QStringLiteral(ATELIER_CAMPAIGNS);
const QString assets = campaigns + u"/assets"_s;
const QString pricedModel = u"gemini:gemini-3-pro-image"_s; // $0.134 a picture
const QString unpricedModel = u"openai:gpt-image-of-tomorrow"_s;

QByteArray briefOf(const QStringList &products, const QByteArray &message = "Evenings start earlier")
{
    QJsonArray list;
    for (const QString &name : products)
        list += QJsonObject{{u"name"_s, name}, {u"description"_s, u"A thing for the home"_s}};
    const QJsonObject brief{{u"campaign_name"_s, u"Autumn Launch"_s},
        {u"campaign_message"_s, QString::fromUtf8(message)}, {u"target_audience"_s, u"Renters"_s},
        {u"target_regions"_s, QJsonArray{u"SE"_s}}, {u"brand_colors"_s, QJsonArray{u"#2F4A43"_s, u"#E9D9C2"_s}},
        {u"formats"_s, QJsonArray{u"instagram-square"_s, u"facebook-feed"_s}}, {u"products"_s, list}};
    return QJsonDocument(brief).toJson();
}

QJsonObject run(const Computer &computer, const QString &brief, const QStringList &more, int code)
{
    const Answer answer = computer.run(QStringList{u"campaign"_s, u"run"_s, brief, u"--json"_s, u"--quiet"_s} + more);
    INFO(answer.out.toStdString() << answer.err.toStdString());
    CHECK(answer.code == code);
    return answer.json();
}

QJsonArray listed(const Computer &computer)
{
    return computer.run({u"campaign"_s, u"list"_s, u"--json"_s}).json()[u"campaigns"_s].toArray();
}

// A service that makes pictures, known to the program as Gemini.
class FakeArtist {
public:
    FakeArtist(Computer &computer, const QStringList &behaviour = {})
        : m_asked(computer.path(u"asked"_s))
        , m_models(
              computer, QStringList{u"--asked"_s, m_asked, u"--picture"_s, assets + u"/lamp/product.png"_s} + behaviour)
    {
        QString address = computer.environment(u"OPENAI_BASE_URL"_s);
        computer.set(u"GEMINI_BASE_URL"_s, address.remove(u"/v1"_s));
        computer.set(u"GEMINI_API_KEY"_s, u"test-key"_s);
    }

    [[nodiscard]] int pictures() const
    {
        QFile file(m_asked);
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
    }

private:
    QString m_asked;
    FakeModels m_models;
};

double spentOf(const Computer &computer)
{
    return computer.run({u"usage"_s, u"--json"_s}).json()[u"budget"_s][u"spent"_s].toDouble();
}

void readErrorsUntil(QProcess &process, const QByteArray &word)
{
    process.setReadChannel(QProcess::StandardError);
    QByteArray seen;
    while (!seen.contains(word)) {
        REQUIRE(process.waitForReadyRead(60'000));
        seen += process.readAllStandardError();
    }
}

} // namespace

TEST_CASE("every sample brief makes its pictures and its manifest, and is listed and shown")
{
    const Computer computer;
    const QMap<QString, int> variants{{u"autumn-launch"_s, 5}, {u"home-collection"_s, 20}, {u"evening-tea"_s, 12},
        {u"soirees-d-ete"_s, 20}, {u"spring-localised"_s, 15}};
    for (auto sample = variants.begin(); sample != variants.end(); ++sample) {
        const QString brief = campaigns + u'/' + sample.key() + u".json"_s;
        CHECK(computer.run({u"campaign"_s, u"check"_s, brief}).code == 0);
        const QJsonObject manifest = run(computer, brief, {}, 0);
        CHECK(manifest[u"status"_s].toString() == u"completed"_s);
        int made = 0;
        for (const QJsonValue &product : manifest[u"products"_s].toArray()) {
            for (const QJsonValue &variant : product[u"variants"_s].toArray()) {
                const QString file = manifest[u"folder"_s].toString() + u'/' + variant[u"key"_s].toString();
                made += QFileInfo(file).size() > 1000 ? 1 : 0;
            }
        }
        CHECK(made == sample.value());
        const Answer shown = computer.run({u"campaign"_s, u"show"_s, manifest[u"campaign_id"_s].toString()});
        CHECK(shown.out.contains(manifest[u"campaign_name"_s].toString()));
    }
    const QJsonArray all = listed(computer);
    CHECK(all.size() == variants.size());
    for (const QJsonValue &campaign : all)
        CHECK(campaign[u"status"_s].toString() == u"completed"_s);
    CHECK(computer.run({u"jobs"_s, u"--json"_s}).json()[u"jobs"_s].toArray().size() == variants.size());
}

TEST_CASE("a brief that is no brief ends with 2, says everything at once and makes nothing")
{
    const Computer computer;
    const auto refused = [&](const QByteArray &brief) {
        const Answer answer = computer.run({u"campaign"_s, u"run"_s, computer.write(u"brief.json"_s, brief)});
        CHECK(answer.code == 2);
        CHECK(answer.out.isEmpty());
        return answer.err;
    };
    CHECK(refused("{\n  \"campaign_name\": ").contains(u"line 2"_s));
    const QString faults = refused("{\"campaign_name\": \"\", \"products\": [{}], \"brand_colors\": [\"red\"]}");
    CHECK(faults.contains(u"campaign_name"_s));
    CHECK(faults.contains(u"products[0].name"_s));
    CHECK(faults.contains(u"brand_colors[0]: found \"red\""_s));
    CHECK(refused(briefOf({u"Lamp"_s}, QByteArray(5000, 'x'))).contains(u"5000 characters"_s));
    CHECK(refused(briefOf({u"Lamp"_s}, "")).contains(u"campaign_message"_s));
    CHECK(computer.run({u"campaign"_s, u"run"_s, computer.path(u"nothing.json"_s)}).code == 2);
    CHECK(computer.run({u"campaign"_s, u"show"_s, u"nothing"_s}).code == 3);
    CHECK(computer.run({u"campaign"_s, u"retry"_s, u"nothing"_s}).code == 3);
    const QString good = computer.write(u"good.json"_s, briefOf({u"Lamp"_s}));
    CHECK(computer.run({u"campaign"_s, u"run"_s, good, u"--model"_s, u"nobody:x"_s}).code == 2);
    QJsonObject withLogo = QJsonDocument::fromJson(briefOf({u"Lamp"_s})).object();
    withLogo[u"overlay"_s] = QJsonObject{{u"logo"_s, u"no.png"_s}};
    const QString logo = computer.write(u"logo.json"_s, QJsonDocument(withLogo).toJson());
    for (const QString &word : {u"check"_s, u"run"_s}) {
        const Answer answer = computer.run({u"campaign"_s, word, logo});
        CHECK(answer.code == 2);
        CHECK(answer.err.contains(u"overlay.logo"_s));
    }
    CHECK(computer.run({u"campaign"_s, u"run"_s, good, u"--assets"_s, computer.path(u"no"_s)}).code == 2);
    CHECK(listed(computer).isEmpty());
    CHECK_FALSE(QFileInfo::exists(computer.workspace() + u"/campaigns"_s));
}

TEST_CASE(
    "products that cannot be made end the campaign with the code of their error, and --no-generate generates none")
{
    const Computer computer;
    const QString brief = computer.write(u"brief.json"_s, briefOf({u"Lamp"_s, u"Mug"_s}));
    const QJsonObject answer = run(computer, brief, {u"--no-generate"_s}, 3);
    CHECK(answer[u"error"_s][u"kind"_s].toString() == u"not_found"_s);
    CHECK(answer[u"status"_s].toString() == u"completed_with_errors"_s);
    CHECK(listed(computer)[0][u"status"_s].toString() == u"completed_with_errors"_s);
    // No key: 4, and nothing was paid.
    CHECK(run(computer, brief, {u"--model"_s, pricedModel}, 4)[u"total_cost"_s].toDouble() == 0);
}

TEST_CASE("what a picture costs is predicted, noted for each product, and a picture is never bought twice")
{
    Computer computer;
    const FakeArtist artist(computer, {u"--picture-failures"_s, u"1"_s});
    const QString brief = computer.write(u"brief.json"_s, briefOf({u"Lamp"_s, u"Mug"_s}));
    const QStringList online{u"--model"_s, pricedModel};
    const Answer checked = computer.run(QStringList{u"campaign"_s, u"check"_s, brief, u"--json"_s} + online);
    CHECK(checked.json()[u"predicted_cost"_s].toDouble() == 0.268);

    // One of the two is refused; the other is done and paid.
    const QJsonObject first = run(computer, brief, online, 2);
    CHECK(artist.pictures() == 2);
    CHECK(first[u"total_cost"_s].toDouble() == 0.134);
    CHECK(spentOf(computer) == 0.134);

    const QString id = first[u"campaign_id"_s].toString();
    const Answer retried = computer.run({u"campaign"_s, u"retry"_s, id, u"--json"_s, u"--quiet"_s});
    INFO(retried.out.toStdString() << retried.err.toStdString());
    CHECK(retried.code == 0);
    CHECK(retried.json()[u"total_cost"_s].toDouble() == 0.268);
    CHECK(artist.pictures() == 3);
    CHECK(spentOf(computer) == 0.268);

    // Another campaign with the same products takes the pictures that are there.
    const QJsonObject second = run(computer, brief, online, 0);
    CHECK(artist.pictures() == 3);
    CHECK(second[u"total_cost"_s].toDouble() == 0);
    CHECK(second[u"saved_by_reuse"_s].toDouble() == 0.268);
    CHECK(spentOf(computer) == 0.268);
}

TEST_CASE("a campaign above the budget, or of a price that is not known, needs --yes, also to be tried again")
{
    Computer computer;
    const FakeArtist artist(computer, {u"--picture-failures"_s, u"1"_s});
    const QString brief = computer.write(u"brief.json"_s, briefOf({u"Lamp"_s}));
    CHECK(computer.run({u"usage"_s, u"--budget"_s, u"0.10"_s}).code == 0);
    for (const QString &model : {pricedModel, unpricedModel}) {
        const Answer refused = computer.run({u"campaign"_s, u"run"_s, brief, u"--model"_s, model});
        CHECK(refused.code == 7);
        CHECK(refused.err.contains(u"--yes"_s));
    }
    CHECK(artist.pictures() == 0);
    CHECK(listed(computer).isEmpty());

    const QJsonObject agreed = run(computer, brief, {u"--model"_s, unpricedModel, u"--yes"_s}, 2);
    CHECK(artist.pictures() == 1);
    const QString id = agreed[u"campaign_id"_s].toString();
    CHECK(computer.run({u"campaign"_s, u"retry"_s, id}).code == 7);
    CHECK(artist.pictures() == 1);
    CHECK(computer.run({u"campaign"_s, u"retry"_s, id, u"--yes"_s}).code == 0);
    CHECK(artist.pictures() == 2);
}

TEST_CASE("a picture put in by hand completes a campaign")
{
    const Computer computer;
    const QString brief = computer.write(u"brief.json"_s, briefOf({u"Lamp"_s, u"Mug"_s}));
    const QString id = run(computer, brief, {u"--no-generate"_s}, 3)[u"campaign_id"_s].toString();
    const QString lamp = u"1="_s + assets + u"/lamp/product.png"_s;
    const QString mug = u"2="_s + assets + u"/throw/oslo-throw.png"_s;
    CHECK(computer.run({u"campaign"_s, u"retry"_s, id, u"--picture"_s, u"3=x.png"_s}).code == 2);
    CHECK(computer.run({u"campaign"_s, u"retry"_s, id, u"--picture"_s, u"x"_s}).code == 2);
    const Answer done = computer.run(
        {u"campaign"_s, u"retry"_s, id, u"--picture"_s, lamp, u"--picture"_s, mug, u"--json"_s, u"--quiet"_s});
    INFO(done.out.toStdString() << done.err.toStdString());
    CHECK(done.code == 0);
    CHECK(done.json()[u"products"_s][1][u"image_source"_s].toString() == u"replaced"_s);
}

TEST_CASE("a campaign whose process was killed is listed as interrupted, and a retry completes it")
{
    const Computer computer;
    QStringList products;
    for (int i = 0; i < 40; ++i)
        products += u"Product %1"_s.arg(i);
    const QString brief = computer.write(u"brief.json"_s, briefOf(products));
    QProcess process;
    computer.start(process, {u"campaign"_s, u"run"_s, brief});
    readErrorsUntil(process, "done");
    process.kill();
    process.waitForFinished();
    const QJsonArray campaign = listed(computer);
    REQUIRE(campaign.size() == 1);
    CHECK(campaign[0][u"status"_s].toString() == u"interrupted"_s);
    const QString id = campaign[0][u"campaign_id"_s].toString();
    const Answer done = computer.run({u"campaign"_s, u"retry"_s, id, u"--json"_s, u"--quiet"_s});
    INFO(done.err.toStdString());
    CHECK(done.code == 0);
    CHECK(done.json()[u"status"_s].toString() == u"completed"_s);
    CHECK(listed(computer)[0][u"products_done"_s].toInt() == products.size());
}

TEST_CASE("a damaged manifest is told, and a retry writes it anew without making anything again")
{
    const Computer computer;
    const QString brief = computer.write(u"brief.json"_s, briefOf({u"Lamp"_s}));
    const QJsonObject made = run(computer, brief, {}, 0);
    const QString id = made[u"campaign_id"_s].toString();
    const QString manifest = made[u"folder"_s].toString() + u"/manifest.json"_s;
    QFile file(manifest);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{");
    file.close();
    const Answer told = computer.run({u"campaign"_s, u"list"_s});
    CHECK(told.out.contains(id));
    CHECK(told.err.contains(u"manifest.json"_s));
    CHECK(computer.run({u"campaign"_s, u"show"_s, id}).code != 0);
    const Answer again = computer.run({u"campaign"_s, u"retry"_s, id, u"--json"_s, u"--quiet"_s});
    INFO(again.out.toStdString() << again.err.toStdString());
    CHECK(again.code == 0);
    CHECK(again.json()[u"products"_s][0][u"completed_at"_s] == made[u"products"_s][0][u"completed_at"_s]);
}

TEST_CASE("a brief over the budget waits in the watched folder until a person agrees")
{
    Computer computer;
    const FakeArtist artist(computer);
    CHECK(computer.run({u"usage"_s, u"--budget"_s, u"0.10"_s}).code == 0);
    computer.write(u"watched/input/campaign-briefs/dear.json"_s, briefOf({u"Lamp"_s}));
    QProcess process;
    computer.start(process, {u"campaign"_s, u"watch"_s, computer.path(u"watched"_s), u"--model"_s, pricedModel});
    readErrorsUntil(process, "--yes\" agrees");
    CHECK(artist.pictures() == 0);
    const QJsonArray waiting = listed(computer);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][u"status"_s].toString() == u"waiting_for_consent"_s);
    const QString id = waiting[0][u"campaign_id"_s].toString();
    CHECK(computer.run({u"campaign"_s, u"retry"_s, id}).code == 7);
    const Answer agreed = computer.run(
        {u"campaign"_s, u"retry"_s, id, u"--yes"_s, u"--quiet"_s, u"--out"_s, computer.path(u"watched/output"_s)});
    INFO(agreed.out.toStdString() << agreed.err.toStdString());
    CHECK(agreed.code == 0);
    CHECK(artist.pictures() == 1);
    readErrorsUntil(process, "dear.json: done");
    CHECK(QFileInfo::exists(computer.path(u"watched/input/campaign-briefs/done/dear.json"_s)));
    ::kill(pid_t(process.processId()), SIGINT);
    CHECK(Computer::finish(process).code == 0);
}

TEST_CASE("an interrupt stops a campaign with 130, and keeps what is done")
{
    const Computer computer;
    QStringList products;
    for (int i = 0; i < 60; ++i)
        products += u"Product %1"_s.arg(i);
    const QString brief = computer.write(u"brief.json"_s, briefOf(products));
    QProcess process;
    computer.start(process, {u"campaign"_s, u"run"_s, brief});
    readErrorsUntil(process, "done");
    ::kill(pid_t(process.processId()), SIGINT);
    CHECK(Computer::finish(process).code == 130);
    const QJsonArray campaign = listed(computer);
    CHECK(campaign[0][u"status"_s].toString() == u"cancelled"_s);
    CHECK(campaign[0][u"products_done"_s].toInt() >= 1);
}

TEST_CASE("a brief put into a watched folder is run once, and one that was stopped goes on at the next start")
{
    const Computer computer;
    const QString input = computer.path(u"watched/input/campaign-briefs"_s);
    computer.write(u"watched/input/campaign-briefs/small.json"_s, briefOf({u"Lamp"_s}));
    const auto watchUntil = [&](const QString &file) {
        QProcess process;
        computer.start(process, {u"campaign"_s, u"watch"_s, computer.path(u"watched"_s)});
        QElapsedTimer timer;
        timer.start();
        while (!QFileInfo::exists(file) && timer.elapsed() < 60'000)
            process.waitForReadyRead(50);
        ::kill(pid_t(process.processId()), SIGINT);
        CHECK(Computer::finish(process).code == 0);
        CHECK(QFileInfo::exists(file));
    };
    watchUntil(input + u"/done/small.json"_s);
    REQUIRE(listed(computer).size() == 1);

    QStringList products;
    for (int i = 0; i < 60; ++i)
        products += u"Product %1"_s.arg(i);
    computer.write(u"watched/input/campaign-briefs/large.json"_s, briefOf(products));
    // Stopped when its folder is there.
    {
        QProcess process;
        computer.start(process, {u"campaign"_s, u"watch"_s, computer.path(u"watched"_s)});
        readErrorsUntil(process, "done, ");
        ::kill(pid_t(process.processId()), SIGINT);
        CHECK(Computer::finish(process).code == 0);
    }
    CHECK(QFileInfo::exists(input + u"/large.json"_s));
    watchUntil(input + u"/done/large.json"_s);
    const QJsonArray all = listed(computer);
    REQUIRE(all.size() == 2);
    CHECK(all[0][u"products_done"_s].toInt() == 60);
    CHECK(all[0][u"status"_s].toString() == u"completed"_s);
}

TEST_CASE("the demo has a campaign's pictures, too")
{
    const Computer computer;
    const Answer demo = computer.run({u"demo"_s, computer.path(u"demo"_s)});
    INFO(demo.err.toStdString());
    CHECK(demo.code == 0);
    const QStringList made = QDir(computer.path(u"demo/campaigns"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(made.size() == 1);
    CHECK(QDir(computer.path(u"demo/campaigns/"_s + made[0] + u"/variants"_s)).entryList(QDir::Files).size() == 5);
}

TEST_CASE("one picture's variants are made without a brief")
{
    const Computer computer;
    const QString lamp = assets + u"/lamp/product.png"_s;
    const Answer made = computer.run({u"image"_s, u"variants"_s, lamp, u"--message"_s, u"Tom & Jerry <b>\nnext"_s,
        u"--out"_s, computer.path(u"out"_s), u"--json"_s});
    INFO(made.out.toStdString() << made.err.toStdString());
    CHECK(made.code == 0);
    for (const QJsonValue &variant : made.json()[u"variants"_s].toArray()) {
        CHECK(QFileInfo::exists(variant[u"file"_s].toString()));
        CHECK(variant[u"contrast"_s].toDouble() >= 4.5);
    }
    const auto code = [&](const QStringList &words) {
        return computer
            .run(QStringList{u"image"_s, u"variants"_s} + words + QStringList{u"--out"_s, computer.path(u"none"_s)})
            .code;
    };
    CHECK(code({lamp, u"--formats"_s, u"instagram-sqare"_s}) == 2);
    CHECK(code({lamp, u"--message"_s, u""_s}) == 2);
    CHECK(code({lamp, u"--message"_s, QString(5000, u'x')}) == 2);
    CHECK(code({lamp, u"--as"_s, u"bmp"_s}) == 2);
    CHECK(code({computer.path(u"nothing.png"_s)}) == 3);
    CHECK(code({computer.write(u"text.png"_s, "no picture")}) != 0);
    CHECK_FALSE(QFileInfo::exists(computer.path(u"none"_s)));
}
