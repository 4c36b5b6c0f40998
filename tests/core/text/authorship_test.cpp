// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/text/history.h"

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("Authorship kept edit by edit equals the one that a replay finds")
{
    Random random(7);
    History history;
    Authorship kept;
    for (int step = 0; step < 2000; ++step) {
        const AgentName agent(1, char('a' + random.below(3)));
        const auto length = qsizetype(history.text().size());
        TextEdit edit{.position = qsizetype(random.below(quint64(length) + 1))};
        edit.deleted = qsizetype(random.below(std::min<quint64>(6, quint64(length - edit.position) + 1)));
        edit.inserted = QString(qsizetype(random.below(6)), QChar(u'x'));
        const auto events = history.append(agent, std::array{edit});
        REQUIRE(events);
        kept.apply(AuthoredEdit{edit.position, edit.deleted, edit.inserted.size(),
            {.agent = agent, .sequence = events->first + quint64(edit.deleted)}});
        REQUIRE(kept == history.authorship());
    }
    CHECK(Authorship::fromBytes(kept.toBytes()).value() == kept);
}

TEST_CASE("Many edits in the order of the text give the authorship that they give one by one")
{
    Random random(11);
    for (int round = 0; round < 50; ++round) {
        Authorship together;
        together.append(1000, {.agent = "a", .sequence = 5});
        Authorship apart = together;
        std::vector<AuthoredEdit> edits;
        qsizetype position = 0;
        qsizetype length = 1000;
        for (quint64 sequence = 0; length - position > 20; sequence += 10) {
            AuthoredEdit edit{position, qsizetype(random.below(8)), qsizetype(random.below(8)), {"b", sequence}};
            length += edit.inserted - edit.deleted;
            position += edit.inserted + qsizetype(random.below(9));
            edits.push_back(edit);
        }
        together.apply(edits);
        for (const AuthoredEdit &edit : edits)
            apart.apply(edit);
        REQUIRE(together == apart);
        REQUIRE(together.length() == length);
    }
}
