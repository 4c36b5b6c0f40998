// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/brief_panel.h"

#include "core/content/brand.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/write/brief_form.h"

#include <QJsonArray>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct Speakers {
    std::vector<Brand> brands;
    std::vector<Persona> personas;
};

Result<Speakers> loadSpeakers(const Reader &reader)
{
    auto brands = reader.query<Brand>({.filters = {}, .sort = {{u"name"_s, SortOrder::Ascending}}});
    if (!brands)
        return std::unexpected(brands.error());
    return reader.query<Persona>({.filters = {}, .sort = {{u"name"_s, SortOrder::Ascending}}})
        .transform([&](std::vector<Persona> personas) { return Speakers{std::move(*brands), std::move(personas)}; });
}

// A form is kept as it stands, complete or not, so that it is not read as a brief.
QJsonValue toJson(const InputValue &value)
{
    if (const auto *const list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    if (const auto *const facts = std::get_if<Facts>(&value)) {
        QJsonArray array;
        for (const Fact &fact : *facts)
            array.append(QJsonArray{fact.name, fact.value});
        return array;
    }
    if (const bool *const on = std::get_if<bool>(&value))
        return *on;
    return valueText(value);
}

InputValue valueFromJson(const TemplateInput &input, const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    if (input.kind == InputKind::List) {
        QStringList list;
        for (const QJsonValue &each : array)
            list.append(each.toString());
        return list;
    }
    if (input.kind == InputKind::Facts) {
        Facts facts;
        for (const QJsonValue &each : array)
            facts.push_back({each[0].toString(), each[1].toString()});
        return facts;
    }
    return json.isBool() ? InputValue(json.toBool()) : InputValue(json.toString());
}

Id chosenId(const Combo &combo) { return Id::fromString(combo.currentData().toString()).value_or(Id{}); }

} // namespace

BriefPanel::BriefPanel(Workspace &workspace, TemplateCatalog &templates, WritingService &writing, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_templates(templates)
    , m_writing(writing)
    , m_template(new Combo(tr("Content type")))
    , m_form(new BriefForm)
    , m_brand(new Combo(tr("Brand voice")))
    , m_persona(new Combo(tr("Persona")))
    , m_model(new Combo(tr("Model")))
    , m_estimate(new Label({}, FontRole::Small, TextTone::Text2))
    , m_note(new Label({}, FontRole::Small, TextTone::Text3))
    , m_draft(new Button(tr("Draft"), ButtonKind::Filled))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *const content = new Area(Ground::Pane);
    auto *const fields = new QVBoxLayout(content);
    fields->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    fields->setSpacing(theme.px(12));
    fields->addWidget(new FormField(tr("Content type"), m_template));
    fields->addWidget(m_form);
    fields->addWidget(new FormField(tr("Brand voice"), m_brand));
    fields->addWidget(new FormField(tr("Persona"), m_persona));
    fields->addWidget(new FormField(tr("Model"), m_model));
    fields->addStretch(1);
    auto *const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the focus, and come into view with it
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);

    column->addWidget(new Hairline(Qt::Horizontal));
    auto *const footer = new Area(Ground::Pane);
    auto *const foot = new QVBoxLayout(footer);
    foot->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    foot->setSpacing(theme.px(8));
    m_estimate->setWordWrap(true);
    m_note->setWordWrap(true);
    m_draft->setStretching(true);
    m_draft->setShortcutHint(tr("Ctrl ↵"));
    foot->addWidget(m_estimate);
    foot->addWidget(m_draft);
    foot->addWidget(m_note);
    column->addWidget(footer);

    connect(m_template, &QComboBox::currentIndexChanged, this, &BriefPanel::chooseTemplate);
    connect(m_form, &BriefForm::valuesChanged, this, &BriefPanel::onValuesChanged);
    connect(m_draft, &Button::clicked, this, &BriefPanel::draftRequested);
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        updateEstimate();
        Q_EMIT modelChanged();
    });
    connect(&m_templates, &TemplateCatalog::changed, this, &BriefPanel::fillTemplates);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Brand::kind) || changes.touches(Persona::kind))
            fillVoices();
    });
    setModels({});
    fillTemplates();
    fillVoices();
}

void BriefPanel::fillTemplates()
{
    const QString chosen = m_template->currentData().toString();
    const QSignalBlocker quiet(m_template);
    m_template->clear();
    for (const TemplatePointer &form : m_templates.templates())
        m_template->addItem(form->shownTitle(), form->id);
    m_template->setCurrentIndex(std::max(0, m_template->findData(chosen)));
    chooseTemplate();
}

void BriefPanel::chooseTemplate()
{
    const auto form = m_templates.find(m_template->currentData().toString());
    if (!form)
        return;
    m_form->setTemplate(*form);
    onValuesChanged();
}

void BriefPanel::fillVoices()
{
    m_workspace.read(this, &loadSpeakers, [this](const Result<Speakers> &speakers) {
        const QString brand = m_brand->currentData().toString();
        const QString persona = m_persona->currentData().toString();
        m_brand->clear();
        m_persona->clear();
        m_brand->addItem(tr("None"), QString());
        m_persona->addItem(tr("None"), QString());
        if (!speakers)
            return;
        for (const Brand &each : speakers->brands) {
            m_brand->addItem(each.name, each.header.id.toString());
            if (each.isDefault && brand.isEmpty())
                m_brand->setCurrentIndex(m_brand->count() - 1);
        }
        for (const Persona &each : speakers->personas)
            m_persona->addItem(each.name, each.header.id.toString());
        if (!brand.isEmpty())
            m_brand->setCurrentIndex(std::max(0, m_brand->findData(brand)));
        m_persona->setCurrentIndex(std::max(0, m_persona->findData(persona)));
    });
}

void BriefPanel::setModels(const ModelChoices &choices)
{
    const QString chosen = m_model->count() > 0 ? m_model->currentData().toString() : choices.usual.toString();
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    m_model->addDotted(tr("Offline writer (rules, no AI)"), Tone::Success, ModelId::offline().toString());
    for (const ModelInfo &model : choices.models) {
        const QString place = model.location == ModelLocation::ThisComputer ? tr("%1, local") : u"%1"_s;
        m_model->addDotted(place.arg(model.title), Tone::Success, model.id.toString());
    }
    m_model->setCurrentIndex(std::max(0, m_model->findData(chosen)));
    updateEstimate();
}

ModelId BriefPanel::model() const
{
    return ModelId::fromString(m_model->currentData().toString()).value_or(ModelId::offline());
}

void BriefPanel::showItem(const ContentItem &item)
{
    m_isFilling = true;
    if (const int index = m_template->findData(item.templateId); index >= 0)
        m_template->setCurrentIndex(index);
    m_form->reset();
    const auto form = m_form->currentTemplate();
    if (form && form->id == item.templateId) {
        if (const auto brief = Brief::fromJson(*form, item.brief))
            m_form->setValues(brief->values());
    }
    m_isFilling = false;
    updateEstimate();
}

QJsonObject BriefPanel::unsent() const
{
    const auto form = m_form->currentTemplate();
    if (!form)
        return {};
    QJsonObject inputs;
    for (const auto &[input, value] : m_form->values())
        inputs[input] = toJson(value);
    return {{u"template"_s, form->id}, {u"inputs"_s, inputs}};
}

void BriefPanel::showUnsent(const QJsonObject &brief)
{
    const int index = m_template->findData(brief[u"template"_s].toString());
    if (index < 0)
        return;
    m_isFilling = true;
    m_template->setCurrentIndex(index);
    const auto form = m_form->currentTemplate();
    const QJsonObject inputs = brief[u"inputs"_s].toObject();
    std::map<QString, InputValue> values;
    for (const TemplateInput &input : form->inputs) {
        if (inputs.contains(input.id))
            values[input.id] = valueFromJson(input, inputs[input.id]);
    }
    m_form->setValues(values);
    m_isFilling = false;
    updateEstimate();
}

void BriefPanel::onValuesChanged()
{
    if (m_isFilling)
        return;
    updateEstimate();
    Q_EMIT valuesChanged();
}

std::optional<DraftOrder> BriefPanel::order()
{
    if (!m_form->currentTemplate())
        return std::nullopt;
    const auto brief = m_form->check();
    if (!brief)
        return std::nullopt;
    return DraftOrder{.templateId = brief->templateId(),
        .brief = brief->toJson(),
        .model = model(),
        .brand = chosenId(*m_brand),
        .persona = chosenId(*m_persona)};
}

// An unfinished brief has an estimate too: what is missing is short beside what is asked for.
void BriefPanel::updateEstimate()
{
    const auto form = m_form->currentTemplate();
    const auto brief = form ? Brief::fromValues(*form, m_form->values()) : Brief::Checked<Brief>(std::unexpect);
    if (!brief) {
        m_estimate->setText(tr("Fill in what is required (*) to see the cost."));
        return;
    }
    const DraftOrder order{.templateId = brief->templateId(), .brief = brief->toJson(), .model = model()};
    const auto cost = m_writing.predictCost(order, m_voices).value_or(std::nullopt);
    const auto words = askedWords(*form, *brief);
    QStringList parts{tr("Estimated  %1").arg(readableCost(leastCost(cost), mostCost(cost)))};
    if (words)
        parts.append(tr("about %1 words").arg(QLocale().toString(words->middle())));
    m_estimate->setText(parts.join(u" · "_s));
}

void BriefPanel::focusFirstField() { m_form->focusFirst(); }

void BriefPanel::setDraftRunning(bool running)
{
    m_note->setText(running ? tr("Starts after the current draft, as a new version.") : QString());
    m_note->setVisible(running);
}

} // namespace atelier
