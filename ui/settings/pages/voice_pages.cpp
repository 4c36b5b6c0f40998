// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/voice_pages.h"

#include "ui/widgets/switch.h"

#include <QCoreApplication>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString words(const char *text) { return QCoreApplication::translate("Voices", text); }

RecordWords brandWords()
{
    return {.kind = words(QT_TRANSLATE_NOOP("Voices", "Brands")),
        .add = words(QT_TRANSLATE_NOOP("Voices", "Add a brand")),
        .remove = words(QT_TRANSLATE_NOOP("Voices", "Remove this brand")),
        .unnamed = words(QT_TRANSLATE_NOOP("Voices", "New brand")),
        .added = words(QT_TRANSLATE_NOOP("Voices", "%1 was added.")),
        .removed = words(QT_TRANSLATE_NOOP("Voices", "%1 was moved to the trash.")),
        .emptyTitle = words(QT_TRANSLATE_NOOP("Voices", "No brand yet")),
        .emptySentence =
            words(QT_TRANSLATE_NOOP("Voices", "A brand gives every draft its names, its voice and its words.")),
        .iconName = u"quotation-marks"_s};
}

RecordWords personaWords()
{
    return {.kind = words(QT_TRANSLATE_NOOP("Voices", "Personas")),
        .add = words(QT_TRANSLATE_NOOP("Voices", "Add a persona")),
        .remove = words(QT_TRANSLATE_NOOP("Voices", "Remove this persona")),
        .unnamed = words(QT_TRANSLATE_NOOP("Voices", "New persona")),
        .added = words(QT_TRANSLATE_NOOP("Voices", "%1 was added.")),
        .removed = words(QT_TRANSLATE_NOOP("Voices", "%1 was moved to the trash.")),
        .emptyTitle = words(QT_TRANSLATE_NOOP("Voices", "No persona yet")),
        .emptySentence =
            words(QT_TRANSLATE_NOOP("Voices", "A persona is a kind of reader: drafts speak to their needs.")),
        .iconName = u"person"_s};
}

std::vector<FormLine<Brand>> brandLines()
{
    using enum InputShape;
    return {{words(QT_TRANSLATE_NOOP("Voices", "Name of the brand")), &Brand::name},
        {words(QT_TRANSLATE_NOOP("Voices", "Person who signs")), &Brand::person},
        {words(QT_TRANSLATE_NOOP("Voices", "Voice")), &Brand::voice, Paragraph,
            words(QT_TRANSLATE_NOOP("Voices", "How it sounds, in your own words."))},
        {words(QT_TRANSLATE_NOOP("Voices", "Audience")), &Brand::audience},
        {words(QT_TRANSLATE_NOOP("Voices", "Words to use")), &Brand::wordsToUse, Chips},
        {words(QT_TRANSLATE_NOOP("Voices", "Words to avoid")), &Brand::wordsToAvoid, Chips,
            words(QT_TRANSLATE_NOOP("Voices", "Checks underline them in your texts."))},
        {words(QT_TRANSLATE_NOOP("Voices", "Contact lines")), &Brand::contactLines, Lines,
            words(QT_TRANSLATE_NOOP("Voices", "One per line."))},
        {words(QT_TRANSLATE_NOOP("Voices", "Disclaimer")), &Brand::disclaimer, Paragraph},
        {words(QT_TRANSLATE_NOOP("Voices", "Colours")), &Brand::colors, Chips,
            words(QT_TRANSLATE_NOOP("Voices", "As #rrggbb, the main one first."))}};
}

std::vector<FormLine<Persona>> personaLines()
{
    using enum InputShape;
    return {{words(QT_TRANSLATE_NOOP("Voices", "Name of the persona")), &Persona::name},
        {words(QT_TRANSLATE_NOOP("Voices", "Who they are")), &Persona::description, Paragraph},
        {words(QT_TRANSLATE_NOOP("Voices", "What they look for")), &Persona::needs, Paragraph},
        {words(QT_TRANSLATE_NOOP("Voices", "What holds them back")), &Persona::objections, Paragraph},
        {words(QT_TRANSLATE_NOOP("Voices", "How to speak to them")), &Persona::tone},
        {words(QT_TRANSLATE_NOOP("Voices", "Their words")), &Persona::keywords, Chips}};
}

} // namespace

BrandPage::BrandPage(std::shared_ptr<Workspace> workspace, QObject *parent)
    : RecordPage(std::move(workspace), brandWords(), brandLines(), parent)
{
}

QString BrandPage::title() const { return words(QT_TRANSLATE_NOOP("Voices", "Brand voices")); }

void BrandPage::addControls(QVBoxLayout *column, QWidget *form)
{
    auto *row = new QWidget(form);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(form).px(12));
    const QString label = words(QT_TRANSLATE_NOOP("Voices", "Use for new drafts"));
    m_default = new Switch(label, row);
    across->addWidget(m_default);
    across->addWidget(new Label(label, FontRole::Body, TextTone::Text, row), 1);
    column->addWidget(row);
    connect(m_default, &QAbstractButton::toggled, this, [this](bool on) {
        const Id brand = current().header.id;
        makeDefault(brand, on);
        Q_EMIT undoable(on ? words(QT_TRANSLATE_NOOP("Voices", "New drafts use this brand."))
                           : words(QT_TRANSLATE_NOOP("Voices", "New drafts use no brand of their own accord.")),
            [self = QPointer(this), brand, on] {
                if (self)
                    self->makeDefault(brand, !on);
            });
    });
}

void BrandPage::showControls(const Brand &brand)
{
    const QSignalBlocker quiet(m_default);
    m_default->setChecked(brand.isDefault);
}

// At most one is the default.
void BrandPage::makeDefault(const Id &brand, bool isDefault)
{
    commit(words(QT_TRANSLATE_NOOP("Voices", "Default brand")),
        [brand, isDefault](Transaction &transaction) -> Result<void> {
            const auto brands = transaction.query<Brand>();
            if (!brands)
                return std::unexpected(brands.error());
            for (Brand each : *brands) {
                each.isDefault = isDefault && each.header.id == brand;
                if (const Result<void> stored = transaction.put(each); !stored)
                    return stored;
            }
            return {};
        });
}

PersonasPage::PersonasPage(std::shared_ptr<Workspace> workspace, QObject *parent)
    : RecordPage(std::move(workspace), personaWords(), personaLines(), parent)
{
}

QString PersonasPage::title() const { return words(QT_TRANSLATE_NOOP("Voices", "Personas")); }

} // namespace atelier
