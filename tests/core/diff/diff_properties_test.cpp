// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diff.h"
#include "core/diff/token.h"

#include <QTextBoundaryFinder>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <set>

using namespace atelier;

namespace {

// Words, marks and every kind of sequence that must stay whole, in any order. Flags stand apart: Qt, which tells the
// boundaries here, pairs several that follow a picture otherwise than UAX #29.
const QStringList &pieces()
{
    static const QStringList list{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("the"),
        QStringLiteral("lamp"), QStringLiteral(" "), QStringLiteral(" "), QStringLiteral(" "), QStringLiteral("\n"),
        QStringLiteral("\n\n"), QStringLiteral("\r\n"), QStringLiteral("."), QStringLiteral(","), QStringLiteral("- "),
        QStringLiteral("é"), QStringLiteral("e\u0301"), QStringLiteral("\u0301"), QStringLiteral("\u0323"),
        QStringLiteral("👍"), QStringLiteral("🏽"), QStringLiteral("\u200d"), QStringLiteral("👩"),
        QStringLiteral("🍳"), QStringLiteral("🇩🇪 "), QStringLiteral("🇫🇷 "), QStringLiteral("日"), QStringLiteral("本"),
        QStringLiteral("각"), QStringLiteral("\u1100"), QStringLiteral("\u1161"), QStringLiteral("\u11a8"),
        QStringLiteral("ก"), QStringLiteral("ำ"), QStringLiteral("क"), QStringLiteral("ि"),
        QStringLiteral("\U0001D400")};
    return list;
}

QString composed(const std::vector<int> &numbers)
{
    QString text;
    for (const int number : numbers)
        text += pieces().at(number);
    return text;
}

std::vector<int> anyNumbers()
{
    return *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces().size())));
}

// The second text is often the first with a stretch replaced, as real edits are.
std::pair<QString, QString> anyPair()
{
    const std::vector<int> first = anyNumbers();
    std::vector<int> second = anyNumbers();
    if (*rc::gen::arbitrary<bool>()) {
        const auto from = *rc::gen::inRange(0, int(first.size()) + 1);
        const auto to = *rc::gen::inRange(from, int(first.size()) + 1);
        std::vector<int> edited(first.begin(), first.begin() + from);
        edited.insert(edited.end(), second.begin(), second.end());
        edited.insert(edited.end(), first.begin() + to, first.end());
        second = edited;
    }
    return {composed(first), composed(second)};
}

std::set<qsizetype> characterBoundaries(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::set<qsizetype> boundaries;
    for (qsizetype place = 0; place >= 0; place = finder.toNextBoundary())
        boundaries.insert(place);
    boundaries.insert(text.size());
    return boundaries;
}

} // namespace

TEST_CASE("the parts of a comparison spell both texts, with positions that are right")
{
    CHECK(rc::check([] {
        const auto [before, after] = anyPair();
        QString spelledBefore;
        QString spelledAfter;
        for (const DiffPart &part : diffWords(before, after)) {
            RC_ASSERT(!part.text.isEmpty());
            RC_ASSERT(part.beforePosition == spelledBefore.size());
            RC_ASSERT(part.afterPosition == spelledAfter.size());
            if (part.kind != DiffKind::Inserted)
                spelledBefore += part.text;
            if (part.kind != DiffKind::Deleted)
                spelledAfter += part.text;
        }
        RC_ASSERT(spelledBefore == before);
        RC_ASSERT(spelledAfter == after);
    }));
}

TEST_CASE("the edits between two texts turn one into the other without splitting a character")
{
    CHECK(rc::check([] {
        const auto [before, after] = anyPair();
        const std::set<qsizetype> beforeBoundaries = characterBoundaries(before);
        const std::set<qsizetype> afterBoundaries = characterBoundaries(after);
        QString text = before;
        qsizetype grown = 0;
        for (const TextEdit &edit : textEdits(before, after)) {
            RC_ASSERT(beforeBoundaries.contains(edit.position - grown));
            RC_ASSERT(beforeBoundaries.contains(edit.position - grown + edit.deleted));
            RC_ASSERT(afterBoundaries.contains(edit.position));
            RC_ASSERT(afterBoundaries.contains(edit.position + edit.inserted.size()));
            grown += edit.inserted.size() - edit.deleted;
            applyEdits(text, std::span(&edit, 1));
        }
        RC_ASSERT(text == after);
    }));
}

TEST_CASE("taking every change of the older text, or reverting every one of the newer, gives the other")
{
    CHECK(rc::check([] {
        const auto [before, after] = anyPair();
        const std::vector<Change> changes = groupChanges(diffWords(before, after));
        QString taken = before;
        QString reverted = after;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            const TextEdit take{change->beforePosition, change->deleted.size(), change->inserted};
            const TextEdit revert = editReverting(*change);
            applyEdits(taken, std::span(&take, 1));
            applyEdits(reverted, std::span(&revert, 1));
        }
        RC_ASSERT(taken == after);
        RC_ASSERT(reverted == before);
    }));
}

TEST_CASE("a token begins and ends at the boundary of a character")
{
    CHECK(rc::check([] {
        const QString text = composed(anyNumbers());
        const std::set<qsizetype> boundaries = characterBoundaries(text);
        qsizetype end = 0;
        for (const Token &token : tokenize(text)) {
            RC_ASSERT(token.position >= end);
            RC_ASSERT(token.length > 0);
            RC_ASSERT(boundaries.contains(token.position));
            RC_ASSERT(boundaries.contains(token.end()));
            for (qsizetype i = end; i < token.position; ++i)
                RC_ASSERT(text.at(i).isSpace());
            end = token.end();
        }
        for (qsizetype place = 0; place <= text.size(); ++place) {
            if (isCharacterBoundary(text, place))
                RC_ASSERT(boundaries.contains(place));
        }
    }));
}
