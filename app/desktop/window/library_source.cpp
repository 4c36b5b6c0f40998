// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/library_source.h"

#include "ui/widgets/item_status.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct Found {
    LibraryPage page;
    qint64 total = 0;
};

} // namespace

LibrarySource::LibrarySource(Workspace &workspace, QObject *parent)
    : PaletteSource(parent)
    , m_workspace(workspace)
{
}

void LibrarySource::search(const QString &query, int most, const Answer &answer)
{
    LibraryQuery asked;
    asked.text = query;
    asked.limit = most;
    asked.sort = query.isEmpty() ? LibrarySort::Updated : LibrarySort::Relevance;
    m_workspace.read(
        this,
        [asked](Reader &reader) -> Result<Found> {
            auto page = libraryPage(reader, asked);
            if (!page)
                return std::unexpected(page.error());
            return libraryCount(reader, asked, 1'000).transform([&](qint64 total) {
                return Found{std::move(*page), total};
            });
        },
        [this, answer, query](const Result<Found> &found) {
            PaletteGroup group{.title = query.isEmpty() ? tr("Recent") : tr("Drafts"), .rows = {}};
            if (!found)
                return;
            group.total = int(found->total);
            for (const LibraryEntry &entry : found->page.entries) {
                group.rows.append({.id = entry.item.header.id.toString(),
                    .iconName = u"page-text"_s,
                    .title = entry.item.title.isEmpty() ? tr("Untitled") : entry.item.title,
                    .detail = entry.snippet.simplified(),
                    .trailing = readableAge(entry.item.header.updated, m_workspace.clock().now())});
            }
            answer(group);
        });
}

void LibrarySource::open(const QString &rowId)
{
    if (const auto item = Id::fromString(rowId))
        Q_EMIT openRequested(*item);
}

} // namespace atelier
