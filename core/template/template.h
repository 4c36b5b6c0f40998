// SPDX-License-Identifier: GPL-3.0-or-later
// What a content template is: a form (inputs), a prompt for models, a grammar for the offline writer. One JSON file
// each (resources/templates, or "templates" in the workspace), described by resources/schemas/template.schema.json.
// What is shown to people is a title, label or help in their language, where the file translates it; what is stored,
// what a model is asked and what the offline writer says stay in the file's own words.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace atelier {

enum class InputKind {
    Line, // one line of text
    Text, // several lines
    Number,
    Switch, // on or off
    Choice, // one of the choices
    Suggestion, // open text; the choices are proposals
    List, // several short texts, such as keywords
    Facts, // pairs of name and value, such as "bedrooms" and "3"
    Picture, // the path of a picture file
};

struct WordBand {
    int minimum = 0;
    int maximum = 0;
    [[nodiscard]] int middle() const { return (minimum + maximum) / 2; }
    friend bool operator==(const WordBand &, const WordBand &) = default;
};

struct InputChoice {
    QString id;
    QString label;
    std::optional<WordBand> words = {}; // how long the piece gets by this choice
    std::optional<int> characters = {}; // a platform's limit for one post
    QString translatedLabel = {};

    [[nodiscard]] const QString &shownLabel() const { return translatedLabel.isEmpty() ? label : translatedLabel; }
};

struct InputLimits {
    std::optional<int> minimumLength = {}; // characters: of the text, of one list item, of one fact's value
    std::optional<int> maximumLength = {};
    std::optional<double> minimum = {}; // numbers; for a choice that also takes a number of words, its range
    std::optional<double> maximum = {};
    std::optional<int> maximumItems = {}; // lists and facts
};

// The input is shown while the other input has one of the values; without values, while it is on or not empty.
struct InputCondition {
    QString input;
    QStringList values;
};

enum class Requirement { Optional, Required };

struct TemplateInput {
    QString id; // kebab-case
    QStringList aliases = {}; // other ids that people use for it
    InputKind kind = InputKind::Line;
    QString label;
    QString help = {};
    Requirement requirement = Requirement::Optional;
    InputLimits limits = {};
    QString defaultValue = {}; // in the form of the command line; empty: none
    std::vector<InputChoice> choices = {};
    bool acceptsNumber = false; // a Choice that may also be a number of words, within the limits
    std::vector<InputCondition> dependsOn = {}; // all must hold
    bool appears = true; // whether what is given must be found again in the text (a steering input need not)
    QString translatedLabel = {};
    QString translatedHelp = {};

    [[nodiscard]] const InputChoice *choice(const QString &choiceId) const;
    [[nodiscard]] const QString &shownLabel() const { return translatedLabel.isEmpty() ? label : translatedLabel; }
    [[nodiscard]] const QString &shownHelp() const { return translatedHelp.isEmpty() ? help : translatedHelp; }
};

struct Template {
    QString id;
    int version = 1; // part of every cache key: raise it when the prompt or the grammar changes
    QString title;
    QString description;
    QString category;
    QString icon; // a name in resources/icons, without ".svg"
    QStringList tags;
    std::chrono::seconds cacheTime{std::chrono::hours(1)};
    QStringList checks; // ids of rule sets in resources/checks
    std::vector<TemplateInput> inputs;
    QString prompt; // a pattern (core/template/pattern.h): what a model is asked to write
    QString titlePattern; // a pattern: the working title of an item made from the brief
    QJsonObject offline; // the grammar as it stands in the file; compiled by core/template/grammar.h
    QString file; // where it was read; empty for the built-in ones
    QString translatedTitle = {};
    QString translatedDescription = {};

    [[nodiscard]] bool isBuiltIn() const { return file.isEmpty(); }
    [[nodiscard]] const QString &shownTitle() const { return translatedTitle.isEmpty() ? title : translatedTitle; }
    [[nodiscard]] const QString &shownDescription() const
    {
        return translatedDescription.isEmpty() ? description : translatedDescription;
    }
    // By id or alias, in any case.
    [[nodiscard]] const TemplateInput *input(const QString &name) const;
    [[nodiscard]] QStringList inputIds() const;
};

[[nodiscard]] QString inputKindName(InputKind kind);
[[nodiscard]] std::optional<InputKind> inputKindFromName(const QString &name);

} // namespace atelier
