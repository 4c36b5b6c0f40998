// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/brief_form.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/facts_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_area.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int halfLineText = 96; // of the 140 px that half the inspector's line has, without margins and arrow

InputValue valueFromDefault(const TemplateInput &input)
{
    switch (input.kind) {
    case InputKind::Switch:
        return input.defaultValue == u"on"_s;
    case InputKind::Number:
        return input.defaultValue.toDouble();
    case InputKind::List:
        return input.defaultValue.split(u',', Qt::SkipEmptyParts);
    case InputKind::Facts:
        return Facts{};
    default:
        return input.defaultValue;
    }
}

} // namespace

BriefForm::BriefForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(themeOf(this).px(12));
}

void BriefForm::setTemplate(TemplatePointer form)
{
    if (m_form == form)
        return;
    const auto kept = values();
    m_form = std::move(form);
    for (const Row &row : m_rows)
        delete row.field;
    m_rows.clear();
    for (QWidget *const pair : std::exchange(m_pairs, {}))
        delete pair;
    if (!m_form)
        return;
    for (const TemplateInput &input : m_form->inputs) {
        if (input.kind != InputKind::Picture)
            m_rows.push_back(makeRow(input));
    }
    placeFields();
    std::map<QString, InputValue> start;
    for (const Row &row : m_rows) {
        if (!row.input.defaultValue.isEmpty())
            start[row.input.id] = valueFromDefault(row.input);
    }
    setValues(start);
    setValues(kept);
}

void BriefForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().field->control()->setFocus(Qt::OtherFocusReason);
}

// Two choices that follow each other share a line, when each can be read whole on half of it.
void BriefForm::placeFields()
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(FontRole::Body));
    const auto fitsHalf = [&](const InputChoice &choice) {
        return metrics.horizontalAdvance(choice.shownLabel()) <= theme.px(halfLineText);
    };
    const auto isShort = [&](size_t i) {
        if (i >= m_rows.size())
            return false;
        const TemplateInput &input = m_rows[i].input;
        return input.kind == InputKind::Choice && input.dependsOn.empty()
            && std::ranges::all_of(input.choices, fitsHalf);
    };
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!isShort(i) || !isShort(i + 1)) {
            m_column->addWidget(m_rows[i].field);
            continue;
        }
        auto *const pair = new QWidget(this);
        auto *const line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(themeOf(this).px(8));
        line->addWidget(m_rows[i].field, 1, Qt::AlignTop);
        line->addWidget(m_rows[i + 1].field, 1, Qt::AlignTop);
        m_column->addWidget(pair);
        m_pairs.append(pair);
        ++i;
    }
}

// Back to what the template starts with.
void BriefForm::reset()
{
    const TemplatePointer form = m_form;
    setTemplate(nullptr);
    setTemplate(form);
}

BriefForm::Row BriefForm::makeRow(const TemplateInput &input)
{
    switch (input.kind) {
    case InputKind::Line:
    case InputKind::Picture:
        return makeLine(input);
    case InputKind::Text:
        return makeText(input);
    case InputKind::Number:
        return makeNumber(input);
    case InputKind::Switch:
        return makeSwitch(input);
    case InputKind::Choice:
        return input.acceptsNumber ? makeSuggestion(input) : makeChoice(input);
    case InputKind::Suggestion:
        return makeSuggestion(input);
    case InputKind::List:
        return makeList(input);
    case InputKind::Facts:
        return makeFacts(input);
    }
    Q_UNREACHABLE();
}

BriefForm::Row BriefForm::finish(const TemplateInput &input, QWidget *control)
{
    Row row{.input = input,
        .field = new FormField(input.kind == InputKind::Switch ? QString() : input.shownLabel(), control, this),
        .read = {},
        .write = {}};
    row.field->setRequired(input.requirement == Requirement::Required);
    control->setToolTip(input.shownHelp());
    return row;
}

BriefForm::Row BriefForm::makeLine(const TemplateInput &input)
{
    auto *const line = new QLineEdit;
    line->setAccessibleName(input.shownLabel());
    if (input.limits.maximumLength)
        line->setMaxLength(*input.limits.maximumLength);
    connect(line, &QLineEdit::textEdited, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, line);
    row.read = [line]() -> std::optional<InputValue> {
        return line->text().trimmed().isEmpty() ? std::nullopt : std::optional<InputValue>(line->text());
    };
    row.write = [line](const InputValue &value) { line->setText(valueText(value)); };
    return row;
}

BriefForm::Row BriefForm::makeText(const TemplateInput &input)
{
    auto *const area = new TextArea(input.shownLabel());
    area->setLines(2, 8);
    connect(area, &TextArea::textChanged, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, area);
    row.read = [area]() -> std::optional<InputValue> {
        const QString text = area->toPlainText();
        return text.trimmed().isEmpty() ? std::nullopt : std::optional<InputValue>(text);
    };
    row.write = [area](const InputValue &value) { area->setPlainText(valueText(value)); };
    return row;
}

// A line rather than a spin box: prices and sizes have their own ways of writing, and empty means "not given".
BriefForm::Row BriefForm::makeNumber(const TemplateInput &input)
{
    auto *const line = new QLineEdit;
    line->setAccessibleName(input.shownLabel());
    connect(line, &QLineEdit::textEdited, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, line);
    row.read = [line]() -> std::optional<InputValue> {
        bool isNumber = false;
        const double number = line->text().trimmed().toDouble(&isNumber);
        if (line->text().trimmed().isEmpty())
            return std::nullopt;
        // What is no number goes to the check as it stands, which names it.
        return isNumber ? InputValue(number) : InputValue(line->text());
    };
    row.write = [line](const InputValue &value) { line->setText(valueText(value)); };
    return row;
}

BriefForm::Row BriefForm::makeSwitch(const TemplateInput &input)
{
    auto *const box = new QCheckBox(input.shownLabel());
    connect(box, &QAbstractButton::toggled, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, box);
    row.read = [box]() -> std::optional<InputValue> { return box->isChecked(); };
    row.write = [box](const InputValue &value) {
        const bool *const on = std::get_if<bool>(&value);
        box->setChecked(on && *on);
    };
    return row;
}

BriefForm::Row BriefForm::makeChoice(const TemplateInput &input)
{
    auto *const combo = new Combo(input.shownLabel());
    if (input.requirement == Requirement::Optional && input.defaultValue.isEmpty())
        combo->addItem(tr("Not given"), QString());
    for (const InputChoice &choice : input.choices)
        combo->addItem(choice.shownLabel(), choice.id);
    connect(combo, &QComboBox::currentIndexChanged, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, combo);
    row.read = [combo]() -> std::optional<InputValue> {
        const QString id = combo->currentData().toString();
        return id.isEmpty() ? std::nullopt : std::optional<InputValue>(id);
    };
    row.write = [combo](const InputValue &value) {
        if (const int index = combo->findData(valueText(value)); index >= 0)
            combo->setCurrentIndex(index);
    };
    return row;
}

BriefForm::Row BriefForm::makeSuggestion(const TemplateInput &input)
{
    auto *const combo = new SuggestionCombo(input.shownLabel());
    QStringList labels;
    for (const InputChoice &choice : input.choices)
        labels.append(choice.shownLabel());
    combo->setSuggestions(labels);
    connect(combo, &SuggestionCombo::textEdited, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, combo);
    row.read = [combo]() -> std::optional<InputValue> {
        const QString text = combo->text().trimmed();
        return text.isEmpty() ? std::nullopt : std::optional<InputValue>(text);
    };
    row.write = [combo, input](const InputValue &value) {
        const QString text = valueText(value);
        const auto choice = std::ranges::find_if(
            input.choices, [&](const InputChoice &each) { return each.id == text || each.label == text; });
        combo->setText(choice == input.choices.end() ? text : choice->shownLabel());
    };
    return row;
}

BriefForm::Row BriefForm::makeList(const TemplateInput &input)
{
    auto *const chips = new ChipsInput(input.shownLabel());
    chips->setLimit(input.limits.maximumItems.value_or(0));
    chips->setPlaceholder(tr("Add…"));
    Row row = finish(input, chips);
    FormField *const field = row.field;
    field->setCounter(chips->counterText());
    connect(chips, &ChipsInput::valuesChanged, this, [this, id = input.id, field, chips] {
        field->setCounter(chips->counterText());
        onEdited(id);
    });
    row.read = [chips]() -> std::optional<InputValue> {
        return chips->values().isEmpty() ? std::nullopt : std::optional<InputValue>(chips->values());
    };
    row.write = [chips, field](const InputValue &value) {
        if (const auto *const list = std::get_if<QStringList>(&value)) {
            chips->setValues(*list);
            field->setCounter(chips->counterText());
        }
    };
    return row;
}

BriefForm::Row BriefForm::makeFacts(const TemplateInput &input)
{
    auto *const table = new FactsTable(input.shownLabel());
    QStringList names;
    for (const InputChoice &choice : input.choices)
        names.append(choice.label);
    table->setSuggestedNames(names);
    table->setLimit(input.limits.maximumItems.value_or(0));
    connect(table, &FactsTable::factsChanged, this, [this, id = input.id] { onEdited(id); });
    Row row = finish(input, table);
    row.read = [table]() -> std::optional<InputValue> {
        Facts facts;
        for (const NamedValue &fact : table->facts())
            facts.push_back({fact.name, fact.value});
        return facts.empty() ? std::nullopt : std::optional<InputValue>(facts);
    };
    row.write = [table](const InputValue &value) {
        QList<NamedValue> shown;
        if (const auto *const facts = std::get_if<Facts>(&value)) {
            for (const Fact &fact : *facts)
                shown.append({fact.name, fact.value});
        }
        table->setFacts(shown);
    };
    return row;
}

void BriefForm::setValues(const std::map<QString, InputValue> &values)
{
    m_isFilling = true;
    for (const Row &row : m_rows) {
        if (const auto value = values.find(row.input.id); value != values.end())
            row.write(value->second);
    }
    m_isFilling = false;
    updateShown();
    Q_EMIT valuesChanged();
}

std::map<QString, InputValue> BriefForm::values() const
{
    std::map<QString, InputValue> values;
    for (const Row &row : m_rows) {
        if (auto value = row.read())
            values[row.input.id] = std::move(*value);
    }
    return values;
}

void BriefForm::onEdited(const QString &input)
{
    if (m_isFilling)
        return;
    const auto row = std::ranges::find_if(m_rows, [&](const Row &each) { return each.input.id == input; });
    if (row != m_rows.end())
        row->field->setError({});
    updateShown();
    Q_EMIT valuesChanged();
}

void BriefForm::updateShown()
{
    const auto now = values();
    for (const Row &row : m_rows)
        row.field->setVisible(isShown(row.input, now));
}

void BriefForm::clearErrors()
{
    for (const Row &row : m_rows)
        row.field->setError({});
}

Brief::Checked<Brief> BriefForm::check()
{
    clearErrors();
    auto brief = Brief::fromValues(*m_form, values());
    if (brief)
        return brief;
    bool isFirst = true;
    for (const BriefProblem &problem : brief.error()) {
        const auto row = std::ranges::find_if(m_rows, [&](const Row &each) { return each.input.id == problem.input; });
        if (row == m_rows.end())
            continue;
        row->field->setError(problem.message);
        if (std::exchange(isFirst, false))
            row->field->control()->setFocus();
    }
    return brief;
}

} // namespace atelier
