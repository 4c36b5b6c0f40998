// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_run.h"

#include "core/campaign/assets.h"
#include "core/campaign/campaign_restore.h"
#include "core/campaign/campaign_steps.h"
#include "core/image/image_engine.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

std::vector<VariantRecord> keptVariants(const ProductState &product)
{
    std::vector<VariantRecord> kept;
    std::ranges::copy_if(product.variants, std::back_inserter(kept), &VariantRecord::isCurrent);
    return kept;
}

} // namespace

CampaignRun::CampaignRun(CampaignBrief brief, CampaignSettings settings, CampaignServices services)
    : m_settings(std::move(settings))
    , m_services(std::move(services))
    , m_folder(m_settings.outputFolder)
    , m_ids(m_services.clock, Random(m_services.random.next()))
{
    m_state.brief = std::move(brief);
    m_state.id = m_settings.campaignId;
    m_threads.setMaxThreadCount(std::max(1, m_settings.productsAtOnce));
}

CampaignRun::~CampaignRun()
{
    m_stop.request_stop();
    m_threads.waitForDone();
    // The next run finds what can be saved now.
    for (const auto &[index, unsaved] : m_unsaved)
        (void)savePicture(*m_services.engine, unsaved);
}

Result<void> CampaignRun::prepare()
{
    const auto steps = m_folder.open();
    if (!steps)
        return std::unexpected(steps.error());
    if (!m_state.brief.overlay.logo.isEmpty()) {
        const auto logo = findAsset(m_settings.plan.assetsRoot, m_state.brief.overlay.logo);
        if (!logo)
            return std::unexpected(
                Error{.kind = ErrorKind::InvalidInput, .message = logo.error().message, .field = u"overlay.logo"_s});
        m_logoPath = *logo;
    }
    const QString id = m_state.id;
    m_state = restoreCampaign(std::move(m_state.brief), m_settings.plan, m_folder, m_settings.cacheFolder, *steps);
    m_models.resize(m_state.products.size());
    if (!steps->empty())
        return {};
    m_state.id = id;
    m_state.createdAt = m_services.clock.now();
    return m_folder.writeBrief(m_state.brief.source).and_then([this] {
        return m_folder.append(startedStep(m_state), Durability::PowerCut);
    });
}

RunCost CampaignRun::remainingCost(std::span<const int> retried) const
{
    RunCost cost;
    for (const ProductState &state : m_state.products) {
        const bool isToDo = !isSettled(state.stage) || std::ranges::contains(retried, state.plan.index);
        if (!isToDo || !state.imagePath.isEmpty())
            continue;
        cost.dollars += state.plan.predictedCost.value_or(0);
        cost.isKnown = cost.isKnown && state.plan.predictedCost;
    }
    return cost;
}

Result<void> checkSpending(const RunCost &cost, Spending spending, std::optional<double> budget)
{
    if (!budget || spending == Spending::Confirmed || (cost.isKnown && cost.dollars <= *budget))
        return {};
    if (!cost.isKnown) {
        return failure(ErrorKind::BudgetExceeded,
            CampaignRun::tr("What this model's pictures cost is not known, and there is a budget. Confirm the cost to "
                            "run the campaign."));
    }
    return failure(ErrorKind::BudgetExceeded,
        CampaignRun::tr("The campaign is predicted to cost $%1, and the budget leaves $%2. Confirm the cost to run it.")
            .arg(cost.dollars, 0, 'f', 2)
            .arg(*budget, 0, 'f', 2));
}

Result<void> CampaignRun::start(Spending spending, std::optional<double> budget)
{
    if (const auto may = checkSpending(remainingCost(), spending, budget); !may)
        return may;
    m_isStarted = true;
    m_unsettled = int(std::ranges::count_if(m_state.products, [](const auto &each) { return !isSettled(each.stage); }));
    m_state.status = CampaignStatus::Running;
    (void)writeManifest(); // its failure is in the log, and the last one counts
    // Failures known from the plan are reported from the event loop, like all others.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (int index = 0; index < int(m_state.products.size()); ++index)
                takeUpProduct(index);
            pump();
            finishWhenDone();
        },
        Qt::QueuedConnection);
    return {};
}

void CampaignRun::takeUpProduct(int index)
{
    const ProductState &state = product(index);
    if (!isSettled(state.stage))
        enqueue(index);
}

// Finds what the product needs next.
void CampaignRun::enqueue(int index)
{
    ProductState &state = product(index);
    if (!state.imagePath.isEmpty()) {
        state.stage = ProductStage::MakingVariants;
        m_toVary.push_back(index);
    } else if (state.plan.error) {
        fail(index, *state.plan.error);
    } else if (state.plan.origin == PictureOrigin::Existing) {
        state.origin = PictureOrigin::Existing;
        state.imagePath = state.plan.picture;
        const QString root = QFileInfo(m_settings.plan.assetsRoot).canonicalFilePath();
        state.imageKey = u"existing-assets/"_s + QDir(root).relativeFilePath(state.imagePath);
        state.saved = state.plan.savedCost;
        write(pictureStep(state), Durability::Kill);
        state.stage = ProductStage::MakingVariants;
        m_toVary.push_back(index);
    } else {
        state.stage = ProductStage::Waiting;
        m_toGenerate.push_back(index);
    }
}

void CampaignRun::pump()
{
    while (!m_stop.stop_requested() && m_generating < m_settings.generationsAtOnce && !m_toGenerate.empty()) {
        const int index = m_toGenerate.front();
        m_toGenerate.pop_front();
        startGeneration(index);
    }
    while (!m_stop.stop_requested() && m_varying < m_settings.productsAtOnce && !m_toVary.empty()) {
        const int index = m_toVary.front();
        m_toVary.pop_front();
        startVariants(index);
    }
}

void CampaignRun::startVariants(int index)
{
    const ProductState &state = product(index);
    ++m_varying;
    Q_EMIT productChanged(index);
    const int sideBySide = std::clamp(int(m_toVary.size()) + m_varying, 1, std::max(1, m_settings.productsAtOnce));
    MakeProductVariants work{.fileStem = state.plan.fileStem(),
        .picture = state.imagePath,
        .outputFolder = m_settings.outputFolder,
        .formats = m_state.brief.formats,
        .messages = m_state.brief.messages,
        .overlay = m_state.brief.overlay,
        .logoPath = m_logoPath,
        .brandColours = m_state.brief.brandColours,
        .edits = state.edits,
        .kept = keptVariants(state),
        .framing = m_settings.framing,
        .encoding = m_settings.encoding,
        .provenance = provenanceOf(state),
        .threads = std::max(1, QThread::idealThreadCount() / sideBySide)};
    runWork(
        [engine = m_services.engine, hashes = m_services.fontHashes, stop = m_stop.get_token(),
            work = std::move(work)] {
            auto made = makeProductVariants(*engine, work, stop);
            // Taken here, so that the campaign's own thread finds them ready.
            if (made) {
                for (const FontFile &font : made->fonts)
                    (void)hashes->of(font.path);
            }
            return made;
        },
        [this, index](const Result<ProductVariants> &made) { variantsMade(index, made); });
}

void CampaignRun::variantsMade(int index, const Result<ProductVariants> &made)
{
    --m_varying;
    ProductState &state = product(index);
    if (m_stop.stop_requested()) {
        settle(index, ProductStage::Cancelled);
        return;
    }
    if (!made) {
        const bool isUnusable = state.origin == PictureOrigin::Existing && made.error().kind != ErrorKind::Io;
        const bool canGenerate = m_settings.plan.generation == GenerationPolicy::Allowed;
        if (isUnusable && canGenerate) {
            state.notes += state.imageKey + u": "_s + made.error().message;
            state.plan = planWithoutAsset(m_state.brief, index, m_settings.plan, m_settings.cacheFolder);
            state.imagePath.clear();
            state.saved = 0;
            state.origin = state.plan.origin;
            enqueue(index);
            return;
        }
        fail(index, made.error());
        return;
    }
    state.variants = made->variants;
    for (const FontFile &font : made->fonts) {
        if (!std::ranges::contains(state.fonts, font.path, &FontFile::path))
            state.fonts.push_back(font);
    }
    for (const QString &note : made->notes) {
        if (!state.notes.contains(note))
            state.notes += note;
    }
    if (made->error) {
        fail(index, *made->error);
        return;
    }
    state.completedAt = m_services.clock.now();
    state.error.reset();
    write(variantsStep(state, *state.completedAt), Durability::Kill);
    settle(index, ProductStage::Completed);
}

void CampaignRun::fail(int index, const Error &error)
{
    ProductState &state = product(index);
    state.error = error;
    write(failedStep(state), Durability::Kill);
    settle(index, ProductStage::Failed);
}

void CampaignRun::settle(int index, ProductStage stage)
{
    ProductState &state = product(index);
    if (!isSettled(state.stage))
        --m_unsettled;
    state.stage = stage;
    Q_EMIT productChanged(index);
    writeManifestSometimes();
}

void CampaignRun::cancel()
{
    if (!m_isStarted || m_isFinished)
        return;
    m_stop.request_stop();
    for (int index = 0; index < int(m_state.products.size()); ++index) {
        const ProductState &state = product(index);
        const bool isQueued = std::ranges::contains(m_toVary, index) || state.stage == ProductStage::Waiting;
        if (!isSettled(state.stage) && isQueued)
            settle(index, ProductStage::Cancelled);
    }
    m_toGenerate.clear();
    m_toVary.clear();
    // One last try; what cannot be saved is told.
    while (!m_unsaved.empty())
        saveUnsaved(m_unsaved.begin()->first);
    QMetaObject::invokeMethod(this, [this] { finishWhenDone(); }, Qt::QueuedConnection);
}

void CampaignRun::finishWhenDone()
{
    if (m_isFinished || m_unsettled > 0 || m_working > 0)
        return;
    m_isFinished = true;
    const bool isAllDone = std::ranges::all_of(
        m_state.products, [](const ProductState &each) { return each.stage == ProductStage::Completed; });
    m_state.status = m_stop.stop_requested() && !isAllDone ? CampaignStatus::Cancelled
        : isAllDone                                        ? CampaignStatus::Completed
                                                           : CampaignStatus::CompletedWithErrors;
    m_state.completedAt = m_services.clock.now();
    const auto written = writeManifest();
    m_state.error = written ? std::nullopt : std::optional(written.error());
    Q_EMIT finished();
}

Result<void> CampaignRun::retry(int index)
{
    if (index < 0 || index >= int(m_state.products.size()))
        return failure(ErrorKind::NotFound, tr("There is no product number %1.").arg(index));
    ProductState &state = product(index);
    if (!isSettled(state.stage) || state.stage == ProductStage::Completed)
        return failure(ErrorKind::Conflict, tr("“%1” has nothing to retry.").arg(state.plan.name.left(60)));
    write(retryStep(index), Durability::Kill);
    applyStep(m_state, retryStep(index));
    if (!m_isStarted)
        return {};
    if (m_stop.stop_requested())
        m_stop = std::stop_source();
    m_isFinished = false;
    m_state.status = CampaignStatus::Running;
    m_state.completedAt.reset();
    ++m_unsettled;
    enqueue(index);
    QMetaObject::invokeMethod(
        this,
        [this] {
            pump();
            finishWhenDone();
        },
        Qt::QueuedConnection);
    return {};
}

Result<void> CampaignRun::replacePicture(int index, const QString &path)
{
    if (index < 0 || index >= int(m_state.products.size()))
        return failure(ErrorKind::NotFound, tr("There is no product number %1.").arg(index));
    ProductState &state = product(index);
    if (!isSettled(state.stage))
        return failure(ErrorKind::Conflict, tr("“%1” is being worked on.").arg(state.plan.name.left(60)));
    const QString key = generatedPictureKey(state.plan);
    const auto saved =
        savePicture(*m_services.engine, {.path = path, .outputFolder = m_settings.outputFolder, .key = key});
    if (!saved)
        return saved;
    state.origin = PictureOrigin::Replaced;
    state.imageKey = key;
    state.imagePath = m_folder.filePath(key);
    write(pictureStep(state), Durability::PowerCut);
    state.variants.clear();
    state.fonts.clear();
    forgetCrops(state.edits);
    state.completedAt.reset();
    state.stage = ProductStage::Failed;
    return retry(index);
}

void CampaignRun::write(const QJsonObject &step, Durability durability)
{
    // What could not be noted is told in the log, and is done again by the next run.
    (void)m_folder.append(step, durability);
}

Result<void> CampaignRun::writeManifest()
{
    for (const ProductState &state : m_state.products) {
        for (const FontFile &font : state.fonts) {
            const std::string path = font.path.toStdString();
            if (!m_fonts.contains(path))
                m_fonts[path] = {font.family, m_services.fontHashes->of(font.path)};
        }
    }
    MadeWith madeWith{
        .atelier = m_settings.programVersion, .libvips = m_services.engine->libraryVersion(), .fonts = {}};
    for (const auto &[path, font] : m_fonts)
        madeWith.fonts.push_back(font);
    m_lastManifest = m_services.clock.monotonic();
    return m_folder.writeManifest(manifestOf(m_state, madeWith));
}

// A manifest of 10,000 products is not written 10,000 times.
void CampaignRun::writeManifestSometimes()
{
    constexpr auto interval = std::chrono::seconds(1);
    if (m_isStarted && m_services.clock.monotonic() - m_lastManifest >= interval)
        (void)writeManifest();
}

} // namespace atelier
