// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

namespace atelier {

SettingsPage::SettingsPage(QObject *parent)
    : QObject(parent)
{
}

SettingsPage::~SettingsPage() = default;

} // namespace atelier
