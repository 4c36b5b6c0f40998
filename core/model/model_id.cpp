// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_id.h"

#include <QObject>

namespace atelier {

QString ModelId::toString() const { return model.isEmpty() ? provider : provider + u':' + model; }

Result<ModelId> ModelId::fromString(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const ModelId id{text.left(colon).toLower(), colon < 0 ? QString() : text.sliced(colon + 1)};
    if (id.isOffline() && id.model.isEmpty())
        return id;
    if (id.provider.isEmpty() || id.model.isEmpty()) {
        return invalidInput(QStringLiteral("model"),
            QObject::tr(
                "\"%1\" is not a model. A model is written provider:model, for example openai:gpt-4.1, or offline.")
                .arg(text));
    }
    return id;
}

} // namespace atelier
