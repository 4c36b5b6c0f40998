// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/decode_text.h"

#include <QObject>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// The length of the valid UTF-8 sequence at the start (Unicode 15, table 3-7), or 0.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = at(0);
    if (first < 0x80)
        return 1;
    qsizetype length = 0;
    unsigned char least = 0x80;
    unsigned char most = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        least = first == 0xE0 ? 0xA0 : 0x80;
        most = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        least = first == 0xF0 ? 0x90 : 0x80;
        most = first == 0xF4 ? 0x8F : 0xBF;
    }
    if (length == 0 || bytes.size() < length || at(1) < least || at(1) > most)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

struct Utf8Survey {
    qsizetype broken = 0; // bytes that belong to no valid sequence
    qsizetype multibyte = 0; // valid sequences beyond ASCII
    std::vector<qsizetype> brokenLines; // from 1; the first few
};

constexpr size_t mostLinesNamed = 20;

Utf8Survey survey(QByteArrayView bytes)
{
    Utf8Survey result;
    qsizetype line = 1;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = sequenceLength(bytes.sliced(i));
        if (length == 0) {
            ++result.broken;
            const bool isNewLine = result.brokenLines.empty() || result.brokenLines.back() != line;
            if (isNewLine && result.brokenLines.size() <= mostLinesNamed)
                result.brokenLines.push_back(line);
            ++i;
            continue;
        }
        const bool isCarriageReturnAlone = bytes[i] == '\r' && !(i + 1 < bytes.size() && bytes[i + 1] == '\n');
        line += bytes[i] == '\n' || isCarriageReturnAlone ? 1 : 0;
        result.multibyte += length > 1 ? 1 : 0;
        i += length;
    }
    return result;
}

QString fromWindows1252(QByteArrayView bytes)
{
    // 0x80 to 0x9F; the rest is Latin-1. https://encoding.spec.whatwg.org/index-windows-1252.txt
    static constexpr std::array<char16_t, 32> upper{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(upper[c.unicode() - 0x80]);
    }
    return text;
}

QString fromBrokenUtf8(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    qsizetype begin = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = sequenceLength(bytes.sliced(i));
        if (length > 0) {
            i += length;
            continue;
        }
        text += QString::fromUtf8(bytes.sliced(begin, i - begin));
        text += QChar(QChar::ReplacementCharacter);
        begin = ++i;
    }
    return text + QString::fromUtf8(bytes.sliced(begin));
}

QString linesNote(const Utf8Survey &found)
{
    QStringList lines;
    for (const qsizetype line : found.brokenLines)
        lines.append(QString::number(line));
    const bool areMore = found.brokenLines.size() > mostLinesNamed;
    if (areMore)
        lines.removeLast();
    return QObject::tr("%n byte(s) were not valid UTF-8 and are shown as �, on line(s) %1.", nullptr,
        int(std::min<qsizetype>(found.broken, 1'000'000'000)))
        .arg(lines.join(u", "_s) + (areMore ? QObject::tr(" and more") : QString()));
}

std::optional<QString> fromMarkedUtf16(QByteArrayView bytes)
{
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    const bool isBig = bytes.startsWith("\xFE\xFF");
    if (!isLittle && !isBig)
        return std::nullopt;
    QStringDecoder decoder(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    return QString(decoder(bytes.sliced(2)));
}

bool looksBinary(QByteArrayView bytes)
{
    const qsizetype nulls = std::ranges::count(bytes, '\0');
    return nulls > 0 && nulls * 100 > bytes.size();
}

// Lone surrogates cannot be saved as UTF-8.
qsizetype repairSurrogates(QString &text)
{
    qsizetype repaired = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = std::as_const(text)[i];
        if (!unit.isSurrogate())
            continue;
        const bool isPair =
            unit.isHighSurrogate() && i + 1 < text.size() && std::as_const(text)[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        text[i] = QChar::ReplacementCharacter;
        ++repaired;
    }
    return repaired;
}

} // namespace

Result<DecodedText> decodeText(QByteArrayView bytes, const QString &name)
{
    DecodedText decoded;
    if (const std::optional<QString> wide = fromMarkedUtf16(bytes)) {
        decoded.text = *wide;
        decoded.notes.append(QObject::tr("The file was UTF-16; Atelier keeps texts as UTF-8."));
    } else if (looksBinary(bytes)) {
        return failure(ErrorKind::Unsupported,
            QObject::tr("%1 is not a text file. Markdown and plain text can be imported.").arg(name));
    } else {
        if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes = bytes.sliced(3);
        const Utf8Survey found = survey(bytes);
        if (found.broken == 0) {
            decoded.text = QString::fromUtf8(bytes);
        } else if (found.multibyte == 0) {
            decoded.text = fromWindows1252(bytes);
            decoded.notes.append(QObject::tr(
                "The file was not UTF-8 and was read as Windows-1252 (Western European); look at its accents."));
        } else {
            decoded.text = fromBrokenUtf8(bytes);
            decoded.notes.append(linesNote(found));
        }
    }
    if (const qsizetype repaired = repairSurrogates(decoded.text); repaired > 0) {
        decoded.notes.append(QObject::tr("%n broken character(s) are shown as �.", nullptr, int(repaired)));
    }
    if (decoded.text.contains(QChar::Null)) {
        decoded.text.remove(QChar::Null);
        decoded.notes.append(QObject::tr("Null characters were left out."));
    }
    if (decoded.text.startsWith(QChar::ByteOrderMark))
        decoded.text.remove(0, 1);
    decoded.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return decoded;
}

} // namespace atelier
