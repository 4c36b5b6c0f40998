// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_sign.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace atelier {

IconSign::IconSign(const QString &iconName, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
{
    setFixedSize(size, size);
}

void IconSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(painter, this, m_iconName, rect(), width(), themeOf(this).color.text3);
}

} // namespace atelier
