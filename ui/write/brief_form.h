// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/template/brief.h"
#include "core/template/catalog.h"

#include <QWidget>

class QVBoxLayout;

namespace atelier {

class FormField;

// The form of a template: a control for each input, made from the template file. An input that depends on another is
// shown while that one says so.
class BriefForm final : public QWidget {
    Q_OBJECT

public:
    explicit BriefForm(QWidget *parent = nullptr);

    // Values that the new template has too are kept.
    void setTemplate(TemplatePointer form);
    [[nodiscard]] const TemplatePointer &currentTemplate() const { return m_form; }
    void reset();
    void setValues(const std::map<QString, InputValue> &values);
    [[nodiscard]] std::map<QString, InputValue> values() const;
    void focusFirst();
    // Checks the values; problems are shown under their fields, and the first gets the focus.
    [[nodiscard]] Brief::Checked<Brief> check();

Q_SIGNALS:
    void valuesChanged();

private:
    struct Row {
        TemplateInput input;
        FormField *field = nullptr;
        std::function<std::optional<InputValue>()> read; // nothing: not given
        std::function<void(const InputValue &)> write;
    };

    Row makeRow(const TemplateInput &input);
    Row makeLine(const TemplateInput &input);
    Row makeText(const TemplateInput &input);
    Row makeNumber(const TemplateInput &input);
    Row makeSwitch(const TemplateInput &input);
    Row makeChoice(const TemplateInput &input);
    Row makeSuggestion(const TemplateInput &input);
    Row makeList(const TemplateInput &input);
    Row makeFacts(const TemplateInput &input);
    Row finish(const TemplateInput &input, QWidget *control);
    void placeFields();
    void onEdited(const QString &input);
    void updateShown();
    void clearErrors();

    TemplatePointer m_form;
    std::vector<Row> m_rows;
    QList<QWidget *> m_pairs;
    QVBoxLayout *m_column;
    bool m_isFilling = false;
};

} // namespace atelier
