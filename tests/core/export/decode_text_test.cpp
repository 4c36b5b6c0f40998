// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/decode_text.h"

#include <QStringEncoder>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

DecodedText decoded(const QByteArray &bytes)
{
    const Result<DecodedText> result = decodeText(bytes, u"x.md"_s);
    REQUIRE(result.has_value());
    return *result;
}

} // namespace

TEST_CASE("UTF-8 is read with and without its mark")
{
    CHECK(decoded("Caf\xC3\xA9").text == u"Café");
    CHECK(decoded("\xEF\xBB\xBF"
                  "Caf\xC3\xA9")
              .text
        == u"Café");
    CHECK(decoded("plain").notes.isEmpty());
    CHECK(decoded({}).text.isEmpty());
}

TEST_CASE("UTF-16 with a mark is read in both byte orders")
{
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
        const DecodedText text = decoded(QByteArray(encoder(u"Café 👍"_s)));
        CHECK(text.text == u"Café 👍");
        CHECK(text.notes.size() == 1);
    }
    CHECK(decoded(QByteArray("\xFF\xFE\x41\x00\x42", 5)).text.startsWith(u"A"_s));
    CHECK(decoded(QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6)).text == QString(QChar::ReplacementCharacter) + u'A');
}

TEST_CASE("bytes that are not UTF-8 are repaired and their lines told")
{
    const DecodedText text = decoded("é first\nbroken \xFF here\r\nfine\n\xC3(\xF0\x9F\n");
    CHECK(text.text == u"é first\nbroken � here\nfine\n�(��\n");
    REQUIRE(text.notes.size() == 1);
    CHECK(text.notes.front().contains(u"2, 4"_s));
    CHECK(decoded("é \xED\xA0\x80 \xC0\xAF \xF5\x80").text == u"é ��� �� ��");
}

TEST_CASE("an old Western European file is read as such")
{
    const DecodedText text = decoded("Caf\xE9 \x93quoted\x94 \x80 5");
    CHECK(text.text == u"Café “quoted” € 5");
    CHECK(text.notes.front().contains(u"Windows-1252"_s));
}

TEST_CASE("line ends become one kind") { CHECK(decoded("a\r\nb\rc\nd").text == u"a\nb\nc\nd"); }

TEST_CASE("bytes that are no text are refused, single null characters left out")
{
    const Result<DecodedText> binary = decodeText(QByteArray("\x7F"
                                                             "ELF\x02\x01\x01\x00\x00\x00\x00\x00",
                                                      12),
        u"a.txt"_s);
    REQUIRE_FALSE(binary.has_value());
    CHECK(binary.error().kind == ErrorKind::Unsupported);
    CHECK(binary.error().message.contains(u"a.txt"_s));
    const DecodedText text = decoded(QByteArray(300, 'a') + '\0' + QByteArray(300, 'b'));
    CHECK(text.text.size() == 600);
    CHECK(text.notes.size() == 1);
}

TEST_CASE("a file full of broken lines names the first of them")
{
    QByteArray bytes("é\n");
    for (int i = 0; i < 1'000; ++i)
        bytes += "\xFF\n";
    const DecodedText text = decoded(bytes);
    CHECK(text.notes.front().contains(u"and more"_s));
    CHECK(text.notes.front().size() < 300);
}
