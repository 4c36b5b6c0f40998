// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/slug.h"

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("Names become file names that are safe everywhere")
{
    const auto slug = [](const QString &name) { return slugOf(name, u"product"_s); };
    CHECK(slug(u"Harvest Lamp"_s) == u"harvest-lamp"_s);
    CHECK(slug(u"Crème Brûlée, set of 2!"_s) == u"creme-brulee-set-of-2"_s);
    CHECK(slug(u"Straße & Ørsted's"_s) == u"strasse-orsteds"_s);
    CHECK(slug(u"../../etc/passwd"_s) == u"etc-passwd"_s);
    CHECK(slug(u"CON"_s) == u"con-product"_s);
    CHECK(slug(u"com1"_s) == u"com1-product"_s);
    CHECK(slug(u"🎉🎉"_s) == u"product"_s);
    CHECK(slug(u"夜のランプ"_s) == u"product"_s);
    CHECK(slug(u"مصباح"_s) == u"product"_s);
    CHECK(slug(QString()) == u"product"_s);
    CHECK(slug(u"--a--"_s) == u"a"_s);
    CHECK(slug(QString(300, u'x')).size() == 60);
}

TEST_CASE("A campaign's id tells its name and moment and differs each time")
{
    Random random(7);
    const Timestamp moment = fromMilliseconds(1'795'169'700'000);
    const QString first = makeCampaignId(u"Autumn Launch"_s, moment, random);
    const QString second = makeCampaignId(u"Autumn Launch"_s, moment, random);
    CHECK(first.startsWith(u"autumn-launch-20261120-101500-"_s));
    CHECK(first.size() == second.size());
    CHECK(first != second);
}
