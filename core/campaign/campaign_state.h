// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a campaign while it runs and afterwards, and the manifest that tells it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/campaign/plan.h"
#include "core/campaign/variant_edit.h"
#include "core/store/enum_names.h"

#include <set>

namespace atelier {

enum class ProductStage {
    Waiting,
    Generating,
    MakingVariants,
    Completed,
    Failed, // tries used up, or trying again cannot help
    Interrupted, // asked for a picture that may have been paid for, and the answer was lost: a person decides
    Cancelled,
};
[[nodiscard]] QString productStageName(ProductStage stage); // as the manifest writes it
// Nothing more will happen to the product by itself.
[[nodiscard]] bool isSettled(ProductStage stage);

enum class CampaignStatus { Running, Completed, CompletedWithErrors, Cancelled };

constexpr auto enumNames(CampaignStatus)
{
    using enum CampaignStatus;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Running, "running"_L1}, EnumName{Completed, "completed"_L1},
        EnumName{CompletedWithErrors, "completed_with_errors"_L1}, EnumName{Cancelled, "cancelled"_L1}};
}

struct VariantRecord {
    QString platform;
    QString key; // path below the output folder
    int width = 0;
    int height = 0;
    QString locale; // empty for the base message
    QString messageVersion;
    qint64 bytes = 0; // 0 when it is to be made anew
    double contrast = 0;

    [[nodiscard]] bool isCurrent() const { return bytes > 0; }
    [[nodiscard]] VariantName name() const { return {platform, locale, messageVersion}; }
    friend bool operator==(const VariantRecord &, const VariantRecord &) = default;
};

enum class PaymentCertainty {
    Paid, // the model answered
    MayBePaid, // the request may have been carried out, and its answer was lost
};

// For one answer of a model.
struct Payment {
    Id request; // null when nothing was paid
    std::optional<double> dollars = 0; // empty when the price is not known
    PaymentCertainty certainty = PaymentCertainty::Paid;
};

struct ProductState {
    ProductPlan plan;
    ProductStage stage = ProductStage::Waiting;
    int attempts = 0;
    Id requestId; // of the generation under way
    Payment payment; // the latest
    QString imageKey; // path below the output folder, or "existing-assets/..." for the brief's own
    QString imagePath; // the file itself
    PictureOrigin origin = PictureOrigin::Generated; // of the picture at hand
    QString answeringModel; // as the service named it
    std::optional<quint64> answeringSeed;
    qint64 generationMilliseconds = 0;
    std::optional<double> cost = 0; // of all its pictures, US dollars; empty when a price is not known
    double saved = 0;
    std::vector<VariantRecord> variants;
    VariantEdits edits;
    std::vector<FontFile> fonts;
    QStringList notes;
    std::optional<Error> error;
    std::optional<Timestamp> completedAt;
};

struct CampaignState {
    QString id;
    CampaignBrief brief;
    Timestamp createdAt;
    std::optional<Timestamp> completedAt;
    CampaignStatus status = CampaignStatus::Running;
    double predictedCost = 0;
    std::vector<ProductState> products;
    std::optional<Error> error; // of the last run itself: its manifest could not be written

    [[nodiscard]] double totalCost() const; // as far as known
    [[nodiscard]] double savedByReuse() const;
    [[nodiscard]] int completedProducts() const;
    // The kind of error that most dead products share; nothing when none is dead.
    [[nodiscard]] std::optional<ErrorKind> commonError() const;
};

struct MadeWith {
    QString atelier;
    QString libvips;
    std::vector<std::pair<QString, QString>> fonts; // family and SHA-256 of the file
};

[[nodiscard]] QJsonObject manifestOf(const CampaignState &state, const MadeWith &madeWith);

// A hexadecimal SHA-256 of a font's file; empty when it cannot be read.
[[nodiscard]] QString fontFingerprint(const QString &path);

} // namespace atelier
