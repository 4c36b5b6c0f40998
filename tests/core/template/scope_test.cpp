// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/catalog.h"
#include "core/template/scope.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

struct Scene {
    TemplateCatalog catalog;
    TemplatePointer form;
    Brief brief;
    BrandVoice brand = {};
    PersonaVoice persona = {};

    Scene(const QString &templateId, const std::vector<std::pair<QString, QString>> &pairs)
        : form(catalog.find(templateId).value())
        , brief(Brief::fromPairs(*form, pairs).value())
    {
    }

    bool holds(const QString &condition) const
    {
        return Scope(*form, brief, brand, persona).holds(*parseCondition(condition));
    }
};

} // namespace

TEST_CASE("of lists and facts the entries are counted, not the numbers in them")
{
    const std::vector<std::pair<QString, QString>> house{
        {u"property-type"_s, u"condo"_s}, {u"location"_s, u"Austin"_s}};
    auto one = house;
    one.emplace_back(u"key-features"_s, u"12-foot ceilings"_s);
    one.emplace_back(u"facts"_s, u"price=450000"_s);
    Scene scene(u"listing-description"_s, one);
    CHECK(scene.holds(u"key-features<2"_s));
    CHECK_FALSE(scene.holds(u"key-features>1"_s));
    CHECK(scene.holds(u"facts<2 and facts>0"_s));
    const Scene none(u"listing-description"_s, house);
    CHECK(none.holds(u"key-features<1 and facts<1"_s));
    CHECK_FALSE(none.holds(u"key-features>0"_s));
    CHECK(scene.holds(u"persona.concerns<1"_s));
    scene.persona.concerns = {u"24 hours of noise"_s};
    CHECK(scene.holds(u"persona.concerns>0 and persona.concerns<2"_s));
    CHECK(scene.holds(u"facts.price>449999"_s));
}

TEST_CASE("a condition may ask for words that a value does not hold")
{
    const Scene scene(u"blog-post"_s, {{u"topic"_s, u"Why do cats purr"_s}});
    CHECK(scene.holds(u"topic~why do,what is"_s));
    CHECK_FALSE(scene.holds(u"topic!~why do,what is"_s));
    CHECK(scene.holds(u"topic!~dogs,what is"_s));
    CHECK(scene.holds(u"location!~dogs"_s));
}
