// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/generated_library.h"

#include "core/base/random.h"
#include "core/content/library.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int vocabulary = 20'000;
constexpr int wordsPerItem = 120;
constexpr int projectCount = 40;
constexpr int tagCount = 200;

const QStringList &templates()
{
    static const QStringList names{u"blog-post"_s, u"social-media"_s, u"listing-description"_s, u"market-update"_s,
        u"video-script"_s, u"neighborhood-guide"_s, u"website-content"_s, u"email-newsletter"_s, u"podcast-outline"_s};
    return names;
}

// Rank r with a frequency of about 1 / (r + 1).
int zipfRank(Random &random) { return int(std::pow(double(vocabulary), random.unit())) - 1; }

QString sentence(Random &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += (i ? u" "_s : QString()) + generatedWord(zipfRank(random));
    return text;
}

ContentItem generatedItem(Random &random, const std::vector<Id> &projects)
{
    ContentItem item;
    item.title = sentence(random, 6);
    item.templateId = random.pick(templates());
    item.status = ContentStatus(random.below(6));
    item.project = random.below(5) == 0 ? Id{} : random.pick(projects);
    for (quint64 i = random.below(4); i > 0; --i)
        item.tags.insert(u"tag-%1"_s.arg(random.below(random.below(tagCount) + 1)));
    item.audience = u"first-time buyers"_s;
    item.language = u"en-US"_s;
    item.brief = {{u"topic"_s, item.title}, {u"tone"_s, u"warm"_s}, {u"length"_s, 800}};
    return item;
}

} // namespace

QString generatedWord(int rank)
{
    static const QStringList syllables = u"ka lor men ti sa ver on ble ra min del or ta per con est"_s.split(u' ');
    QString word;
    for (int rest = rank + 16; rest > 0; rest /= int(syllables.size()))
        word += syllables[rest % syllables.size()];
    return word;
}

Result<void> generateLibrary(Workspace &workspace, int items)
{
    return workspace.commitNow(
        u"Generated"_s, {.kind = OriginKind::Imported}, [&](Transaction &transaction) -> Result<void> {
            Random random(1);
            std::vector<Id> projects;
            for (int i = 0; i < projectCount; ++i) {
                Project project;
                project.title = u"Project %1"_s.arg(i);
                if (i >= projectCount / 4)
                    project.parent = random.pick(projects);
                if (const Result<void> stored = transaction.put(project); !stored)
                    return stored;
                projects.push_back(project.header.id);
            }
            for (int i = 0; i < items; ++i) {
                const Result<ContentItem> added =
                    addItem(transaction, generatedItem(random, projects), sentence(random, wordsPerItem));
                if (!added)
                    return std::unexpected(added.error());
            }
            return {};
        });
}

} // namespace atelier
