// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/text_setter.h"

#include "core/image/engine/phrases.h"

#include <QObject>
#include <QSet>

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>

#include <memory>
#include <set>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct GObjectDeleter {
    void operator()(void *object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, GObjectDeleter>;
using Context = std::unique_ptr<PangoContext, GObjectDeleter>;

struct FontDescriptionDeleter {
    void operator()(PangoFontDescription *description) const { pango_font_description_free(description); }
};
using FontDescription = std::unique_ptr<PangoFontDescription, FontDescriptionDeleter>;

struct AttributesDeleter {
    void operator()(PangoAttrList *attributes) const { pango_attr_list_unref(attributes); }
};
using Attributes = std::unique_ptr<PangoAttrList, AttributesDeleter>;

struct LayoutIteratorDeleter {
    void operator()(PangoLayoutIter *iterator) const { pango_layout_iter_free(iterator); }
};
using LayoutIterator = std::unique_ptr<PangoLayoutIter, LayoutIteratorDeleter>;

// Line breaks become newlines; other control characters have no picture and go.
QString cleaned(const QString &text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n');
    clean.replace(QChar::ParagraphSeparator, u'\n').replace(u'\t', u' ');
    clean.removeIf([](QChar character) { return character.category() == QChar::Other_Control && character != u'\n'; });
    return clean.trimmed();
}

// Han characters look different in Japanese, Korean and Chinese; the text itself often says which it is.
QString languageOf(const QString &text, const QString &given)
{
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::script(character)) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return u"ja"_s;
        case QChar::Script_Hangul:
            return u"ko"_s;
        default:
            break;
        }
    }
    return given.isEmpty() ? u"en"_s : given;
}

Context makeContext(PangoFontMap *fontMap, const QString &language)
{
    Context context(pango_font_map_create_context(fontMap));
    pango_context_set_language(context.get(), pango_language_from_string(language.toLatin1().constData()));
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    // Set here rather than taken from the desktop's settings: the same text gives the same pixels everywhere.
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

PangoAlignment pangoAlignment(MessageAlignment alignment)
{
    switch (alignment) {
    case MessageAlignment::Start:
        return PANGO_ALIGN_LEFT;
    case MessageAlignment::Centre:
        return PANGO_ALIGN_CENTER;
    case MessageAlignment::End:
        return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

// Null when there are no phrases.
Attributes unbrokenPhrases(const QString &text)
{
    const std::vector<Phrase> phrases = phrasesOf(text);
    if (phrases.empty())
        return nullptr;
    Attributes attributes(pango_attr_list_new());
    const auto bytesBefore = [&](qsizetype position) {
        return guint(QStringView(text).first(position).toUtf8().size());
    };
    for (const Phrase &phrase : phrases) {
        PangoAttribute *unbroken = pango_attr_allow_breaks_new(FALSE);
        unbroken->start_index = bytesBefore(phrase.start);
        unbroken->end_index = bytesBefore(phrase.start + phrase.length);
        pango_attr_list_insert(attributes.get(), unbroken);
    }
    return attributes;
}

// A layout whose size can be tried out.
class Trial {
public:
    Trial(PangoContext *context, const QString &text, const TextStyle &style)
        : m_layout(pango_layout_new(context))
        , m_font(pango_font_description_new())
    {
        pango_font_description_set_family(m_font.get(), style.fontFamily.toUtf8().constData());
        pango_font_description_set_weight(m_font.get(), style.weight);
        const QByteArray utf8 = text.toUtf8();
        // Never the markup variant: "Tom & Jerry" and "<b>" are letters.
        pango_layout_set_text(m_layout.get(), utf8.constData(), int(utf8.size()));
        pango_layout_set_auto_dir(m_layout.get(), TRUE);
        pango_layout_set_alignment(m_layout.get(), pangoAlignment(style.alignment));
        pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD);
        if (const Attributes attributes = unbrokenPhrases(text))
            pango_layout_set_attributes(m_layout.get(), attributes.get());
        pango_layout_set_line_spacing(m_layout.get(), 1.08F);
    }

    [[nodiscard]] PangoLayout *layout() const { return m_layout.get(); }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int lineCount() const { return pango_layout_get_line_count(m_layout.get()); }

    void setSize(int pixels)
    {
        m_size = pixels;
        pango_font_description_set_absolute_size(m_font.get(), double(pixels) * PANGO_SCALE);
        pango_layout_set_font_description(m_layout.get(), m_font.get());
    }
    void letPhrasesBreak() { pango_layout_set_attributes(m_layout.get(), nullptr); }
    void setWidth(int pixels) { pango_layout_set_width(m_layout.get(), pixels * PANGO_SCALE); }

    [[nodiscard]] bool fits(int width, int height) const
    {
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_get_pixel_extents(m_layout.get(), &ink, &logical);
        // The ink takes a pixel more on each side, where its edges are smoothed.
        return std::max(ink.width + 2, logical.width) <= width && std::max(ink.height + 2, logical.height) <= height;
    }
    [[nodiscard]] bool fitsAt(int pixels, const TextBox &box)
    {
        setSize(pixels);
        return fits(box.width, box.height);
    }

private:
    Layout m_layout;
    FontDescription m_font;
    int m_size = 0;
};

// The greatest size that fits; false when not even the least does.
bool fitSize(Trial &trial, const TextBox &box)
{
    trial.setWidth(box.width);
    if (!trial.fitsAt(box.leastSize, box))
        trial.letPhrasesBreak();
    if (!trial.fitsAt(box.leastSize, box)) {
        // A word longer than the line is broken only when nothing else is left.
        pango_layout_set_wrap(trial.layout(), PANGO_WRAP_WORD_CHAR);
        return trial.fitsAt(box.leastSize, box);
    }
    int fitting = box.leastSize;
    int tooLarge = box.greatestSize + 1;
    while (tooLarge - fitting > 1) {
        const int middle = (fitting + tooLarge) / 2;
        (trial.fitsAt(middle, box) ? fitting : tooLarge) = middle;
    }
    trial.setSize(fitting);
    return true;
}

// Whether a smaller size takes a line less: up to a quarter smaller for more than three lines, a sixth for three.
bool takesFewerLines(Trial &trial, const TextBox &box)
{
    const int lines = trial.lineCount();
    const int least = std::max(box.leastSize, trial.size() * (lines > 3 ? 75 : 84) / 100);
    if (lines <= 2)
        return false;
    const auto takesFewerAt = [&](int size) { return trial.fitsAt(size, box) && trial.lineCount() < lines; };
    int tooLarge = trial.size();
    if (!takesFewerAt(least)) {
        trial.setSize(tooLarge);
        return false;
    }
    int fitting = least;
    while (tooLarge - fitting > 1) {
        const int middle = (fitting + tooLarge) / 2;
        (takesFewerAt(middle) ? fitting : tooLarge) = middle;
    }
    trial.setSize(fitting);
    return true;
}

// The narrowest width that takes no more lines: a last line of one word looks like a mistake.
void balanceLines(Trial &trial, const TextBox &box)
{
    const int lines = trial.lineCount();
    const bool isWrapped = pango_layout_is_wrapped(trial.layout());
    if (!isWrapped || pango_layout_get_wrap(trial.layout()) == PANGO_WRAP_WORD_CHAR)
        return;
    int narrow = box.width / 3;
    int enough = box.width;
    while (enough - narrow > 1) {
        const int middle = (narrow + enough) / 2;
        trial.setWidth(middle);
        (trial.lineCount() == lines && trial.fits(middle, box.height) ? enough : narrow) = middle;
    }
    trial.setWidth(enough);
}

QString scriptName(gunichar character)
{
    const auto script = g_unichar_get_script(character);
    if (script == G_UNICODE_SCRIPT_UNKNOWN || script == G_UNICODE_SCRIPT_COMMON)
        return {};
    auto *scripts = static_cast<GEnumClass *>(g_type_class_ref(PANGO_TYPE_SCRIPT));
    const GEnumValue *value = g_enum_get_value(scripts, int(script));
    const QString name = value == nullptr ? QString() : QString::fromUtf8(value->value_nick);
    g_type_class_unref(scripts);
    if (!name.isEmpty())
        return name.left(1).toUpper() + name.sliced(1);
    const quint32 code = g_unicode_script_to_iso15924(script);
    const char letters[] = {char(code >> 24), char(code >> 16), char(code >> 8), char(code)};
    return QString::fromLatin1(letters, 4);
}

Error missingGlyph(gunichar character, const QString &family)
{
    const char32_t codePoint = character;
    const QString shown =
        u"%1 (U+%2)"_s.arg(QString::fromUcs4(&codePoint, 1), QString::number(character, 16).toUpper());
    const QString script = scriptName(character);
    const QString sentence = script.isEmpty()
        ? QObject::tr("Neither the font %1 nor any other installed font has the character %2. Remove it from the "
                      "message or install a font that has it.")
              .arg(family, shown)
        : QObject::tr("Neither the font %1 nor any other installed font has the %3 character %2. Install a font for "
                      "the %3 script.")
              .arg(family, shown, script);
    return {.kind = ErrorKind::Unsupported, .message = sentence, .field = u"message"_s};
}

struct FontsUsed {
    std::set<FontFile> files;
    bool hasColour = false;
    std::optional<gunichar> missing;
};

void lookAtRun(const PangoGlyphItem &run, const char *text, FontsUsed &fonts)
{
    const PangoItem &item = *run.item;
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        const PangoGlyph glyph = run.glyphs->glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 || glyph == 0) {
            fonts.missing = g_utf8_get_char(text + item.offset + run.glyphs->log_clusters[i]);
            return;
        }
    }
    if (!PANGO_IS_FC_FONT(item.analysis.font))
        return;
    FcPattern *pattern = pango_fc_font_get_pattern(reinterpret_cast<PangoFcFont *>(item.analysis.font));
    FcChar8 *file = nullptr;
    FcChar8 *family = nullptr;
    FcBool isColoured = FcFalse;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch
        || FcPatternGetString(pattern, FC_FAMILY, 0, &family) != FcResultMatch)
        return;
    if (FcPatternGetBool(pattern, FC_COLOR, 0, &isColoured) == FcResultMatch && isColoured == FcTrue)
        fonts.hasColour = true;
    fonts.files.insert({.family = QString::fromUtf8(reinterpret_cast<const char *>(family)),
        .path = QString::fromUtf8(reinterpret_cast<const char *>(file))});
}

FontsUsed fontsUsed(PangoLayout *layout)
{
    FontsUsed fonts;
    const char *text = pango_layout_get_text(layout);
    const LayoutIterator iterator(pango_layout_get_iter(layout));
    do {
        if (const PangoGlyphItem *run = pango_layout_iter_get_run_readonly(iterator.get()))
            lookAtRun(*run, text, fonts);
    } while (!fonts.missing && pango_layout_iter_next_run(iterator.get()));
    return fonts;
}

Surface drawn(PangoLayout *layout, const PangoRectangle &ink, cairo_format_t format, Colour colour)
{
    Surface surface(cairo_image_surface_create(format, std::max(1, ink.width), std::max(1, ink.height)));
    const Cairo cairo(cairo_create(surface.get()));
    cairo_translate(cairo.get(), -ink.x, -ink.y);
    cairo_set_source_rgb(cairo.get(), colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
    pango_cairo_show_layout(cairo.get(), layout);
    cairo_surface_flush(surface.get());
    return surface;
}

SetText drawnText(const Trial &trial, const FontsUsed &fonts, const LetterColours &colours)
{
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_pixel_extents(trial.layout(), &ink, &logical);
    // Antialiasing may touch the pixel beside the outline.
    ink = {ink.x - 1, ink.y - 1, ink.width + 2, ink.height + 2};
    SetText text{.size = {logical.width, logical.height},
        .ink = {ink.width, ink.height},
        .inkOffset = {ink.x - logical.x, ink.y - logical.y},
        .fontSize = trial.size(),
        .isRightToLeft = pango_layout_get_direction(trial.layout(), 0) == PANGO_DIRECTION_RTL,
        .mask = drawn(trial.layout(), ink, CAIRO_FORMAT_A8, {}),
        .onDark = {},
        .onLight = {},
        .fonts = {fonts.files.begin(), fonts.files.end()},
        .notes = {}};
    if (fonts.hasColour) {
        text.onDark = drawn(trial.layout(), ink, CAIRO_FORMAT_ARGB32, colours.light);
        text.onLight = drawn(trial.layout(), ink, CAIRO_FORMAT_ARGB32, colours.dark);
    }
    return text;
}

bool isInstalled(PangoFontMap *fontMap, const QString &family)
{
    static const QSet<QString> generic{u"sans"_s, u"serif"_s, u"monospace"_s, u"sans-serif"_s};
    return generic.contains(family.toLower())
        || pango_font_map_get_family(fontMap, family.toUtf8().constData()) != nullptr;
}

} // namespace

TextSetter::TextSetter()
    : m_fontMap(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT))
{
    // One point is one pixel.
    pango_cairo_font_map_set_resolution(reinterpret_cast<PangoCairoFontMap *>(m_fontMap), 72);
}

TextSetter::~TextSetter() { g_object_unref(m_fontMap); }

Result<SetText> TextSetter::set(
    const QString &text, const TextStyle &style, const TextBox &box, const LetterColours &colours) const
{
    const std::scoped_lock lock(m_mutex);
    const QString clean = cleaned(text);
    const Context context = makeContext(m_fontMap, languageOf(clean, style.language));
    Trial trial(context.get(), clean, style);
    const bool fits = fitSize(trial, box);
    const FontsUsed fonts = fontsUsed(trial.layout());
    if (fonts.missing)
        return std::unexpected(missingGlyph(*fonts.missing, style.fontFamily));
    if (!fits) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("The message of %1 characters does not fit, even at %2 pixels. Shorten it.")
                .arg(clean.size())
                .arg(box.leastSize));
    }
    // Many short lines read worse than fewer long ones.
    while (takesFewerLines(trial, box)) { }
    balanceLines(trial, box);
    SetText result = drawnText(trial, fonts, colours);
    if (!isInstalled(m_fontMap, style.fontFamily)) {
        result.notes += QObject::tr("The font %1 is not installed; %2 is used instead.")
                            .arg(style.fontFamily, result.fonts.empty() ? u"?"_s : result.fonts.front().family);
    }
    return result;
}

} // namespace atelier
