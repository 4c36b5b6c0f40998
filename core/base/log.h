// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace atelier {

// One category per part; switched with QT_LOGGING_RULES, for example "atelier.store.debug=true".
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logJob)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logModel)
Q_DECLARE_LOGGING_CATEGORY(logImage)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace atelier
