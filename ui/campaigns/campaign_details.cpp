// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_details.h"

#include "core/write/usage.h"
#include "ui/campaigns/stage_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int shownFailures = 5;

bool hasPicture(const ProductState &product) { return !product.imagePath.isEmpty(); }

bool isDead(const ProductState &product)
{
    return product.stage == ProductStage::Failed || product.stage == ProductStage::Interrupted;
}

StageCount generateCount(const std::vector<ProductState> &products)
{
    StageCount count{.total = int(products.size())};
    for (const ProductState &product : products) {
        count.done += hasPicture(product) ? 1 : 0;
        count.failed += isDead(product) && !hasPicture(product) ? 1 : 0;
    }
    return count;
}

StageCount variantsCount(const CampaignState &state)
{
    const int each = int(state.brief.formats.size() * state.brief.messages.size());
    StageCount count{.total = each * int(state.products.size())};
    for (const ProductState &product : state.products)
        count.done += int(product.variants.size());
    return count;
}

QString dollars(double amount) { return readableCost(std::llround(amount * 1e6)); }

void clear(QVBoxLayout &rows)
{
    while (QLayoutItem *const item = rows.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CampaignDetails::CampaignDetails(CampaignModel &model, QWidget *parent)
    : Area(Ground::Pane, parent)
    , m_model(model)
    , m_stop(new Button(tr("Stop"), ButtonKind::Flat))
    , m_continue(new Button(tr("Continue"), ButtonKind::Outlined))
    , m_message(new Label({}, FontRole::Body, TextTone::Text2))
    , m_progressHead(new SectionHeader(tr("Progress")))
    , m_parse(new StageBar(tr("Parse")))
    , m_generate(new StageBar(tr("Generate")))
    , m_variants(new StageBar(tr("Variants")))
    , m_predicted(new CostBar(tr("Predicted")))
    , m_actual(new CostBar(tr("Actual so far")))
    , m_costNote(new Label({}, FontRole::Small, TextTone::Text3))
    , m_attentionHead(new SectionHeader(tr("Needs attention")))
    , m_footNote(new Label({}, FontRole::Small, TextTone::Text3))
    , m_export(new Button(tr("Export all"), ButtonKind::Filled))
{
    const Theme &theme = themeOf(this);
    auto *const head = new PaneHeader(tr("Details"));
    m_stop->setIconName(u"square-filled"_s);
    m_stop->setSize(ButtonSize::Small);
    m_continue->setSize(ButtonSize::Small);
    head->addTrailing(m_stop);
    head->addTrailing(m_continue);
    connect(m_stop, &Button::clicked, this, &CampaignDetails::stopRequested);
    connect(m_continue, &Button::clicked, this, &CampaignDetails::continueRequested);

    auto *const holder = new Area(Ground::Pane);
    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    const auto section = [&](std::initializer_list<QWidget *> widgets) {
        auto *const body = new QWidget;
        auto *const rows = new QVBoxLayout(body);
        rows->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
        rows->setSpacing(theme.px(10));
        for (QWidget *const widget : widgets)
            rows->addWidget(widget);
        addSection(body);
        return body;
    };
    auto *const briefHead = new SectionHeader(tr("Brief"));
    auto *const reuse = new Button(tr("Use for a new campaign"), ButtonKind::Flat);
    reuse->setSize(ButtonSize::Small);
    briefHead->setTrailing(reuse);
    connect(reuse, &Button::clicked, this, &CampaignDetails::useBriefRequested);
    m_message->setWordWrap(true);
    m_facts = new QWidget;
    m_factRows = new QVBoxLayout(m_facts);
    m_factRows->setContentsMargins(0, 0, 0, 0);
    m_factRows->setSpacing(theme.px(4));
    section({briefHead, m_message, m_facts});
    section({m_progressHead, m_parse, m_generate, m_variants});
    m_costNote->setWordWrap(true);
    section({new SectionHeader(tr("Cost")), m_predicted, m_actual, m_costNote});
    auto *const rows = new QWidget;
    m_attentionRows = new QVBoxLayout(rows);
    m_attentionRows->setContentsMargins(0, 0, 0, 0);
    m_attentionRows->setSpacing(theme.px(8));
    m_attention = section({m_attentionHead, rows});
    m_column->addStretch(1);

    auto *const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(holder);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(makeFooter());
}

void CampaignDetails::addSection(QWidget *body)
{
    if (m_column->count() > 0)
        m_column->addWidget(new Hairline(Qt::Horizontal));
    m_column->addWidget(body);
}

QWidget *CampaignDetails::makeFooter()
{
    const Theme &theme = themeOf(this);
    auto *const footer = new QWidget;
    auto *const rows = new QVBoxLayout(footer);
    rows->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16));
    rows->setSpacing(theme.px(8));
    m_export->setIconName(u"arrow-down-to-line"_s);
    m_export->setStretching(true);
    rows->addWidget(m_footNote);
    rows->addWidget(m_export);
    connect(m_export, &Button::clicked, this, &CampaignDetails::exportRequested);
    return footer;
}

void CampaignDetails::setApprovalAsked(bool asked)
{
    m_isApprovalAsked = asked;
    refreshFooter();
}

void CampaignDetails::refreshBrief()
{
    const CampaignBrief &brief = m_model.sight().state.brief;
    m_message->setText(brief.message);
    clear(*m_factRows);
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        auto *const row = new QWidget;
        auto *const across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        auto *const label = new Label(name, FontRole::Body, TextTone::Text3);
        label->setMinimumWidth(themeOf(this).px(80));
        auto *const text = new Label(value, FontRole::Body);
        text->setWordWrap(true);
        across->addWidget(label, 0, Qt::AlignTop);
        across->addWidget(text, 1);
        m_factRows->addWidget(row);
    };
    add(tr("Audience"), brief.audience);
    add(tr("Regions"), brief.regions.join(u", "_s));
    const ModelId &model = m_model.sight().choices.model;
    add(tr("Pictures"), model.isOffline() ? tr("offline artist, by rules") : model.toString());
    add(tr("Style"), brief.style);
    add(tr("Note"), brief.notes.join(u'\n'));
    refresh();
}

void CampaignDetails::refresh()
{
    const CampaignSight &sight = m_model.sight();
    const int products = int(sight.state.products.size());
    const StageCount variants = variantsCount(sight.state);
    m_progressHead->setNote(tr("%1 of %2 pictures").arg(variants.done).arg(variants.total));
    m_parse->setCount({.done = products, .total = products});
    m_generate->setCount(generateCount(sight.state.products));
    m_variants->setCount(variants);
    const bool isHere = sight.activity == CampaignActivity::Here;
    const bool isOpen = sight.activity == CampaignActivity::Idle
        && std::ranges::any_of(sight.state.products,
            [](const ProductState &each) { return each.stage != ProductStage::Completed && !isDead(each); });
    m_stop->setVisible(isHere);
    m_continue->setVisible(isOpen);
    refreshCost();
    refreshAttention();
    refreshFooter();
}

void CampaignDetails::refreshCost()
{
    const CampaignState &state = m_model.sight().state;
    const double actual = state.totalCost();
    const double whole = std::max(state.predictedCost, actual);
    m_predicted->setAmount(state.predictedCost, whole, 0, true);
    m_actual->setAmount(actual, whole, state.predictedCost, false);
    const double saved = state.savedByReuse();
    QString note = saved > 0 ? tr("Reuse saved %1.").arg(dollars(saved)) : QString();
    if (whole <= 0 && saved <= 0)
        note = tr("Made on this computer at no cost.");
    m_costNote->setText(note);
    m_costNote->setVisible(!note.isEmpty());
}

void CampaignDetails::refreshAttention()
{
    QList<int> dead;
    for (const ProductState &product : m_model.sight().state.products) {
        if (isDead(product))
            dead += product.plan.index;
    }
    m_attention->setVisible(!dead.isEmpty());
    m_attentionHead->setNote(QString::number(dead.size()));
    if (dead == m_attentionShown)
        return;
    m_attentionShown = dead;
    clear(*m_attentionRows);
    const Theme &theme = themeOf(this);
    for (const int number : dead.first(std::min<qsizetype>(dead.size(), shownFailures))) {
        const ProductState &product = m_model.sight().state.products[size_t(number)];
        auto *const card = new Card;
        auto *const across = new QHBoxLayout(card);
        across->setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8));
        auto *const words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElidedLabel(product.plan.name, FontRole::Body, FontWeight::Medium));
        words->addWidget(new ElidedLabel(product.error ? product.error->message : productWord(product), FontRole::Small,
            FontWeight::Regular, TextTone::Text3));
        across->addLayout(words, 1);
        auto *const retry = new Button(tr("Retry"));
        retry->setSize(ButtonSize::Small);
        retry->setAccessibleName(tr("Retry %1").arg(product.plan.name));
        connect(retry, &Button::clicked, this, [this, number] { Q_EMIT retryRequested({number}); });
        across->addWidget(retry);
        m_attentionRows->addWidget(card);
    }
    if (dead.size() < 2)
        return;
    auto *const all = new Button(tr("Retry all %n", "", int(dead.size())));
    connect(all, &Button::clicked, this, [this, dead] { Q_EMIT retryRequested(dead); });
    m_attentionRows->addWidget(all);
}

bool CampaignDetails::canExport() const
{
    return m_isApprovalAsked ? m_model.approvedCount() > 0 : m_model.variantCount() > 0;
}

void CampaignDetails::refreshFooter()
{
    const int approved = m_model.approvedCount();
    const int made = m_model.variantCount();
    m_footNote->setText(m_isApprovalAsked || approved > 0 ? tr("%1 of %n picture(s) approved", "", made).arg(approved)
                                                          : tr("%n picture(s)", "", made));
    m_export->setText(m_isApprovalAsked ? tr("Export approved") : tr("Export all"));
    m_export->setEnabled(canExport());
    m_export->setToolTip(canExport() ? QString()
            : m_isApprovalAsked && made > 0
            ? tr("This workspace exports approved pictures only, and none is approved yet.")
            : tr("No picture is made yet."));
}

} // namespace atelier
