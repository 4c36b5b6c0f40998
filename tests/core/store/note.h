// SPDX-License-Identifier: GPL-3.0-or-later
// A record of each kind of field, and a workspace to put it into.
#pragma once

#include "core/store/workspace.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

namespace atelier::test {

enum class Mood { Calm, Merry, Grim };

constexpr auto enumNames(Mood)
{
    using namespace Qt::StringLiterals;
    return std::array{
        EnumName{Mood::Calm, "calm"_L1}, EnumName{Mood::Merry, "merry"_L1}, EnumName{Mood::Grim, "grim"_L1}};
}

struct Note {
    static constexpr auto kind = QLatin1StringView("note");
    RecordHeader header;
    QString title;
    TextRef body;
    StringSet tags;
    Mood mood = Mood::Calm;
    qint64 stars = 0;
    double weight = 0;
    bool pinned = false;
    std::optional<Timestamp> due;
    Id parent;
    QJsonObject brief;
    QStringList lines;
    QByteArray thumbnail;

    static constexpr auto fields()
    {
        using enum FieldUse;
        return std::tuple{field<1>("title", &Note::title, Searchable | Sorted),
            field<2>("body", &Note::body, Searchable), field<3>("tags", &Note::tags, Filtered | Searchable),
            field<4>("mood", &Note::mood, Filtered), field<5>("stars", &Note::stars, Sorted | Filtered),
            field<6>("weight", &Note::weight), field<7>("pinned", &Note::pinned), field<8>("due", &Note::due, Sorted),
            field<9>("parent", &Note::parent), field<10>("brief", &Note::brief), field<11>("lines", &Note::lines),
            field<12>("thumbnail", &Note::thumbnail)};
    }
};

// A workspace in a temporary folder under a fake clock.
struct Studio {
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;

    Studio();
    [[nodiscard]] QString path() const { return folder.path(QStringLiteral("workspace")); }
    void close() { workspace.reset(); }
    void reopen();
    [[nodiscard]] Result<std::shared_ptr<Workspace>> tryOpen(WorkspaceMode mode = WorkspaceMode::ReadWrite) const;

    Note add(const QString &title, const QString &body = {}, const StringSet &tags = {});
    void change(const Id &id, const std::function<void(Note &)> &change);
    [[nodiscard]] Note get(const Id &id);
    [[nodiscard]] QStringList titles(const Query &query = {});
    [[nodiscard]] QString text(const TextRef &text);
};

[[nodiscard]] Schema noteSchema();
[[nodiscard]] Result<void> commit(Workspace &workspace, const std::function<Result<void>(Transaction &)> &change);
// Lets the workspace's threads speak and the event loop answer, until the condition holds; fails the test after 20 s.
void waitUntil(const std::function<bool()> &condition);
// From now on studio.db cannot grow, as on a full disk, until it may again.
void fillDisk(Studio &studio);
void freeDisk(Studio &studio);
// Everything that the workspace was asked for so far is done and announced.
void settle(Workspace &workspace);

} // namespace atelier::test
