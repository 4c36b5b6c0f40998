// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_run.h"

#include "core/base/file.h"
#include "core/base/log.h"
#include "core/campaign/assets.h"
#include "core/campaign/campaign_steps.h"
#include "core/image/image_engine.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isSettled(ProductStage stage)
{
    return stage != ProductStage::Waiting && stage != ProductStage::Generating && stage != ProductStage::MakingVariants;
}

// Another try may help; a bad key, a filter or a picture that is no picture will not change by themselves.
bool isWorthAnotherTry(ErrorKind kind)
{
    return kind == ErrorKind::Unavailable || kind == ErrorKind::RateLimited || kind == ErrorKind::Internal;
}

// What a kill left half written: temporary names end in something else than a picture's suffix.
void removeTemporaryFiles(const QString &folder)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"webp"_s, u"avif"_s};
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        if (!suffixes.contains(file.suffix()))
            QFile::remove(file.filePath());
    }
}

bool isWhole(const QString &outputFolder, const VariantRecord &variant)
{
    return QFileInfo(outputFolder + u'/' + variant.key).size() == variant.bytes && variant.bytes > 0;
}

} // namespace

CampaignRun::CampaignRun(CampaignBrief brief, CampaignSettings settings, CampaignServices services)
    : m_settings(std::move(settings))
    , m_services(std::move(services))
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
}

Result<void> CampaignRun::openFolder()
{
    for (const QString &name : {u"generated"_s, u"variants"_s}) {
        const QString folder = m_settings.outputFolder + u'/' + name;
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::Io, tr("The folder %1 cannot be made. Choose another place.").arg(folder));
    }
    return {};
}

Result<std::vector<QJsonObject>> CampaignRun::openJournal()
{
    auto steps = m_journal.open(m_settings.outputFolder + u"/.steps.jsonl"_s);
    if (!steps && steps.error().kind == ErrorKind::Conflict) {
        return failure(ErrorKind::Conflict,
            tr("Another Atelier is working on the campaign in %1. Wait until it is done or stop it there.")
                .arg(m_settings.outputFolder));
    }
    for (const QString &name : {u"/generated"_s, u"/variants"_s})
        removeTemporaryFiles(m_settings.outputFolder + name);
    return steps;
}

Result<void> CampaignRun::prepare()
{
    if (const auto opened = openFolder(); !opened)
        return opened;
    const auto steps = openJournal();
    if (!steps)
        return std::unexpected(steps.error());
    if (!m_state.brief.overlay.logo.isEmpty()) {
        const auto logo = findAsset(m_settings.plan.assetsRoot, m_state.brief.overlay.logo);
        if (!logo)
            return std::unexpected(
                Error{.kind = ErrorKind::InvalidInput, .message = logo.error().message, .field = u"overlay.logo"_s});
        m_logoPath = *logo;
    }
    CampaignPlan plan = planCampaign(m_state.brief, m_settings.plan, RecipeCache(m_settings.cacheFolder));
    m_state.createdAt = m_services.clock.now();
    m_state.predictedCost = plan.predictedCost;
    for (ProductPlan &each : plan.products) {
        ProductState state;
        state.origin = each.origin;
        state.notes = each.notes;
        state.plan = std::move(each);
        m_state.products.push_back(std::move(state));
    }
    m_models.resize(m_state.products.size());
    return takeUp(*steps);
}

Result<void> CampaignRun::takeUp(const std::vector<QJsonObject> &steps)
{
    for (const QJsonObject &step : steps)
        applyStep(m_state, step);
    for (ProductState &state : m_state.products)
        checkFiles(state);
    if (!steps.empty())
        return {};
    const QByteArray brief = QJsonDocument(m_state.brief.source).toJson();
    return writeFileAtomically(m_settings.outputFolder + u"/brief.json"_s, brief).and_then([this] {
        return m_journal.append(startedStep(m_state), Durability::PowerCut);
    });
}

// The journal says what was done; the files say whether it is still there.
void CampaignRun::checkFiles(ProductState &state)
{
    const bool wasGenerated = state.origin == PictureOrigin::Generated || state.origin == PictureOrigin::Composed;
    if (wasGenerated && state.plan.origin == PictureOrigin::Existing)
        planToGenerate(state);
    const bool hasPicture = !state.imagePath.isEmpty() && QFileInfo(state.imagePath).size() > 0;
    if (!state.imagePath.isEmpty() && !hasPicture) {
        state.error = Error{.kind = ErrorKind::NotFound,
            .message = tr("The picture %1 was there and is gone. Retry to make it again.").arg(state.imageKey)};
        state.imagePath.clear();
        state.imageKey.clear();
        state.stage = ProductStage::Interrupted;
    } else if (state.stage == ProductStage::Completed && !std::ranges::all_of(state.variants, [this](const auto &each) {
                   return isWhole(m_settings.outputFolder, each);
               })) {
        state.stage = ProductStage::MakingVariants;
        state.completedAt.reset();
    }
}

// The brief's own picture cannot be used: this product generates.
void CampaignRun::planToGenerate(ProductState &state)
{
    CampaignBrief one = m_state.brief;
    one.products = {one.products[size_t(state.plan.index)]};
    one.products.front().existingAssets.clear();
    ProductPlan plan = planCampaign(one, m_settings.plan, RecipeCache(m_settings.cacheFolder)).products.front();
    plan.index = state.plan.index;
    state.plan = std::move(plan);
}

double CampaignRun::remainingCost() const
{
    double cost = 0;
    for (const ProductState &state : m_state.products) {
        if (state.imagePath.isEmpty() && !isSettled(state.stage))
            cost += state.plan.predictedCost;
    }
    return cost;
}

Result<void> CampaignRun::start(Spending spending, std::optional<double> budget)
{
    if (budget && spending != Spending::Confirmed && remainingCost() > *budget) {
        return failure(ErrorKind::BudgetExceeded,
            tr("The campaign is predicted to cost $%1, above the budget of $%2. Confirm the cost to run it.")
                .arg(remainingCost(), 0, 'f', 2)
                .arg(*budget, 0, 'f', 2));
    }
    m_isStarted = true;
    m_unsettled = int(std::ranges::count_if(m_state.products, [](const auto &each) { return !isSettled(each.stage); }));
    m_state.status = CampaignStatus::Running;
    writeManifest();
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
        (void)write(pictureStep(state), Durability::Kill);
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

template <class Work, class Then> void CampaignRun::runWork(Work work, Then then)
{
    ++m_working;
    m_threads.start([this, work = std::move(work), then = std::move(then)] {
        auto result = work();
        // This object waits for its threads before it goes, and drops what is queued then.
        QMetaObject::invokeMethod(
            this,
            [this, then, result = std::move(result)] {
                --m_working;
                then(result);
                pump();
                finishWhenDone();
            },
            Qt::QueuedConnection);
    });
}

void CampaignRun::startGeneration(int index)
{
    ProductState &state = product(index);
    const QString key = u"generated/"_s + state.plan.fileStem() + u".png"_s;
    const QString file = m_settings.outputFolder + u'/' + key;
    state.imageKey = key;
    ++m_generating;
    if (state.plan.origin == PictureOrigin::Reused) {
        state.origin = PictureOrigin::Reused;
        takePicture(index, {.path = state.plan.picture});
        return;
    }
    const bool wasAsked = !state.requestId.isNull();
    if (wasAsked && QFileInfo(file).size() > 0) {
        // The answer came and was stored whole; only the note of it is missing.
        state.cost = state.plan.predictedCost;
        pictureSaved(index, {});
        return;
    }
    auto maker = m_services.pictureMaker(m_state.brief, state.plan);
    if (!maker) {
        --m_generating;
        fail(index, maker.error());
        return;
    }
    if (wasAsked && maker->lostAnswer == LostAnswer::WaitForPerson) {
        --m_generating;
        state.error = Error{.kind = ErrorKind::Unavailable,
            .message =
                tr("The picture of “%1” was asked for and Atelier was stopped before the answer came. It may have "
                   "been paid for. Retry to ask again, or replace the picture.")
                    .arg(state.plan.name.left(60))};
        settle(index, ProductStage::Interrupted);
        return;
    }
    if (!wasAsked) {
        QFile::remove(file);
        state.requestId = m_ids.next();
        // What cannot be noted is not bought.
        if (const auto noted = write(askedStep(state), Durability::PowerCut); !noted) {
            --m_generating;
            fail(index, noted.error());
            return;
        }
    }
    ++state.attempts;
    ++m_working;
    state.stage = ProductStage::Generating;
    m_models[size_t(index)] = maker->model;
    const PictureRecipe &recipe = state.plan.recipe;
    const ImageRequest request{.requestId = state.requestId,
        .model = recipe.model,
        .prompt = recipe.prompt,
        .negativePrompt = recipe.negativePrompt,
        .width = recipe.width,
        .height = recipe.height,
        .seed = recipe.seed};
    const ImageSink sink{
        .progress = [this, index](const ImageProgress &progress) { Q_EMIT generationProgressed(index, progress); },
        .preview = [this, index](const QByteArray &picture) { Q_EMIT previewed(index, picture); },
        .retrying = [this, index](
                        const Error &error, std::chrono::milliseconds delay) { Q_EMIT retrying(index, error, delay); }};
    Q_EMIT productChanged(index);
    const QPointer<CampaignRun> self(this);
    maker->model->generate(request, m_stop.get_token(), sink, [self, index](const Result<ImageAnswer> &answer) {
        if (self)
            self->answered(index, answer);
    });
}

void CampaignRun::answered(int index, const Result<ImageAnswer> &answer)
{
    --m_working;
    ProductState &state = product(index);
    // The model may still be on the stack.
    QMetaObject::invokeMethod(
        this, [keep = std::move(m_models[size_t(index)])] { Q_UNUSED(keep) }, Qt::QueuedConnection);
    if (!answer) {
        --m_generating;
        if (m_stop.stop_requested())
            settle(index, ProductStage::Cancelled);
        else
            attemptFailed(index, answer.error());
    } else {
        const bool isComposed = state.plan.recipe.model.isOffline();
        state.origin = isComposed ? PictureOrigin::Composed : PictureOrigin::Generated;
        state.answeringModel = answer->model;
        state.answeringSeed = answer->seed;
        state.generationMilliseconds = answer->duration.count();
        state.cost = state.plan.predictedCost;
        takePicture(index,
            {.bytes = answer->bytes,
                .cacheUnder = isComposed ? std::nullopt : std::optional(state.plan.recipe),
                .cost = state.cost});
    }
    pump();
    finishWhenDone();
}

// Also after a stop: what came was paid for.
void CampaignRun::takePicture(int index, SavePicture work)
{
    const ProductState &state = product(index);
    work.outputFolder = m_settings.outputFolder;
    work.key = state.imageKey;
    work.provenance = provenanceOf(state);
    work.cacheFolder = m_settings.cacheFolder;
    if (work.bytes.isEmpty() && work.path.isEmpty()) {
        pictureSaved(index, failure(ErrorKind::Corrupt, tr("The model answered without a picture.")));
        return;
    }
    runWork([engine = m_services.engine, work = std::move(work)] { return savePicture(*engine, work); },
        [this, index](const Result<void> &saved) { pictureSaved(index, saved); });
}

void CampaignRun::pictureSaved(int index, const Result<void> &saved)
{
    --m_generating;
    ProductState &state = product(index);
    if (!saved) {
        state.cost = saved.error().kind == ErrorKind::Corrupt ? state.cost : 0;
        fail(index, saved.error());
        return;
    }
    state.imagePath = m_settings.outputFolder + u'/' + state.imageKey;
    if (state.origin == PictureOrigin::Reused)
        state.saved = state.plan.savedCost;
    state.requestId = {};
    (void)write(pictureStep(state), Durability::PowerCut);
    if (m_stop.stop_requested()) {
        settle(index, ProductStage::Cancelled);
        return;
    }
    state.stage = ProductStage::MakingVariants;
    m_toVary.push_back(index);
    Q_EMIT productChanged(index);
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
        .focus = state.origin == PictureOrigin::Composed ? std::optional(compositionFocus) : std::nullopt,
        .edits = state.edits,
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
            planToGenerate(state);
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
    state.fonts = made->fonts;
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
    (void)write(variantsStep(state, *state.completedAt), Durability::Kill);
    settle(index, ProductStage::Completed);
}

void CampaignRun::attemptFailed(int index, const Error &error)
{
    ProductState &state = product(index);
    state.requestId = {};
    if (!isWorthAnotherTry(error.kind) || state.attempts >= m_settings.attempts) {
        fail(index, error);
        return;
    }
    const double jitter = 0.75 + 0.5 * m_services.random.unit();
    auto delay = std::chrono::milliseconds(
        qint64(double(m_settings.firstBackoff.count()) * double(1 << (state.attempts - 1)) * jitter));
    delay = std::max(delay, error.retryAfter.value_or(std::chrono::milliseconds(0)));
    state.stage = ProductStage::Waiting;
    (void)write(unansweredStep(index), Durability::Kill);
    Q_EMIT retrying(index, error, delay);
    m_services.clock.after(delay, this, [this, index] {
        if (product(index).stage != ProductStage::Waiting || m_stop.stop_requested())
            return;
        m_toGenerate.push_back(index);
        pump();
        finishWhenDone();
    });
}

void CampaignRun::fail(int index, const Error &error)
{
    ProductState &state = product(index);
    state.error = error;
    (void)write(failedStep(state), Durability::Kill);
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
    writeManifest();
    Q_EMIT finished();
}

Result<void> CampaignRun::retry(int index)
{
    if (index < 0 || index >= int(m_state.products.size()))
        return failure(ErrorKind::NotFound, tr("There is no product number %1.").arg(index));
    ProductState &state = product(index);
    if (!isSettled(state.stage) || state.stage == ProductStage::Completed)
        return failure(ErrorKind::Conflict, tr("“%1” has nothing to retry.").arg(state.plan.name.left(60)));
    (void)write(retryStep(index), Durability::Kill);
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
    const QString key = u"generated/"_s + state.plan.fileStem() + u".png"_s;
    const auto saved =
        savePicture(*m_services.engine, {.path = path, .outputFolder = m_settings.outputFolder, .key = key});
    if (!saved)
        return saved;
    state.origin = PictureOrigin::Replaced;
    state.imageKey = key;
    state.imagePath = m_settings.outputFolder + u'/' + key;
    (void)write(pictureStep(state), Durability::PowerCut);
    state.variants.clear();
    forgetCrops(state.edits);
    state.completedAt.reset();
    state.stage = ProductStage::Failed;
    return retry(index);
}

Result<void> CampaignRun::write(const QJsonObject &step, Durability durability)
{
    const auto written = m_journal.append(step, durability);
    if (!written)
        qCWarning(logImage).noquote() << written.error().message << written.error().detail;
    return written;
}

void CampaignRun::writeManifest()
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
    const QByteArray json = QJsonDocument(manifestOf(m_state, madeWith)).toJson();
    if (const auto written = writeFileAtomically(m_settings.outputFolder + u"/manifest.json"_s, json); !written)
        qCWarning(logImage).noquote() << written.error().message;
    m_lastManifest = m_services.clock.monotonic();
}

// A manifest of 10,000 products is not written 10,000 times.
void CampaignRun::writeManifestSometimes()
{
    constexpr auto interval = std::chrono::seconds(1);
    if (m_isStarted && m_services.clock.monotonic() - m_lastManifest >= interval)
        writeManifest();
}

} // namespace atelier
