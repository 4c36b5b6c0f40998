// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of content items as the library shows them: filtered, sorted, searched, in pages.
#pragma once

#include "core/content/content_item.h"
#include "core/content/project.h"
#include "core/store/transaction.h"

namespace atelier {

enum class LibrarySort { Relevance, Updated, Created, Title, Status, Scheduled, Published };

constexpr auto enumNames(LibrarySort)
{
    using enum LibrarySort;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Relevance, "relevance"_L1}, EnumName{Updated, "updated"_L1},
        EnumName{Created, "created"_L1}, EnumName{Title, "title"_L1}, EnumName{Status, "status"_L1},
        EnumName{Scheduled, "scheduled"_L1}, EnumName{Published, "published"_L1}};
}

enum class LibraryGroup {
    None,
    Project,
    Template
}; // what belongs together follows one another, each in the order asked

// What is empty does not filter; of each list one must match, of the tags all.
struct LibraryQuery {
    QString text;
    std::vector<QString> templates;
    std::vector<ContentStatus> statuses;
    std::vector<Id> projects; // with all below them; the null id means "in no project"
    std::vector<QString> tags;
    std::vector<Id> campaigns;
    std::optional<Timestamp> updatedFrom;
    std::optional<Timestamp> updatedBefore;
    LibrarySort sort = LibrarySort::Updated; // Relevance needs a text, without one it means Updated
    SortOrder order = SortOrder::Descending;
    LibraryGroup group = LibraryGroup::None; // not part of the JSON: a way to look at them
    TrashScope trash = TrashScope::WithoutTrash;
    qint64 limit = 50;
    qint64 offset = 0;
    Ranking ranking = Ranking::Quick;
};

[[nodiscard]] QJsonObject toJson(const LibraryQuery &query); // without limit, offset and ranking
[[nodiscard]] LibraryQuery libraryQueryFromJson(const QJsonObject &json); // what is wrong in it does not filter

struct LibraryEntry {
    ContentItem item;
    TextInfo body;
    QString snippet; // when a text was searched
    std::vector<TextRange> matches; // in the snippet
};

struct LibraryPage {
    std::vector<LibraryEntry> entries;
    bool rankedAmongNewest = false; // as in SearchPage
};

[[nodiscard]] Result<LibraryPage> libraryPage(const Reader &reader, const LibraryQuery &query);
// How many items the query finds, counted up to this many (a search over everything would take too long).
[[nodiscard]] Result<qint64> libraryCount(const Reader &reader, const LibraryQuery &query, qint64 upTo = 100'000);

struct LibraryCounts {
    qint64 all = 0;
    qint64 trash = 0;
    QMap<QString, qint64> byTemplate;
    QMap<QString, qint64> byStatus;
    QMap<QString, qint64> byProject; // by id; "" for none
    QMap<QString, qint64> byTag;
};
// Without what lies in the trash.
[[nodiscard]] Result<LibraryCounts> libraryCounts(const Reader &reader);

// A new item with its text, made in one commit.
[[nodiscard]] Result<ContentItem> addItem(Transaction &transaction, ContentItem item, const QString &text);
// Finds an item by its id, or by the beginning of its id where only one has it, or by its exact title.
[[nodiscard]] Result<ContentItem> findItem(const Reader &reader, const QString &idOrTitle);

} // namespace atelier
