// SPDX-License-Identifier: GPL-3.0-or-later
// The values that a person gave for a template's inputs, checked: a Brief in hand is a valid one.
#pragma once

#include "core/base/error.h"
#include "core/template/template.h"

#include <QJsonObject>

#include <expected>
#include <map>
#include <utility>
#include <variant>
#include <vector>

namespace atelier {

struct Fact {
    QString name; // as given: "Year built"
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};
using Facts = std::vector<Fact>;

// Line, Text, Choice (its id), Suggestion, Picture: QString. Number: double. Switch: bool.
using InputValue = std::variant<QString, double, bool, QStringList, Facts>;

struct BriefProblem {
    QString input; // its id, or the unknown name that was given
    QString message; // a sentence that names the input, what is allowed and what was given
};

// All problems as one InvalidInput error: the field is the first one's.
[[nodiscard]] Error toError(const std::vector<BriefProblem> &problems);

class Brief {
public:
    template <class Value> using Checked = std::expected<Value, std::vector<BriefProblem>>;

    // "--set input=value": a name may come several times for lists and facts; lists are also split at commas, facts at
    // commas that a further "name=" follows. Names and choices match by id, alias or label, in any case.
    [[nodiscard]] static Checked<Brief> fromPairs(
        const Template &form, const std::vector<std::pair<QString, QString>> &pairs);
    // A JSON object of inputs: strings, numbers, booleans, arrays for lists; facts as an object or as an array of
    // {"name", "value"}. What toJson() gives is read back unchanged.
    [[nodiscard]] static Checked<Brief> fromJson(const Template &form, const QJsonObject &json);
    // What a form holds. Empty texts count as not given.
    [[nodiscard]] static Checked<Brief> fromValues(const Template &form, const std::map<QString, InputValue> &values);

    [[nodiscard]] const QString &templateId() const { return m_templateId; }
    [[nodiscard]] int templateVersion() const { return m_templateVersion; }

    // Inputs that are shown and have a value (given or by default), by id.
    [[nodiscard]] const std::map<QString, InputValue> &values() const { return m_values; }
    // Given, but hidden by what other inputs say; not used.
    [[nodiscard]] const QStringList &ignored() const { return m_ignored; }

    [[nodiscard]] bool has(const QString &id) const { return m_values.contains(id); }
    // The value as text: the choice's id, the number, "on" or "off", lists with commas; empty when there is none.
    [[nodiscard]] QString text(const QString &id) const;
    [[nodiscard]] QStringList list(const QString &id) const;
    [[nodiscard]] Facts facts(const QString &id) const;
    [[nodiscard]] double number(const QString &id) const;

    // The same for equal values, whatever order they were given in: goes into cache keys.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const Brief &, const Brief &) = default;

private:
    friend class BriefReader;
    Brief() = default;
    QString m_templateId;
    int m_templateVersion = 0;
    std::map<QString, InputValue> m_values;
    QStringList m_ignored;
};

// Whether an input is shown while the others have these values.
[[nodiscard]] bool isShown(const TemplateInput &input, const std::map<QString, InputValue> &values);

// How many words the brief asks for: a number that was given, or the band of the chosen length or duration.
[[nodiscard]] std::optional<WordBand> askedWords(const Template &form, const Brief &brief);

// A value as a person reads it: a choice's label, "yes" or "no", "bedrooms: 3, price: 450000".
[[nodiscard]] QString displayText(const TemplateInput &input, const InputValue &value);

[[nodiscard]] QString valueText(const InputValue &value);
[[nodiscard]] QString toKebabCase(const QString &words);

} // namespace atelier
