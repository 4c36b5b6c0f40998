// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/authorship_bar.h"

#include "core/base/share_text.h"
#include "ui/theme/paint.h"

#include <cmath>

namespace atelier {

QColor shareColor(const Theme &theme, const QList<AuthorShare> &shares, qsizetype index)
{
    if (shares.at(index).machine)
        return theme.color.accent;
    qsizetype people = 0;
    for (qsizetype before = 0; before < index; ++before)
        people += shares.at(before).machine ? 0 : 1;
    const QList<QColor> &authors = theme.color.authors;
    return authors.isEmpty() ? theme.color.neutral : authors.at(people % authors.size());
}

AuthorshipBar::AuthorshipBar(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AuthorshipBar::setShares(const QList<AuthorShare> &shares)
{
    m_shares = shares;
    QStringList words;
    for (const LegendPlace &entry : legend(width()))
        words.append(entry.text);
    setAccessibleName(tr("Authorship: %1").arg(words.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QList<AuthorshipBar::LegendPlace> AuthorshipBar::legend(int width) const
{
    const Theme &theme = themeOf(this);
    const int line = theme.lineHeight(FontRole::Small);
    const int mark = theme.size.dot + theme.px(5);
    QList<LegendPlace> places;
    int x = 0;
    int y = theme.size.progressStrong + theme.px(8);
    for (const AuthorShare &share : m_shares) {
        const QString text = share.name + u' ' + shareText(share.share);
        const int needed = mark + textWidth(theme.font(FontRole::Small), text) + 1;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        places.append({QRect(x, y, needed, line), text});
        x += needed + theme.px(12);
    }
    return places;
}

int AuthorshipBar::heightForWidth(int width) const
{
    const QList<LegendPlace> places = legend(width);
    return places.isEmpty() ? themeOf(this).size.progressStrong : places.constLast().rect.bottom() + 1;
}

QSize AuthorshipBar::sizeHint() const { return {themeOf(this).px(240), heightForWidth(std::max(width(), 80))}; }

void AuthorshipBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int gap = 2;
    const int height = theme.size.progressStrong;
    double total = 0;
    for (const AuthorShare &share : m_shares)
        total += share.share;
    const double room = width() - gap * std::max<qsizetype>(0, m_shares.size() - 1);
    double x = 0;
    const QList<LegendPlace> places = legend(width());
    for (qsizetype index = 0; index < m_shares.size(); ++index) {
        const QColor color = shareColor(theme, m_shares, index);
        const double part = total > 0 ? room * m_shares.at(index).share / total : 0;
        QRect bar(int(std::lround(x)), 0, int(std::lround(x + part)) - int(std::lround(x)), height);
        drawPanel(painter, mirrored(layoutDirection(), rect(), bar), {.fill = color, .line = {}, .radius = 2});
        x += part + gap;
        const QRect place = places.at(index).rect;
        const int dot = theme.size.dot;
        const QRect mark(place.left(), place.top() + (place.height() - dot) / 2, dot, dot);
        drawPanel(painter, mirrored(layoutDirection(), rect(), mark),
            {.fill = color, .line = {}, .radius = m_shares.at(index).machine ? 2.0 : dot / 2.0});
        drawLine(painter, mirrored(layoutDirection(), rect(), place.adjusted(dot + theme.px(5), 0, 0, 0)),
            Qt::AlignLeft, places.at(index).text, {theme.font(FontRole::Small), theme.color.text2, Qt::ElideRight});
    }
}

} // namespace atelier
