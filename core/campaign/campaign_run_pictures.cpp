// SPDX-License-Identifier: GPL-3.0-or-later
// How a campaign gets its pictures: asking a model, taking what it gives, trying again.
#include "core/campaign/campaign_run.h"
#include "core/campaign/campaign_steps.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// Room is made by hand.
constexpr auto saveAgainAfter = std::chrono::milliseconds(3000);

// Another try may help; a bad key, a filter or a picture that is no picture will not change by themselves.
bool isWorthAnotherTry(ErrorKind kind)
{
    return kind == ErrorKind::Unavailable || kind == ErrorKind::RateLimited || kind == ErrorKind::Internal;
}

} // namespace

void CampaignRun::startGeneration(int index)
{
    ProductState &state = product(index);
    state.imageKey = generatedPictureKey(state.plan);
    const QString file = m_folder.filePath(state.imageKey);
    ++m_generating;
    const bool wasAsked = !state.requestId.isNull();
    if (wasAsked && QFileInfo(file).size() > 0) {
        // The answer came and was stored whole; only the note of it is missing.
        notePayment(index);
        pictureSaved(index, {});
        return;
    }
    if (state.plan.origin == PictureOrigin::Reused) {
        // Asked for by this campaign itself, it was stopped when the picture was in the cache and not yet here.
        if (wasAsked)
            notePayment(index);
        state.origin = wasAsked ? PictureOrigin::Generated : PictureOrigin::Reused;
        takePicture(index, {.path = state.plan.picture});
        return;
    }
    const auto maker = m_services.pictureMaker(m_state.brief, state.plan);
    if (!maker) {
        --m_generating;
        fail(index, maker.error());
    } else if (wasAsked && maker->lostAnswer == LostAnswer::WaitForPerson) {
        --m_generating;
        waitForPerson(index);
    } else if (wasAsked) {
        ask(index, *maker);
    } else {
        QFile::remove(file);
        state.requestId = m_ids.next();
        // What cannot be noted is not bought.
        if (const auto noted = m_folder.append(askedStep(state), Durability::PowerCut); !noted) {
            --m_generating;
            fail(index, noted.error());
            return;
        }
        ask(index, *maker);
    }
}

void CampaignRun::waitForPerson(int index)
{
    ProductState &state = product(index);
    noteLostAnswer(index);
    state.error = Error{.kind = ErrorKind::Unavailable,
        .message = tr("The picture of “%1” was asked for and Atelier was stopped before the answer came. It may have "
                      "been paid for. Retry to ask again, or replace the picture.")
            .arg(state.plan.name.left(60))};
    interrupt(index);
}

void CampaignRun::interrupt(int index)
{
    write(interruptedStep(product(index)), Durability::Kill);
    settle(index, ProductStage::Interrupted);
    Q_EMIT paid(index);
}

void CampaignRun::ask(int index, const PictureMaker &maker)
{
    ProductState &state = product(index);
    ++state.attempts;
    ++m_working;
    state.stage = ProductStage::Generating;
    m_models[size_t(index)] = maker.model;
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
    maker.model->generate(request, m_stop.get_token(), sink, [self, index](const Result<ImageAnswer> &answer) {
        if (self)
            self->answered(index, answer);
    });
}

void CampaignRun::notePayment(int index)
{
    ProductState &state = product(index);
    if (state.plan.recipe.model.isOffline())
        return;
    const auto price =
        state.plan.origin == PictureOrigin::Reused ? std::optional(state.plan.savedCost) : state.plan.predictedCost;
    state.cost = state.cost && price ? std::optional(*state.cost + *price) : std::nullopt;
    state.payment = {.request = state.requestId, .dollars = price};
    Q_EMIT paid(index);
}

// Nobody knows whether it was paid for, so that what the product costs is not known either.
void CampaignRun::noteLostAnswer(int index)
{
    ProductState &state = product(index);
    const auto price = state.plan.predictedCost;
    if (price == 0.0)
        return;
    state.cost.reset();
    state.payment = {.request = state.requestId, .dollars = price, .certainty = PaymentCertainty::MayBePaid};
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
            stopped(index, answer.error());
        else
            attemptFailed(index, answer.error());
    } else {
        const bool isComposed = state.plan.recipe.model.isOffline();
        state.origin = isComposed ? PictureOrigin::Composed : PictureOrigin::Generated;
        state.answeringModel = answer->model;
        state.answeringSeed = answer->seed;
        state.generationMilliseconds = answer->duration.count();
        notePayment(index);
        takePicture(index,
            {.bytes = answer->bytes,
                .cacheUnder = isComposed ? std::nullopt : std::optional(state.plan.recipe),
                .cost = state.plan.predictedCost.value_or(0)});
    }
    pump();
    finishWhenDone();
}

// Also after a stop: what came was paid for.
void CampaignRun::takePicture(int index, SavePicture work)
{
    const ProductState &state = product(index);
    work.outputFolder = m_folder.path();
    work.key = state.imageKey;
    work.provenance = provenanceOf(state);
    work.cacheFolder = m_settings.cacheFolder;
    if (work.bytes.isEmpty() && work.path.isEmpty()) {
        pictureSaved(index, failure(ErrorKind::Corrupt, tr("The model answered without a picture.")));
        return;
    }
    runWork([engine = m_services.engine, work] { return savePicture(*engine, work); },
        [this, index, work](const Result<void> &saved) {
            const bool isBought = product(index).origin == PictureOrigin::Generated && !work.bytes.isEmpty();
            if (!saved && saved.error().kind == ErrorKind::Io && isBought)
                saveAgain(index, work, saved.error());
            else
                pictureSaved(index, saved);
        });
}

// What was paid for is kept until there is room for it, and not bought again.
void CampaignRun::saveAgain(int index, const SavePicture &work, const Error &error)
{
    ProductState &state = product(index);
    const QString name = state.plan.name.left(60);
    if (m_stop.stop_requested()) {
        --m_generating;
        state.error = Error{.kind = ErrorKind::Io,
            .message = tr("The picture of “%1” was paid for and could not be saved before the campaign was stopped: %2")
                .arg(name, error.message)};
        interrupt(index);
        return;
    }
    const Error waiting{.kind = ErrorKind::Io,
        .message = tr("The picture of “%1” is paid for and cannot be saved yet: %2 Make room; it is kept and saved "
                      "then.")
            .arg(name, error.message)};
    m_unsaved[index] = work;
    Q_EMIT retrying(index, waiting, saveAgainAfter);
    m_services.clock.after(saveAgainAfter, this, [this, index] { saveUnsaved(index); });
}

void CampaignRun::saveUnsaved(int index)
{
    if (auto unsaved = m_unsaved.extract(index))
        takePicture(index, std::move(unsaved.mapped()));
}

void CampaignRun::pictureSaved(int index, const Result<void> &saved)
{
    --m_generating;
    ProductState &state = product(index);
    if (!saved) {
        fail(index, saved.error());
        return;
    }
    state.imagePath = m_folder.filePath(state.imageKey);
    if (state.origin == PictureOrigin::Reused)
        state.saved = state.plan.savedCost;
    state.requestId = {};
    write(pictureStep(state), Durability::PowerCut);
    if (m_stop.stop_requested()) {
        settle(index, ProductStage::Cancelled);
        return;
    }
    state.stage = ProductStage::MakingVariants;
    m_toVary.push_back(index);
    Q_EMIT productChanged(index);
}

// A request that was stopped on its way may have been carried out.
void CampaignRun::stopped(int index, const Error &error)
{
    if (error.fate == RequestFate::MaybeCarriedOut) {
        noteLostAnswer(index);
        Q_EMIT paid(index);
    }
    settle(index, ProductStage::Cancelled);
}

void CampaignRun::attemptFailed(int index, const Error &error)
{
    ProductState &state = product(index);
    // The answer was lost after the service had the request: asking again might buy the picture twice.
    if (error.fate == RequestFate::MaybeCarriedOut && state.plan.predictedCost != 0.0) {
        noteLostAnswer(index);
        state.error = error;
        state.requestId = {};
        interrupt(index);
        return;
    }
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
    write(unansweredStep(index), Durability::Kill);
    Q_EMIT retrying(index, error, delay);
    m_services.clock.after(delay, this, [this, index] {
        if (product(index).stage != ProductStage::Waiting || m_stop.stop_requested())
            return;
        m_toGenerate.push_back(index);
        pump();
        finishWhenDone();
    });
}

} // namespace atelier
