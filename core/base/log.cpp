// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace atelier {

Q_LOGGING_CATEGORY(logStore, "atelier.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logJob, "atelier.job", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "atelier.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logModel, "atelier.model", QtInfoMsg)
Q_LOGGING_CATEGORY(logImage, "atelier.image", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "atelier.ui", QtInfoMsg)

} // namespace atelier
