// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/end_to_end_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("a piece is listed, found, shown, checked, and refined with a version to go back to")
{
    const Computer computer;
    const QString id = computer.draftOffline(u"Warm light"_s);
    CHECK(computer.run({u"list"_s}).out.contains(id));
    CHECK(computer.run({u"search"_s, u"warm"_s}).out.contains(u"Warm light"_s));
    CHECK(computer.run({u"search"_s, u"zeppelin"_s}).err.contains(u"zeppelin"_s));
    const QString text = computer.run({u"show"_s, id}).out;
    CHECK(computer.run({u"show"_s, u"Warm light"_s}).out == text);
    const QJsonObject checked = computer.run({u"check"_s, id, u"--json"_s}).json();
    CHECK(checked[u"findings"_s].isArray());
    CHECK(computer.run({u"check"_s, id}).code == 0);

    const Answer refined = computer.run({u"refine"_s, id, u"--as"_s, u"shorten"_s, u"--model"_s, u"offline"_s});
    INFO(refined.err.toStdString());
    CHECK(refined.code == 0);
    CHECK(computer.run({u"show"_s, id}).out == refined.out);
    CHECK(computer.run({u"refine"_s, id, u"--as"_s, u"shortne"_s}).code == 2);
    CHECK(computer.run({u"refine"_s, id}).code == 2);

    const QJsonArray versions = computer.run({u"versions"_s, id, u"--json"_s}).json()[u"versions"_s].toArray();
    REQUIRE(versions.size() >= 1);
    const QString last = QString::number(versions.size());
    CHECK(computer.run({u"diff"_s, id, last}).code == 0);
    CHECK(computer.run({u"restore"_s, id, last}).code == 0);
    CHECK(computer.run({u"show"_s, id}).out == text);
    CHECK(computer.run({u"diff"_s, id, u"99"_s}).code == 3);
    CHECK(computer.run({u"restore"_s, id, QString()}).code == 3);
}

TEST_CASE("the list is narrowed by template, tag and state")
{
    const Computer computer;
    const QString id = computer.draftOffline(u"Warm light"_s);
    const auto total = [&](const QStringList &words) {
        return computer.run(QStringList{u"list"_s, u"--json"_s} + words).json()[u"total"_s].toInt(-1);
    };
    CHECK(total({u"--template"_s, u"blog-post"_s}) == 1);
    CHECK(total({u"--template"_s, u"market-update"_s, u"--template"_s, u"blog-post"_s}) == 1);
    CHECK(total({u"--template"_s, u"market-update"_s}) == 0);
    CHECK(total({u"--status"_s, u"draft"_s}) == 1);
    CHECK(total({u"--tag"_s, u"none"_s}) == 0);
    CHECK(computer.run({u"list"_s, u"--status"_s, u"drafty"_s}).code == 2);
}

TEST_CASE("an answer that does not go to the disk is no success")
{
    const Computer computer;
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    computer.start(process, {u"templates"_s});
    const Answer answer = Computer::finish(process);
    CHECK(answer.code == 8);
    CHECK(answer.err.contains(u"could not be written"_s));
}

TEST_CASE("docs/cli.md is what the program says of itself")
{
    QFile file(QStringLiteral(ATELIER_DOCS "/cli.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    // When this fails: atelier help --markdown >docs/cli.md
    CHECK(Computer().run({u"help"_s, u"--markdown"_s}).out == QString::fromUtf8(file.readAll()));
}

TEST_CASE("a piece is exported in every format, and a file that is there is not replaced unasked")
{
    const Computer computer;
    const QString id = computer.draftOffline(u"Warm light"_s);
    const auto exported = [&](const QString &format, const QString &name) {
        const Answer answer =
            computer.run({u"export"_s, id, u"--format"_s, format, u"--out"_s, computer.path(name), u"--json"_s});
        INFO(answer.out.toStdString() + answer.err.toStdString());
        CHECK(answer.code == 0);
        CHECK(answer.err.isEmpty());
        return computer.read(name);
    };
    CHECK(exported(u"markdown"_s, u"a.md"_s).startsWith("# Warm light"));
    CHECK(exported(u"html"_s, u"a.html"_s).contains("<h1"));
    CHECK(exported(u"text"_s, u"a.txt"_s).contains("Warm light"));
    CHECK(exported(u"pdf"_s, u"a.pdf"_s).startsWith("%PDF"));
    CHECK(exported(u"odt"_s, u"a.odt"_s).startsWith("PK"));
    const Answer second = computer.run({u"export"_s, id, u"--out"_s, computer.path(u"a.md"_s)});
    CHECK(second.code == 8);
    CHECK(second.err.contains(u"--force"_s));
    CHECK(computer.run({u"export"_s, id, u"--format"_s, u"docx"_s}).code == 2);
    CHECK(computer.run({u"export"_s, id}).out.trimmed().endsWith(u".md"_s));
}

TEST_CASE("what is imported is repaired with a note, its original kept; what is too large is refused")
{
    const Computer computer;
    const QByteArray bytes = "# Caf\xe9\n\nWarm light.\n";
    const QString bad = computer.write(u"in/cafe.md"_s, bytes);
    const Answer imported = computer.run({u"import"_s, bad, u"--json"_s});
    CHECK(imported.code == 0);
    const QJsonObject json = imported.json();
    CHECK(json[u"notes"_s].toArray().size() == 1);
    const QString id = json[u"items"_s][0][u"id"_s].toString();
    CHECK(computer.run({u"show"_s, id}).out.contains(u"Warm light."_s));
    bool isKept = false;
    const QDir assets(computer.workspace() + u"/assets"_s);
    for (const QString &name : assets.entryList(QDir::Files)) {
        QFile file(assets.filePath(name));
        isKept |= file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
    }
    CHECK(isKept);

    const QString fields =
        computer.write(u"fields.md"_s, "---\nauthor: Ann\nstatus: published\ndate: 2026-03-01\n---\n\n# A\n");
    const QJsonObject kept = computer.run({u"import"_s, fields, u"--json"_s}).json();
    CHECK(kept[u"notes"_s][0].toString().contains(u"author"_s));
    CHECK_FALSE(kept[u"notes"_s][0].toString().contains(u"date"_s));

    QFile huge(computer.path(u"huge.txt"_s));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(200 * 1024 * 1024)); // a hole: no bytes on the disk
    const Answer refused = computer.run({u"import"_s, huge.fileName()});
    CHECK(refused.code == 2);
    CHECK(refused.err.contains(u"MB"_s));
    CHECK(computer.run({u"import"_s, computer.path(u"nothing.md"_s)}).code == 3);
}

TEST_CASE("the trash gives back, and empties for good")
{
    const Computer computer;
    const QString id = computer.draftOffline(u"Warm light"_s);
    CHECK(computer.run({u"trash"_s, u"list"_s}).err.contains(u"empty"_s));
    CHECK(computer.run({u"trash"_s, u"put"_s, id}).code == 0);
    CHECK(computer.run({u"list"_s, u"--json"_s}).json()[u"total"_s].toInt() == 0);
    CHECK(computer.run({u"trash"_s, u"list"_s}).out.contains(u"Warm light"_s));
    CHECK(computer.run({u"trash"_s, u"restore"_s, id}).code == 0);
    CHECK(computer.run({u"show"_s, id}).code == 0);
    CHECK(computer.run({u"trash"_s, u"put"_s, id}).code == 0);
    CHECK(computer.run({u"trash"_s, u"empty"_s, u"--json"_s}).json()[u"removed"_s].toInt() >= 1);
    CHECK(computer.run({u"trash"_s, u"restore"_s, id}).code == 3);
}

TEST_CASE("a backup brings the workspace back")
{
    const Computer computer;
    const QString id = computer.draftOffline(u"Warm light"_s);
    const QString name = computer.run({u"backup"_s, u"create"_s, u"--json"_s}).json()[u"name"_s].toString();
    CHECK(computer.run({u"trash"_s, u"put"_s, id}).code == 0);
    CHECK(computer.run({u"backup"_s, u"list"_s}).out.contains(name));
    const Answer restored = computer.run({u"backup"_s, u"restore"_s, name});
    INFO(restored.err.toStdString());
    CHECK(restored.code == 0);
    CHECK(computer.run({u"list"_s}).out.contains(id));
    CHECK(computer.run({u"backup"_s, u"restore"_s, u"nothing"_s}).code == 3);
    CHECK(computer.run({u"doctor"_s}).code == 0);
}

TEST_CASE("templates, models, help, completion and version are told without stray output")
{
    const Computer computer;
    const auto told = [&](const QStringList &words) {
        const Answer answer = computer.run(words);
        INFO(words.join(u' ').toStdString());
        CHECK(answer.code == 0);
        CHECK(answer.err.isEmpty());
        return answer.out;
    };
    CHECK(told({u"templates"_s}).contains(u"listing-description"_s));
    CHECK(told({u"templates"_s, u"blog-post"_s}).contains(u"topic"_s));
    const QString listing = told({u"templates"_s, u"listing-description"_s});
    CHECK(listing.contains(
        u"original-description  (text, required, 50 to 5000 characters, only when mode is optimise)"_s));
    CHECK(listing.contains(u"50 to 100000000"_s));
    CHECK(computer.run({u"templates"_s, u"blog-pots"_s}).code == 2);
    CHECK(told({u"models"_s}).startsWith(u"offline"_s));
    CHECK(told({u"help"_s, u"--man"_s}).contains(u"\n.TH"_s));
    CHECK(told({u"help"_s, u"draft"_s}).contains(u"--set"_s));
    CHECK(told({u"draft"_s, u"--help"_s}).contains(u"--set"_s));
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        CHECK(told({u"completion"_s, shell}).contains(u"draft"_s));
    CHECK(told({u"--version"_s}).startsWith(u"atelier "_s));
    CHECK(computer.run({u"darft"_s}).code == 2);
}

TEST_CASE("a folder that is no workspace is refused in one sentence")
{
    const Computer computer;
    computer.write(u"workspace"_s, "a file");
    const Answer answer = computer.run({u"list"_s});
    CHECK((answer.code == 2 || answer.code == 8));
    CHECK(answer.err.count(u'\n') == 1);
}

namespace {

QString importText(const Computer &computer, const QString &name, const QByteArray &text)
{
    const Answer imported = computer.run({u"import"_s, computer.write(name, text), u"--json"_s});
    REQUIRE(imported.code == 0);
    return imported.json()[u"items"_s][0][u"id"_s].toString();
}

} // namespace

TEST_CASE("a file that was edited elsewhere is merged with what was written since")
{
    const Computer computer;
    const QString id = importText(computer, u"house.md"_s, "# House\n\nThe house stands by the lake.\n");
    REQUIRE(computer.run({u"versions"_s, id, u"--name"_s, u"Sent to Ann"_s}).out.contains(u"Sent to Ann"_s));
    const QString here = computer.write(u"here.md"_s, "# House\n\nThe old house stands by the lake.\n");
    REQUIRE(computer.run({u"merge"_s, id, here, u"--base"_s, u"Sent to Ann"_s}).code == 0);
    const QString there = computer.write(u"there.md"_s, "# House\r\n\r\nThe house stands by the quiet lake.\r\n");
    const QJsonObject merged = computer.run({u"merge"_s, id, there, u"--base"_s, u"Sent to Ann"_s, u"--json"_s}).json();
    CHECK(merged[u"words_added"_s].toInt() == 1);
    CHECK(merged[u"words_removed"_s].toInt() == 0);
    const QString text = computer.run({u"show"_s, id}).out;
    CHECK(text.contains(u"The old house stands by the quiet lake."_s));
    // Merging the unchanged file brings nothing, and the text before each merge is a version.
    const QString same = computer.write(u"same.md"_s, "# House\n\nThe house stands by the lake.\n");
    CHECK(computer.run({u"merge"_s, id, same, u"--base"_s, u"1"_s}).code == 0);
    CHECK(computer.run({u"show"_s, id}).out == text);
    CHECK(computer.run({u"versions"_s, id, u"--json"_s}).json()[u"versions"_s].toArray().size() >= 3);

    const auto code = [&](const QString &file, const QString &base) {
        const Answer answer = computer.run({u"merge"_s, id, file, u"--base"_s, base});
        INFO(answer.err.toStdString());
        CHECK(answer.err.size() > 10);
        return answer.code;
    };
    CHECK(code(there, u"Sent to Bob"_s) == 3);
    CHECK(code(computer.path(u"nothing.md"_s), u"1"_s) == 3);
    CHECK(code(computer.write(u"picture.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1", 19)), u"1"_s) == 2);
    CHECK(computer.run({u"merge"_s, id, there}).code == 2);
    CHECK(computer.run({u"merge"_s, u"nobody"_s, there, u"--base"_s, u"1"_s}).code == 3);
    CHECK(computer.run({u"show"_s, id}).out == text);
}

TEST_CASE("a megabyte that was edited elsewhere is merged")
{
    const Computer computer;
    QByteArray before;
    QByteArray after;
    for (int i = 0; before.size() < 1'000'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        before += "Paragraph " + number + " tells of warm light.\n\n";
        after += "Paragraph " + number + (i % 3 == 0 ? " sings of cold light.\n\n" : " tells of warm light.\n\n");
    }
    const QString id = importText(computer, u"long.md"_s, before);
    REQUIRE(computer.run({u"versions"_s, id, u"--name"_s, u"base"_s}).code == 0);
    CHECK(computer.run({u"merge"_s, id, computer.write(u"edited.md"_s, after), u"--base"_s, u"base"_s}).code == 0);
    CHECK(computer.run({u"show"_s, id}).out.trimmed() == QString::fromUtf8(after).trimmed());
}

TEST_CASE("programs that write the same text at the same time lose nothing")
{
    const Computer computer;
    QByteArray text;
    for (int line = 0; line < 8; ++line)
        text += "Line " + QByteArray::number(line) + " stands here.\n\n";
    const QString id = importText(computer, u"shared.md"_s, text);
    REQUIRE(computer.run({u"versions"_s, id, u"--name"_s, u"base"_s}).code == 0);
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int line = 0; line < 8; ++line) {
        const QByteArray number = QByteArray::number(line);
        QByteArray edited = text;
        edited.replace("Line " + number, "Line " + number + " by writer " + number);
        const QString file = computer.write(u"edited%1.md"_s.arg(line), edited);
        programs.push_back(std::make_unique<QProcess>());
        computer.start(*programs.back(), {u"merge"_s, id, file, u"--base"_s, u"base"_s});
    }
    for (const auto &program : programs) {
        const Answer answer = Computer::finish(*program);
        INFO(answer.err.toStdString());
        CHECK(answer.code == 0);
    }
    const QString merged = computer.run({u"show"_s, id}).out;
    for (int line = 0; line < 8; ++line)
        CHECK(merged.contains(u"Line %1 by writer %1 stands here."_s.arg(line)));
    CHECK(merged.count(u"stands here."_s) == 8);
    CHECK(computer.run({u"doctor"_s}).code == 0);
}
