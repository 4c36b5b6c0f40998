// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/setup_list.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/status.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

struct Step {
    QString title;
    QString detail;
    QString action;
    QString page;
    bool done = false;
};

QList<Step> stepsOf(const SetupState &state)
{
    return {{SetupList::tr("Create a workspace"), state.workspaceName, {}, {}, true},
        {SetupList::tr("Connect a model"),
            state.model.isEmpty() ? SetupList::tr("On this computer or in the cloud") : state.model,
            SetupList::tr("Connect"), u"models"_s, state.hasModel},
        {SetupList::tr("Add a brand voice"), SetupList::tr("How your texts should sound"), SetupList::tr("Add"),
            u"brand"_s, state.hasBrand},
        {SetupList::tr("Set a monthly budget"), SetupList::tr("For cloud models only"), SetupList::tr("Set"),
            u"budget"_s, state.hasBudget}};
}

// A tick on success, or an open circle.
class Tick final : public QWidget {
public:
    Tick(bool done, QWidget *parent)
        : QWidget(parent)
        , m_done(done)
    {
        const int side = themeOf(this).px(16);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
        painter.setPen(m_done ? QPen(Qt::NoPen) : QPen(theme.color.borderControl, 1.2));
        painter.setBrush(m_done ? QBrush(theme.color.success) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle);
        if (m_done)
            drawIcon(painter, this, u"check"_s, rect(), theme.px(12), theme.color.surface);
    }

private:
    bool m_done;
};

QWidget *makeRow(const Step &step, SetupList *list, QWidget *parent)
{
    auto *row = new QWidget(parent);
    const Theme &theme = themeOf(row);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    across->setSpacing(theme.px(12));
    across->addWidget(new Tick(step.done, row));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new Label(step.title, FontRole::Body, FontWeight::Medium, TextTone::Text, row));
    texts->addWidget(new ElidedLabel(step.done && !step.page.isEmpty() ? SetupList::tr("Done") : step.detail,
        FontRole::Small, FontWeight::Regular, TextTone::Text3, row));
    across->addLayout(texts, 1);
    if (!step.done) {
        auto *button = new Button(step.action, ButtonKind::Outlined, row);
        button->setSize(ButtonSize::Small);
        button->setAccessibleName(step.title);
        QObject::connect(button, &QAbstractButton::clicked, list,
            [list, page = step.page] { Q_EMIT list->settingsRequested(page); });
        across->addWidget(button);
    }
    return row;
}

} // namespace

SetupList::SetupList(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("Set up"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(this).px(8));
    column->addWidget(m_header);
    auto *close = new IconButton(u"cross"_s, tr("Hide set-up"), this);
    close->setSize(ButtonSize::Small);
    m_header->setTrailing(close);
    connect(close, &QAbstractButton::clicked, this, &SetupList::dismissed);
    rebuild();
}

void SetupList::setState(const SetupState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    rebuild();
}

void SetupList::rebuild()
{
    delete m_card;
    auto *card = new RowCard(this);
    m_card = card;
    for (const Step &step : stepsOf(m_state))
        card->addRow(makeRow(step, this, card));
    layout()->addWidget(card);
    m_header->setNote(tr("%1 of %2").arg(m_state.done()).arg(SetupState::steps));
}

} // namespace atelier
