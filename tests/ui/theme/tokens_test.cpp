// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "ui/theme/status.h"
#include "ui/theme/theme.h"

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QByteArray tokensJson() { return readResource(u"theme/tokens.json"_s).value(); }

struct TextPair {
    const char *name;
    QColor Colors::*text;
    QColor Colors::*ground;
};

// Every text that the controls and delegates put on a ground, in any state but disabled.
const TextPair textPairs[] = {
    {"text on surface", &Colors::text, &Colors::surface},
    {"text on pane", &Colors::text, &Colors::pane},
    {"text on chrome", &Colors::text, &Colors::chrome},
    {"text on raised", &Colors::text, &Colors::raised},
    {"text on hover", &Colors::text, &Colors::hover},
    {"text on selected", &Colors::text, &Colors::selected},
    {"text on sunken", &Colors::text, &Colors::sunken},
    {"text on heat1", &Colors::text, &Colors::heat1},
    {"text2 on surface", &Colors::text2, &Colors::surface},
    {"text2 on pane", &Colors::text2, &Colors::pane},
    {"text2 on chrome", &Colors::text2, &Colors::chrome},
    {"text2 on raised", &Colors::text2, &Colors::raised},
    {"text2 on hover", &Colors::text2, &Colors::hover},
    {"text2 on selected", &Colors::text2, &Colors::selected},
    {"text3 on surface", &Colors::text3, &Colors::surface},
    {"text3 on pane", &Colors::text3, &Colors::pane},
    {"text3 on chrome", &Colors::text3, &Colors::chrome},
    {"text3 on raised", &Colors::text3, &Colors::raised},
    {"text3 on hover", &Colors::text3, &Colors::hover},
    {"text3 on selected", &Colors::text3, &Colors::selected},
    {"accentText on surface", &Colors::accentText, &Colors::surface},
    {"accentText on pane", &Colors::accentText, &Colors::pane},
    {"accentText on accentSoft", &Colors::accentText, &Colors::accentSoft},
    {"accentText on selected", &Colors::accentText, &Colors::selected},
    {"onAccent on accent", &Colors::onAccent, &Colors::accent},
    {"onAccent on accentHover", &Colors::onAccent, &Colors::accentHover},
    {"onAccent on accentPressed", &Colors::onAccent, &Colors::accentPressed},
    {"successText on surface", &Colors::successText, &Colors::surface},
    {"successText on successSoft", &Colors::successText, &Colors::successSoft},
    {"warningText on raised", &Colors::warningText, &Colors::raised},
    {"warningText on warningSoft", &Colors::warningText, &Colors::warningSoft},
    {"errorText on pane", &Colors::errorText, &Colors::pane},
    {"errorText on raised", &Colors::errorText, &Colors::raised},
    {"errorText on selected", &Colors::errorText, &Colors::selected},
    {"errorText on errorSoft", &Colors::errorText, &Colors::errorSoft},
    {"neutralText on neutralSoft", &Colors::neutralText, &Colors::neutralSoft},
    {"tooltipText on tooltipBg", &Colors::tooltipText, &Colors::tooltipBg},
    {"diffInsText on diffInsBg", &Colors::diffInsText, &Colors::diffInsBg},
    {"diffDelText on diffDelBg", &Colors::diffDelText, &Colors::diffDelBg},
    {"mdMark on surface", &Colors::mdMark, &Colors::surface},
};

} // namespace

TEST_CASE("Every text can be read on its ground in both themes")
{
    const Tokens tokens = loadTokens().value();
    for (const Colors *colors : {&tokens.light, &tokens.dark}) {
        for (const TextPair &pair : textPairs) {
            INFO((colors == &tokens.light ? "light: " : "dark: ") << pair.name);
            CHECK(contrastRatio(colors->*pair.text, colors->*pair.ground) >= 4.5);
        }
        for (const QColor &author : colors->authors)
            CHECK(contrastRatio(colors->onAuthor, author) >= 4.5);
    }
}

TEST_CASE("The edges of fields and the focus ring stand out from every ground")
{
    const Tokens tokens = loadTokens().value();
    for (const Colors *colors : {&tokens.light, &tokens.dark})
        for (QColor Colors::*ground : {&Colors::surface, &Colors::pane, &Colors::chrome}) {
            CHECK(contrastRatio(colors->borderControl, colors->*ground) >= 3);
            CHECK(contrastRatio(colors->focus, colors->*ground) >= 3);
        }
}

TEST_CASE("Contrast follows the known values of black, white and grey")
{
    CHECK(std::abs(contrastRatio(Qt::black, Qt::white) - 21) < 0.001);
    CHECK(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    CHECK(contrastRatio(Qt::white, Qt::white) == 1);
}

TEST_CASE("A missing or wrong value is named by its place")
{
    QByteArray wrongColor = tokensJson();
    wrongColor.replace("\"chrome\": \"#F4F3F0\"", "\"chrome\": \"not a colour\"");
    const Result<Tokens> first = parseTokens(wrongColor);
    REQUIRE_FALSE(first);
    CHECK(first.error().kind == ErrorKind::Corrupt);
    CHECK(first.error().message.contains("color.light.surface.chrome"_L1));

    QByteArray missing = tokensJson();
    missing.replace("\"railOpen\"", "\"railWide\"");
    REQUIRE_FALSE(parseTokens(missing));
    CHECK(parseTokens(missing).error().message.contains("size.railOpen"_L1));

    CHECK_FALSE(parseTokens("{"));
}

TEST_CASE("Lengths grow with the text, lines do not")
{
    const Tokens tokens = loadTokens().value();
    const Theme base = makeTheme(tokens, ColorScheme::Light);
    const Theme large = makeTheme(tokens, ColorScheme::Light, 1.5);
    CHECK(base.size.control == 32);
    CHECK(large.size.control == 48);
    CHECK(large.px(200) == 300);
    CHECK(large.size.splitterLine == 1);
    CHECK(large.size.focusRing == 2);
    CHECK(large.font(FontRole::Body).pixelSize() == 20);
    CHECK(base.font(FontRole::Title, FontWeight::Heading).weight() == 600);
    CHECK(base.px(0.2) == 1);
    CHECK(base.px(0) == 0);
}

TEST_CASE("Reduced motion takes all durations away")
{
    const Tokens tokens = loadTokens().value();
    CHECK(makeTheme(tokens, ColorScheme::Dark).duration.pane == 140);
    CHECK(makeTheme(tokens, ColorScheme::Dark, 1, Motion::Reduced).duration.pane == 0);
}

TEST_CASE("Every status differs from the others by more than its colour")
{
    const Theme theme = makeTheme(loadTokens().value(), ColorScheme::Light);
    QSet<QString> words;
    for (int status = 0; status <= int(Status::Queued); ++status) {
        const StatusLook look = statusLook(theme, Status(status));
        CHECK(look.color.isValid());
        CHECK(look.dot != DotShape::None);
        words.insert(statusWord(Status(status)));
    }
    CHECK(words.size() == int(Status::Queued) + 1);
    CHECK(statusLook(theme, Status::Draft).dot == DotShape::Hollow);
    CHECK(statusLook(theme, Status::Published).color == theme.color.success);
}
