// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/variant_edit.h"

#include <array>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

template <class Value> struct NamedValue {
    QLatin1StringView name;
    Value value;
};

constexpr std::array positions{NamedValue{"auto"_L1, MessagePosition::Automatic},
    NamedValue{"top"_L1, MessagePosition::Top}, NamedValue{"bottom"_L1, MessagePosition::Bottom},
    NamedValue{"left"_L1, MessagePosition::Left}, NamedValue{"right"_L1, MessagePosition::Right},
    NamedValue{"center"_L1, MessagePosition::Centre}};
constexpr std::array alignments{NamedValue{"start"_L1, MessageAlignment::Start},
    NamedValue{"center"_L1, MessageAlignment::Centre}, NamedValue{"end"_L1, MessageAlignment::End}};

// An unknown name is the first value.
template <class Value, size_t count>
Value valueNamed(const std::array<NamedValue<Value>, count> &values, const QString &name)
{
    const auto found = std::ranges::find(values, name, &NamedValue<Value>::name);
    return found == values.end() ? values.front().value : found->value;
}

template <class Value, size_t count> QString nameOf(const std::array<NamedValue<Value>, count> &values, Value value)
{
    return std::ranges::find(values, value, &NamedValue<Value>::value)->name;
}

} // namespace

QString messagePositionName(MessagePosition position) { return nameOf(positions, position); }
MessagePosition messagePositionFromName(const QString &name) { return valueNamed(positions, name); }
QString messageAlignmentName(MessageAlignment alignment) { return nameOf(alignments, alignment); }
MessageAlignment messageAlignmentFromName(const QString &name) { return valueNamed(alignments, name); }

QJsonObject VariantEdit::toJson() const
{
    QJsonObject json;
    if (message)
        json[u"message"_s] = *message;
    if (focus) {
        json[u"focus_x"_s] = focus->x;
        json[u"focus_y"_s] = focus->y;
    }
    if (position)
        json[u"position"_s] = messagePositionName(*position);
    if (alignment)
        json[u"alignment"_s] = messageAlignmentName(*alignment);
    return json;
}

VariantEdit VariantEdit::fromJson(const QJsonObject &json)
{
    VariantEdit edit;
    if (json.contains("message"_L1))
        edit.message = json["message"_L1].toString();
    if (json.contains("focus_x"_L1)) {
        edit.focus = FocalPoint{.x = std::clamp(json["focus_x"_L1].toDouble(), 0.0, 1.0),
            .y = std::clamp(json["focus_y"_L1].toDouble(), 0.0, 1.0)};
    }
    if (json.contains("position"_L1))
        edit.position = messagePositionFromName(json["position"_L1].toString());
    if (json.contains("alignment"_L1))
        edit.alignment = messageAlignmentFromName(json["alignment"_L1].toString());
    return edit;
}

} // namespace atelier
