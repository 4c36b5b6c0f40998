// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

enum class ContentStatus { Draft, InReview, Approved, Scheduled, Published, Archived };

constexpr auto enumNames(ContentStatus)
{
    using enum ContentStatus;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Draft, "draft"_L1}, EnumName{InReview, "in review"_L1},
        EnumName{Approved, "approved"_L1}, EnumName{Scheduled, "scheduled"_L1}, EnumName{Published, "published"_L1},
        EnumName{Archived, "archived"_L1}};
}

// A piece that a person makes. Its letters are a text of their own: Workspace::liveText(item.body).
struct ContentItem {
    static constexpr auto kind = QLatin1StringView("content_item");
    RecordHeader header;
    QString templateId; // "blog-post"; empty for a free text
    QString title;
    TextRef body;
    ContentStatus status = ContentStatus::Draft;
    Id project;
    StringSet tags;
    QString audience;
    QString language; // BCP 47, for example "en-US"
    QJsonObject brief; // the inputs that it was made from
    QString platform;
    QJsonObject channelTexts; // platform to text, where one differs from the body
    QStringList assets; // names in the asset store
    Id campaign;
    QJsonObject findings; // of the last check
    std::optional<Timestamp> scheduled;
    std::optional<Timestamp> published;
    QString templateVersion;
    QString model; // that wrote the first draft; empty when a person did
    std::optional<qint64> seed;

    static constexpr auto fields()
    {
        using I = ContentItem;
        using enum FieldUse;
        return std::tuple{field<1>("template", &I::templateId, Filtered),
            field<2>("title", &I::title, Searchable | Sorted | Filtered), field<3>("body", &I::body, Searchable),
            field<4>("status", &I::status, Filtered | Sorted), field<5>("project", &I::project, Filtered),
            field<6>("tags", &I::tags, Filtered | Searchable), field<7>("audience", &I::audience),
            field<8>("language", &I::language), field<9>("brief", &I::brief), field<10>("platform", &I::platform),
            field<11>("channel_texts", &I::channelTexts), field<12>("assets", &I::assets),
            field<13>("campaign", &I::campaign, Filtered), field<14>("findings", &I::findings),
            field<15>("scheduled", &I::scheduled, Sorted), field<16>("published", &I::published, Sorted),
            field<17>("template_version", &I::templateVersion), field<18>("model", &I::model),
            field<19>("seed", &I::seed)};
    }
};

} // namespace atelier
