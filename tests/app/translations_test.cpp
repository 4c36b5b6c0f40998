// SPDX-License-Identifier: GPL-3.0-or-later
// What the .ts files in resources/i18n say, and that the program says it.
#include "app/desktop/commands/shared.h"
#include "app/desktop/translations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations; // one, or one for each plural form
    bool hasNumber = false;
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message{.hasNumber = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.hasNumber)
                message.translations.append(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString &language)
{
    QFile file(QDir(QStringLiteral(ATELIER_TRANSLATIONS)).filePath(u"atelier_%1.ts"_s.arg(language)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "message"_L1)
            messages.push_back(readMessage(xml));
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

// What a program fills in, and marks it reads: sorted, so that the order of words is free.
QStringList places(const QString &text)
{
    static const QRegularExpression place(uR"(%L?\d|\{\{?[\w.?:]+\}?\}|--[a-z]+|&(?=\w))"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

QString edges(const QString &text)
{
    return QString(text.startsWith(u' ') ? u"space "_s : QString()) + (text.endsWith(u' ') ? u" space"_s : QString());
}

} // namespace

TEST_CASE("Every text of a language file is translated, with everything that is filled in")
{
    for (const QString &language : {u"de"_s, u"en"_s}) {
        for (const Message &message : readMessages(language)) {
            INFO(language.toStdString() << ": " << message.source.toStdString());
            CHECK(message.isFinished);
            CHECK(message.translations.size() == (message.hasNumber ? 2 : 1));
            for (const QString &translation : message.translations) {
                INFO(translation.toStdString());
                CHECK_FALSE(translation.isEmpty());
                CHECK(places(translation) == places(message.source));
                CHECK(edges(translation) == edges(message.source));
                CHECK(translation.count(u'\n') == message.source.count(u'\n'));
            }
            // "Last day" needs no number; several always do.
            if (message.hasNumber && !message.translations.isEmpty())
                CHECK(message.translations.last().contains(u"%n"_s) == message.source.contains(u"%n"_s));
        }
    }
}

TEST_CASE("German has the whole program, and quotes as German does")
{
    const std::vector<Message> messages = readMessages(u"de"_s);
    CHECK(messages.size() > 1'000);
    for (const Message &message : messages) {
        for (const QString &translation : message.translations) {
            INFO(translation.toStdString());
            CHECK_FALSE(translation.contains(u'"'));
            CHECK(translation.count(u'„') == translation.count(u'“'));
        }
    }
}

TEST_CASE("One is not several, in each language")
{
    const auto words = [](int count) { return Commands::tr("%Ln words", nullptr, count); };
    Translations translations;
    translations.useLanguage(u"en"_s);
    CHECK(words(1) == u"1 word"_s);
    CHECK(words(0) == u"0 words"_s);
    CHECK(words(12) == u"12 words"_s);
    translations.useLanguage(u"de"_s);
    CHECK(words(1) == u"1 Wort"_s);
    CHECK(words(12) == u"12 Wörter"_s);
    translations.useLanguage(u"fr"_s); // there is none
    CHECK(words(1) == u"1 word"_s);
}

TEST_CASE("Qt's own dialogs speak the language too")
{
    Translations translations;
    translations.useLanguage(u"de"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"Abbrechen"_s);
}
