// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/new_campaign_page.h"

#include "core/base/file.h"
#include "core/campaign/product_csv.h"
#include "core/write/usage.h"
#include "ui/campaigns/campaign_form.h"
#include "ui/campaigns/product_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/states.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto checkDelay = 250ms;
constexpr PaneWidth sideWidth{304, 288, 400};
constexpr int shownProblems = 12;

QString dollars(double amount) { return readableCost(std::llround(amount * 1e6)); }

QScrollArea *scrolled(QWidget *widget)
{
    auto *const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(widget);
    return scroll;
}

// "Generate 2 pictures: $0.32", then what is reused and what stands on this computer.
QStringList costLines(const CampaignPlan &plan)
{
    int generated = 0;
    int composed = 0;
    int reused = 0;
    int impossible = 0;
    for (const ProductPlan &product : plan.products) {
        impossible += product.error ? 1 : 0;
        if (product.error)
            continue;
        generated += product.origin == PictureOrigin::Generated ? 1 : 0;
        composed += product.origin == PictureOrigin::Composed ? 1 : 0;
        reused += product.origin == PictureOrigin::Existing || product.origin == PictureOrigin::Reused ? 1 : 0;
    }
    QStringList lines;
    if (generated > 0) {
        lines += NewCampaignPage::tr("Generate %n picture(s): %1", "", generated)
                     .arg(plan.isCostKnown ? dollars(plan.predictedCost) : NewCampaignPage::tr("price not known"));
    }
    if (composed > 0)
        lines += NewCampaignPage::tr("Compose %n picture(s) by rules: $0.00", "", composed);
    if (reused > 0)
        lines += NewCampaignPage::tr("Use %n picture(s) that are there: $0.00", "", reused);
    lines += NewCampaignPage::tr("Set %n variant(s) on this computer: $0.00", "", plan.variantCount);
    if (impossible > 0)
        lines += NewCampaignPage::tr("%n product(s) cannot be made as they are", "", impossible);
    if (plan.predictedSaving > 0)
        lines += NewCampaignPage::tr("Reuse saves %1").arg(dollars(plan.predictedSaving));
    return lines;
}

} // namespace

NewCampaignPage::NewCampaignPage(CampaignDesk &desk, std::vector<PlatformFormat> formats, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_formats(std::move(formats))
    , m_panes(new Panes)
{
    const Theme &theme = themeOf(this);
    m_form = new CampaignForm(m_formats);
    m_panes->setCentre(makeCentre(), theme.px(480));
    m_panes->setInspector(makeSide(), tr("Before you start"),
        {theme.px(sideWidth.normal), theme.px(sideWidth.min), theme.px(sideWidth.max)});
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    connect(&m_checkSoon, &QTimer::timeout, this, &NewCampaignPage::check);
    connect(m_form, &CampaignForm::edited, this, &NewCampaignPage::onEdited);
    connect(m_form, &CampaignForm::csvRequested, this, &NewCampaignPage::csvRequested);
    connect(m_form, &CampaignForm::assetsRequested, this, &NewCampaignPage::assetsRequested);
    connect(m_form, &CampaignForm::pictureRequested, this, &NewCampaignPage::pictureRequested);
    auto *const begin = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    begin->setContext(Qt::WidgetWithChildrenShortcut);
    connect(begin, &QShortcut::activated, this, [this] { start(); });
    setModels({});
    check();
}

QWidget *NewCampaignPage::makeCentre()
{
    const Theme &theme = themeOf(this);
    auto *const centre = new Area(Ground::Surface);
    auto *const header = new QWidget;
    header->setFixedHeight(theme.size.paneHeader);
    auto *const back = new Button(tr("Campaigns"), ButtonKind::Flat);
    back->setIconName(u"chevron-left"_s);
    back->setAccessibleName(tr("Back to all campaigns"));
    connect(back, &Button::clicked, this, &NewCampaignPage::backRequested);
    auto *const brief = new Button(tr("From a brief…"));
    brief->setIconName(u"page"_s);
    connect(brief, &Button::clicked, this, &NewCampaignPage::briefRequested);
    auto *const empty = new Button(tr("Empty"));
    empty->setToolTip(tr("Clear all fields"));
    connect(empty, &Button::clicked, this, &NewCampaignPage::clear);
    auto *const row = new QHBoxLayout(header);
    row->setContentsMargins(theme.px(12), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    row->addWidget(back);
    row->addWidget(new ElidedLabel(tr("New campaign"), FontRole::Title, FontWeight::Heading), 1);
    row->addWidget(new Label(tr("Kept as a draft"), FontRole::Small, TextTone::Text3));
    row->addWidget(brief);
    row->addWidget(empty);
    m_notice = new Label({}, FontRole::Small, TextTone::Text2);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_error = new ErrorPanel;
    m_error->hide();
    auto *const messages = new QVBoxLayout;
    messages->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    messages->addWidget(m_notice);
    messages->addWidget(m_error);
    auto *const holder = new Area(Ground::Surface);
    auto *const inside = new QVBoxLayout(holder);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_form);
    auto *const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addLayout(messages);
    column->addWidget(scrolled(holder), 1);
    return centre;
}

QWidget *NewCampaignPage::makeSide()
{
    const Theme &theme = themeOf(this);
    auto *const side = new Area(Ground::Pane);
    auto *const holder = new Area(Ground::Pane);
    auto *const rows = new QVBoxLayout(holder);
    rows->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    rows->setSpacing(theme.px(8));
    const auto label = [](TextTone tone) {
        auto *const text = new Label({}, FontRole::Small, tone);
        text->setWordWrap(true);
        return text;
    };
    m_makes = label(TextTone::Text2);
    m_costs = label(TextTone::Text2);
    m_total = new Label({}, FontRole::Body, FontWeight::Semibold, TextTone::Text);
    m_bar = new ProgressBar(tr("Of the month's budget"));
    m_budget = label(TextTone::Text3);
    m_model = new Combo(tr("Generate with"));
    rows->addWidget(new SectionHeader(tr("Makes")));
    rows->addWidget(m_makes);
    rows->addWidget(new Hairline(Qt::Horizontal));
    rows->addWidget(new SectionHeader(tr("Predicted cost")));
    rows->addWidget(m_costs);
    rows->addWidget(m_total);
    rows->addWidget(m_bar);
    rows->addWidget(m_budget);
    rows->addWidget(new Hairline(Qt::Horizontal));
    rows->addWidget(new FormField(tr("Generate with"), m_model));

    m_problemList = new QWidget;
    m_problemRows = new QVBoxLayout(m_problemList);
    m_problemRows->setContentsMargins(0, 0, 0, 0);
    m_problemRows->setSpacing(theme.px(4));
    rows->addWidget(m_problemList);
    rows->addStretch(1);
    m_start = new Button(tr("Start"), ButtonKind::Filled);
    m_start->setStretching(true);
    m_start->setShortcutHint(u"Ctrl ↵"_s);
    auto *const footer = new QWidget;
    auto *const foot = new QVBoxLayout(footer);
    foot->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16));
    foot->addWidget(m_start);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(tr("Before you start")));
    column->addWidget(scrolled(holder), 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(footer);
    connect(m_model, &QComboBox::activated, this, &NewCampaignPage::onEdited);
    connect(m_start, &Button::clicked, this, [this] { start(); });
    return side;
}

void NewCampaignPage::setModels(const PictureModels &models)
{
    const QString before = m_model->count() > 1 ? m_model->currentData().toString() : models.usual.toString();
    m_model->clear();
    m_model->addDotted(tr("Offline artist, by rules, $0.00"), Tone::Neutral, ModelId::offline().toString());
    for (const ModelInfo &model : models.models) {
        const bool isLocal = model.location == ModelLocation::ThisComputer;
        m_model->addDotted(isLocal ? tr("%1, this computer").arg(model.title) : model.title,
            isLocal ? Tone::Success : Tone::Accent, model.id.toString());
    }
    m_model->setCurrentIndex(std::max(0, m_model->findData(before)));
    m_checkSoon.start();
}

void NewCampaignPage::clear()
{
    m_form->setAssetsRoot({});
    setBrief({}, {});
}

void NewCampaignPage::setBrief(const QJsonObject &brief, const QString &assetsRoot)
{
    m_wasStarted = false;
    m_error->hide();
    m_notice->hide();
    m_form->setBrief(brief);
    m_form->setAssetsRoot(assetsRoot);
    check();
    Q_EMIT draftChanged();
}

void NewCampaignPage::setAssetsRoot(const QString &folder)
{
    m_form->setAssetsRoot(folder);
    onEdited();
}

void NewCampaignPage::loadFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes) {
        tell(bytes.error(), {});
        return;
    }
    const QString name = QFileInfo(path).fileName();
    const auto brief = parseBrief(*bytes, name, m_formats);
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (!object.isEmpty())
        setBrief(object, assetsBeside(path));
    m_notice->setText(tr("%1 filled the form.").arg(name)
        + (brief && !brief->notes.isEmpty() ? u' ' + brief->notes.join(u' ') : QString()));
    m_notice->setVisible(!object.isEmpty());
    if (brief)
        return;
    // As the file has it: the form shows a field of the wrong kind as empty.
    m_wasStarted = true;
    showProblems(brief.error());
    if (object.isEmpty())
        tell(briefError(brief.error(), name), tr("The form is as it was."));
}

void NewCampaignPage::loadCsv(const QString &path)
{
    const auto products = readFile(path).and_then(
        [&](const QByteArray &bytes) { return productsFromCsv(bytes, QFileInfo(path).fileName()); });
    if (!products) {
        tell(products.error(), tr("The products are as they were."));
        return;
    }
    m_error->hide();
    m_form->products().append(*products);
    m_notice->setText(
        tr("%n product(s) were added from %1.", "", int(products->size())).arg(QFileInfo(path).fileName()));
    m_notice->show();
}

CampaignChoices NewCampaignPage::choices() const
{
    return {.assetsRoot = m_form->assetsRoot(),
        .model = ModelId::fromString(m_model->currentData().toString()).value_or(ModelId::offline())};
}

std::expected<CampaignBrief, BriefProblems> NewCampaignPage::read() const
{
    return readBrief(m_form->brief(), m_formats);
}

void NewCampaignPage::onEdited()
{
    m_checkSoon.start();
    Q_EMIT draftChanged();
}

void NewCampaignPage::check()
{
    m_checkSoon.stop();
    const auto brief = read();
    showProblems(brief ? BriefProblems() : brief.error());
    const QJsonObject json = m_form->brief();
    const qsizetype products = json["products"_L1].toArray().size();
    const qsizetype formats = json["formats"_L1].toArray().size();
    const qsizetype messages = brief ? qsizetype(brief->messages.size()) : 1;
    m_makes->setText(tr("%n picture(s)", "", int(products * formats * messages)) + u'\n'
        + tr("%1 × %2 × %3, products × formats × messages").arg(products).arg(formats).arg(messages));
    m_forecast.reset();
    ++m_generation;
    if (brief) {
        const int generation = m_generation;
        m_desk.forecast(*brief, choices(), this, [this, generation](const Result<CampaignForecast> &forecast) {
            if (generation == m_generation)
                showForecast(forecast);
        });
    } else {
        m_costs->setText(tr("Told when the fields are filled."));
        m_total->clear();
        m_bar->hide();
        m_budget->clear();
    }
    showStart();
}

void NewCampaignPage::showForecast(const Result<CampaignForecast> &forecast)
{
    if (!forecast) {
        m_costs->setText(forecast.error().message);
        return;
    }
    m_forecast = *forecast;
    const CampaignPlan &plan = forecast->plan;
    m_costs->setText(costLines(plan).join(u'\n'));
    m_total->setText(plan.isCostKnown ? tr("Total %1").arg(dollars(plan.predictedCost)) : tr("Total not known"));
    const bool isOver = forecast->needsConsent();
    m_total->setTone(isOver ? TextTone::Warning : TextTone::Text);
    m_bar->setVisible(forecast->budgetLeft.has_value() && plan.predictedCost > 0);
    if (forecast->budgetLeft) {
        m_bar->setFraction(*forecast->budgetLeft > 0 ? std::min(1.0, plan.predictedCost / *forecast->budgetLeft) : 1);
        m_bar->setOverLimit(isOver);
        m_budget->setText(tr("The month's budget leaves %1.").arg(dollars(*forecast->budgetLeft)));
    } else {
        m_budget->setText(tr("No budget is set."));
    }
    showStart();
}

void NewCampaignPage::showProblems(const BriefProblems &problems)
{
    m_problems = problems;
    while (QLayoutItem *const item = m_problemRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_form->showProblems(m_wasStarted ? problems : BriefProblems());
    if (!m_wasStarted || problems.empty())
        return;
    m_problemRows->addWidget(new Label(tr("%n place(s) need a change", "", int(problems.size())), FontRole::Small,
        FontWeight::Semibold, TextTone::Error));
    QWidget *before = m_model; // what is made later would come last of the whole window
    for (const SchemaProblem &problem : problems | std::views::take(shownProblems)) {
        auto *const link = new Button(problem.path.isEmpty() ? tr("The file") : problem.path, ButtonKind::Flat);
        link->setSize(ButtonSize::Small);
        link->setToolTip(problem.message);
        connect(link, &Button::clicked, this, [this, path = problem.path] { m_form->focusPlace(path); });
        m_problemRows->addWidget(link, 0, Qt::AlignLeading);
        setTabOrder(before, link);
        before = link;
        auto *const said = new Label(problem.message, FontRole::Small, TextTone::Text2);
        said->setWordWrap(true);
        m_problemRows->addWidget(said);
    }
    if (problems.size() > shownProblems)
        m_problemRows->addWidget(
            new Label(tr("and %n more", "", int(problems.size()) - shownProblems), FontRole::Small, TextTone::Text3));
}

void NewCampaignPage::showStart()
{
    const bool hasCost = m_forecast && m_forecast->plan.isCostKnown;
    m_start->setText(hasCost ? tr("Start, %1").arg(dollars(m_forecast->plan.predictedCost)) : tr("Start"));
    m_start->setEnabled(!m_isStarting);
    m_start->setToolTip(m_isStarting ? tr("It is being started.") : QString());
}

void NewCampaignPage::start(Spending spending)
{
    if (m_isStarting)
        return;
    m_wasStarted = true;
    m_error->hide();
    const auto brief = read();
    showProblems(brief ? BriefProblems() : brief.error());
    if (!brief) {
        m_form->focusPlace(brief.error().front().path);
        return;
    }
    m_isStarting = true;
    showStart();
    m_desk.begin(*brief, choices(), spending, this, [this](const Result<QString> &id) {
        m_isStarting = false;
        showStart();
        if (id)
            Q_EMIT begun(*id);
        else
            tell(id.error(), tr("Nothing was charged, and the form is kept."));
    });
}

void NewCampaignPage::tell(const Error &error, const QString &safe)
{
    m_error->clearActions();
    m_error->setError(error, safe);
    Button *first = nullptr;
    if (error.kind == ErrorKind::BudgetExceeded) {
        const bool isKnown = m_forecast && m_forecast->plan.isCostKnown;
        first = m_error->addAction(
            isKnown ? tr("Start for %1 anyway").arg(dollars(m_forecast->plan.predictedCost)) : tr("Start anyway"));
        connect(first, &Button::clicked, this, [this] { start(Spending::Confirmed); });
    }
    Button *const close = m_error->addAction(tr("Not now"));
    connect(close, &Button::clicked, m_error, &QWidget::hide);
    m_error->show();
    (first ? first : close)->setFocus(Qt::OtherFocusReason);
}

QJsonObject NewCampaignPage::draft() const
{
    return {{u"brief"_s, m_form->brief()}, {u"assets"_s, m_form->assetsRoot()},
        {u"model"_s, m_model->currentData().toString()}};
}

void NewCampaignPage::setDraft(const QJsonObject &draft)
{
    m_model->setCurrentIndex(std::max(0, m_model->findData(draft["model"_L1].toString())));
    m_form->setBrief(draft["brief"_L1].toObject());
    m_form->setAssetsRoot(draft["assets"_L1].toString());
    check();
}

} // namespace atelier
