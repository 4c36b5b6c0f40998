// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_folder.h"
#include "core/campaign/font_hashes.h"
#include "core/campaign/product_work.h"
#include "core/model/image_model.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <span>

namespace atelier {

// What happens to a generation whose answer was lost because this process died.
enum class LostAnswer {
    AskAgain, // it costs nothing, or the service is asked for our request's id before it makes anything again
    WaitForPerson, // it may have been paid for
};

struct PictureMaker {
    std::shared_ptr<ImageModel> model;
    LostAnswer lostAnswer = LostAnswer::WaitForPerson;
};

struct CampaignServices {
    Clock &clock;
    std::shared_ptr<const ImageEngine> engine;
    std::function<Result<PictureMaker>(const CampaignBrief &, const ProductPlan &)> pictureMaker;
    std::shared_ptr<FontHashes> fontHashes;
    Random random;
};

struct CampaignSettings {
    QString campaignId;
    QString outputFolder; // this campaign's own; made when missing
    QString cacheFolder; // pictures by recipe, shared by campaigns; empty for none
    PlanOptions plan;
    int generationsAtOnce = 5;
    int productsAtOnce = 2; // whose variants are made
    int attempts = 3;
    std::chrono::milliseconds firstBackoff{2000}; // doubles with each attempt
    Framing framing = Framing::Crop;
    PictureEncoding encoding = PictureEncoding::Jpeg;
    QString programVersion;
};

struct RunCost {
    double dollars = 0; // as far as known
    bool isKnown = true;
};

enum class Spending {
    WithinBudget, // refuses to start above the budget
    Confirmed, // a person has seen the cost
};

// BudgetExceeded when the cost is above what the budget leaves (US dollars; empty for no budget), or not known.
[[nodiscard]] Result<void> checkSpending(const RunCost &cost, Spending spending, std::optional<double> budget);

// One campaign from its brief to its manifest. Every finished step is in the journal of the output folder: a run on the
// same folder goes on where the last one ended, also after a kill, and repeats nothing that was paid for. It belongs to
// one thread with an event loop; decoding and drawing happen on threads of its own. Two runs never work on one folder.
class CampaignRun final : public QObject {
    Q_OBJECT

public:
    CampaignRun(CampaignBrief brief, CampaignSettings settings, CampaignServices services);
    ~CampaignRun() override;

    // Opens the folder, reads what was done before and plans the rest. Conflict when another process works on it.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] const CampaignState &state() const { return m_state; }
    // Of what is still to do, and of these products if they were tried again.
    [[nodiscard]] RunCost remainingCost(std::span<const int> retried = {}) const;

    // After prepare(). `finished` follows, never before the return. BudgetExceeded needs Spending::Confirmed.
    [[nodiscard]] Result<void> start(Spending spending, std::optional<double> budget = {});
    // Stops what runs, keeps what is done; `finished` follows.
    void cancel();
    // A dead, interrupted or cancelled product is tried anew, with all its attempts, before or after start().
    [[nodiscard]] Result<void> retry(int product);
    // Takes a picture from a file instead; its variants are made anew.
    [[nodiscard]] Result<void> replacePicture(int product, const QString &path);
    // Changes what is set on one variant, or its crop, and makes it, and no other, anew in place, before or after
    // start(). An empty edit goes back to what the brief says.
    [[nodiscard]] Result<void> editVariant(int product, const VariantName &variant, const VariantEdit &edit);

Q_SIGNALS:
    void productChanged(int product); // see state()
    // A model answered, or may have: what it made is paid for, whatever becomes of it here. See its payment.
    void paid(int product);
    void generationProgressed(int product, const atelier::ImageProgress &progress);
    void previewed(int product, const QByteArray &picture);
    void retrying(int product, const atelier::Error &error, std::chrono::milliseconds delay);
    void finished();

private:
    ProductState &product(int index) { return m_state.products[size_t(index)]; }
    void takeUpProduct(int index);
    void enqueue(int index);
    void pump();
    void startGeneration(int index);
    void ask(int index, const PictureMaker &maker);
    void waitForPerson(int index);
    void interrupt(int index);
    void notePayment(int index);
    void noteLostAnswer(int index);
    void answered(int index, const Result<ImageAnswer> &answer);
    void takePicture(int index, SavePicture work);
    void saveAgain(int index, const SavePicture &work, const Error &error);
    void saveUnsaved(int index);
    void pictureSaved(int index, const Result<void> &saved);
    void startVariants(int index);
    void variantsMade(int index, const Result<ProductVariants> &made);
    void attemptFailed(int index, const Error &error);
    void stopped(int index, const Error &error);
    void fail(int index, const Error &error);
    void settle(int index, ProductStage stage);
    void finishWhenDone();
    void write(const QJsonObject &step, Durability durability);
    [[nodiscard]] Result<void> writeManifest();
    void writeManifestSometimes();
    template <class Work, class Then> void runWork(Work work, Then then)
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

    CampaignSettings m_settings;
    CampaignServices m_services;
    CampaignState m_state;
    CampaignFolder m_folder;
    IdGenerator m_ids;
    QThreadPool m_threads;
    std::stop_source m_stop;
    std::deque<int> m_toGenerate;
    std::deque<int> m_toVary;
    std::map<int, SavePicture> m_unsaved; // bought pictures that there was no room for
    int m_generating = 0;
    int m_varying = 0;
    int m_unsettled = 0;
    int m_working = 0; // pieces of work on threads and models that have not come back
    bool m_isStarted = false;
    bool m_isFinished = false;
    std::chrono::nanoseconds m_lastManifest{0};
    std::map<std::string, std::pair<QString, QString>> m_fonts; // path to family and fingerprint
    QString m_logoPath;
    std::vector<std::shared_ptr<ImageModel>> m_models; // by product while it generates
};

} // namespace atelier
