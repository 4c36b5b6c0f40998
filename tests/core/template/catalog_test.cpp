// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/template/catalog.h"
#include "core/template/grammar.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QByteArray ownTemplate(const QByteArray &id, const QByteArray &prompt = "Write about {topic}.")
{
    return "{\n  \"id\": \"" + id + "\",\n  \"title\": \"Own " + id
        + "\",\n  \"inputs\": [\n    { \"id\": \"topic\", \"kind\": \"line\", \"label\": \"Topic\", \"required\": true "
          "}\n  ],\n"
          "  \"prompt\": \""
        + prompt + "\"\n}\n";
}

bool isLetter(QChar character) { return character.isLetter(); }

} // namespace

TEST_CASE("the built-in templates fit the schema, and their patterns and rules hold together")
{
    const TemplateCatalog catalog;
    CHECK(catalog.templates().size() == 9);
    for (const TemplatePointer &form : catalog.templates()) {
        INFO(form->id.toStdString());
        const QString file = u"templates/%1.json"_s.arg(form->id);
        const auto bytes = readResource(file);
        REQUIRE(bytes);
        const auto checked = readTemplate(*bytes, file, TemplateCheck::Full);
        if (!checked) {
            for (const TemplateProblem &problem : checked.error())
                UNSCOPED_INFO(problem.toString().toStdString());
        }
        CHECK(checked);
        CHECK_FALSE(form->description.isEmpty());
        CHECK_FALSE(form->offline.isEmpty());
    }
}

TEST_CASE("the cache times are those that each kind of content can bear")
{
    const TemplateCatalog catalog;
    const auto minutes = [&](const QString &id) {
        return std::chrono::duration_cast<std::chrono::minutes>((*catalog.find(id))->cacheTime).count();
    };
    CHECK(minutes(u"blog-post"_s) == 60);
    CHECK(minutes(u"social-media"_s) == 30);
    CHECK(minutes(u"listing-description"_s) == 120);
    CHECK(minutes(u"market-update"_s) == 15);
    CHECK(minutes(u"podcast-outline"_s) == 60);
}

TEST_CASE("a template is found by id or title in any case, and a near miss is suggested")
{
    const TemplateCatalog catalog;
    CHECK((*catalog.find(u"Blog Post"_s))->id == u"blog-post"_s);
    const auto missing = catalog.find(u"blog-psot"_s);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::InvalidInput);
    CHECK(missing.error().message.contains(u"blog-post"_s));
}

TEST_CASE("own templates are read beside the built-in ones, and a wrong one is named with its line")
{
    const test::TemporaryFolder folder;
    folder.write(u"good.json"_s, ownTemplate("recipe"));
    folder.write(u"wrong.json"_s, ownTemplate("letter", "Write about {topik}."));
    folder.write(u"broken.json"_s, "{\n  \"id\": \"x\",\n  oops\n}\n");
    folder.write(u"kind.json"_s, ownTemplate("other").replace("\"line\"", "\"lines\""));
    const TemplateCatalog catalog(folder.path());
    CHECK(catalog.templates().size() == 10);
    CHECK(catalog.find(u"recipe"_s));
    REQUIRE(catalog.problems().size() >= 3);
    const auto problem = [&](const QString &name) {
        const auto found = std::ranges::find_if(
            catalog.problems(), [&](const TemplateProblem &each) { return each.file.endsWith(name); });
        REQUIRE(found != catalog.problems().end());
        return *found;
    };
    CHECK(problem(u"wrong.json"_s).line == 7);
    CHECK(problem(u"wrong.json"_s).reason.contains(u"topic"_s));
    CHECK(problem(u"broken.json"_s).line == 3);
    CHECK(problem(u"kind.json"_s).line == 5);
}

TEST_CASE("every built-in template has all that people see of it in German, and nothing else changes")
{
    const TemplateCatalog plain;
    const TemplateCatalog german({}, {u"de-AT"_s, u"de"_s});
    const auto hasLetters = [](const QString &text) { return std::ranges::any_of(text, &isLetter); };
    for (const TemplatePointer &form : german.templates()) {
        INFO(form->id.toStdString());
        CHECK_FALSE(form->translatedTitle.isEmpty());
        CHECK_FALSE(form->translatedDescription.isEmpty());
        const TemplatePointer english = *plain.find(form->id);
        CHECK(form->title == english->title);
        CHECK(english->shownTitle() == english->title);
        for (const TemplateInput &input : form->inputs) {
            INFO(input.id.toStdString());
            CHECK_FALSE(input.translatedLabel.isEmpty());
            CHECK(input.translatedHelp.isEmpty() == input.help.isEmpty());
            CHECK(input.label == english->input(input.id)->label);
            for (const InputChoice &choice : input.choices) {
                INFO(choice.id.toStdString());
                CHECK(choice.translatedLabel.isEmpty() != hasLetters(choice.label));
            }
        }
    }
    CHECK((*german.find(u"Blogbeitrag"_s))->id == u"blog-post"_s);
}

TEST_CASE("a translation of what a template does not have is named with its line")
{
    const test::TemporaryFolder folder;
    const QByteArray plain = ownTemplate("recipe");
    const auto with = [&](const QByteArray &translations) {
        return QByteArray(plain).replace(
            "  \"prompt\"", "  \"translations\": {\n" + translations + "\n  },\n  \"prompt\"");
    };
    folder.write(u"good.json"_s,
        with("    \"de\": { \"title\": \"Rezept\", \"inputs\": { \"topic\": { \"label\": \"Thema\" } } }"));
    folder.write(u"input.json"_s, with("    \"de\": { \"inputs\": {\n      \"topik\": { \"label\": \"Thema\" } } }"));
    folder.write(u"language.json"_s, with("    \"German\": { \"title\": \"Rezept\" }"));
    const TemplateCatalog catalog(folder.path(), {u"de"_s});
    const auto recipe = catalog.find(u"recipe"_s);
    REQUIRE(recipe);
    CHECK((*recipe)->shownTitle() == u"Rezept"_s);
    CHECK((*recipe)->inputs.front().shownLabel() == u"Thema"_s);
    REQUIRE(catalog.problems().size() >= 2);
    const TemplateProblem &input = catalog.problems().front();
    CHECK(input.file.endsWith(u"input.json"_s));
    CHECK(input.line == 9);
    CHECK(input.reason.contains(u"“topic”"_s));
    const TemplateProblem &language = catalog.problems()[1];
    CHECK(language.file.endsWith(u"language.json"_s));
    CHECK(language.line == 7);
    CHECK(language.reason.contains(u"German"_s));
}

TEST_CASE("an own template replaces the built-in one of the same id")
{
    const test::TemporaryFolder folder;
    folder.write(u"blog.json"_s, ownTemplate("blog-post"));
    const TemplateCatalog catalog(folder.path());
    CHECK(catalog.templates().size() == 9);
    CHECK_FALSE((*catalog.find(u"blog-post"_s))->isBuiltIn());
}

TEST_CASE("own templates are read again when they change")
{
    const test::TemporaryFolder folder;
    folder.write(u"good.json"_s, ownTemplate("recipe"));
    TemplateCatalog catalog(folder.path());
    const TemplatePointer before = *catalog.find(u"recipe"_s);
    QSignalSpy changed(&catalog, &TemplateCatalog::changed);
    folder.write(u"more.json"_s, ownTemplate("letter"));
    REQUIRE((changed.count() > 0 || changed.wait(5000)));
    catalog.reload();
    CHECK(catalog.find(u"letter"_s));
    CHECK(before->id == u"recipe"_s);
}

TEST_CASE("rules that lead back to themselves and choices that do not exist are refused")
{
    const auto source = readResource(u"templates/blog-post.json"_s);
    REQUIRE(source);
    Template form = *readTemplate(*source, u"blog-post.json"_s, TemplateCheck::None);
    form.offline = QJsonObject{{u"rules"_s, QJsonObject{{u"one"_s, u"{two}"_s}, {u"two"_s, u"{one}"_s}}},
        {u"document"_s, QJsonArray{QJsonObject{{u"paragraph"_s, u"{?tone=angry:x}{one|shout}"_s}}}}};
    const auto grammar = compileGrammar(form, {});
    REQUIRE_FALSE(grammar);
    CHECK(grammar.error().size() == 3);
}

TEST_CASE("rules that grow without end, and chains of rules without end, are refused")
{
    const auto source = readResource(u"templates/blog-post.json"_s);
    REQUIRE(source);
    Template form = *readTemplate(*source, u"blog-post.json"_s, TemplateCheck::None);
    const auto problemsOf = [&](const QString &pattern, int count) {
        QJsonObject rules{{u"rule%1"_s.arg(count), u"end"_s}};
        for (int i = 0; i < count; ++i)
            rules[u"rule%1"_s.arg(i)] = QString(pattern).replace(u"next"_s, u"rule%1"_s.arg(i + 1));
        form.offline = QJsonObject{{u"rules"_s, rules}, {u"document"_s, QJsonArray{}}};
        const auto grammar = compileGrammar(form, {});
        return grammar ? QStringList() : QStringList(grammar.error().front().message);
    };
    CHECK(problemsOf(u"{next}{next}"_s, 60) == QStringList(u"this rule makes a text without end"_s));
    CHECK(problemsOf(u"{next}"_s, 20'000) == QStringList(u"too many rules lead into one another here"_s));
    CHECK(problemsOf(u"{next}"_s, 90).isEmpty());
}
