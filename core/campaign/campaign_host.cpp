// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_host.h"

#include "core/campaign/model_proxy.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool needsAnotherTry(ProductStage stage) { return isSettled(stage) && stage != ProductStage::Completed; }

// The same tools, with models that may be asked on the host's thread.
AssemblyTools withProxies(AssemblyTools tools, QObject *home, QObject *host)
{
    tools.imageModel = [make = std::move(tools.imageModel), home, host](const ModelId &model) {
        const auto makeOne = [make, model] { return make(model); };
        return Result<std::shared_ptr<ImageModel>>(std::make_shared<ModelProxy>(makeOne, home, host));
    };
    return tools;
}

QJsonObject toJson(const CampaignContinuation::Edit &edit)
{
    return {{u"product"_s, edit.product}, {u"platform"_s, edit.variant.platform}, {u"locale"_s, edit.variant.locale},
        {u"version"_s, edit.variant.messageVersion}, {u"edit"_s, edit.edit.toJson()}};
}

CampaignContinuation::Edit editFromJson(const QJsonObject &json)
{
    return {.product = json["product"_L1].toInt(),
        .variant = {.platform = json["platform"_L1].toString(),
            .locale = json["locale"_L1].toString(),
            .messageVersion = json["version"_L1].toString()},
        .edit = VariantEdit::fromJson(json["edit"_L1].toObject())};
}

} // namespace

QJsonObject CampaignContinuation::toJson() const
{
    QJsonArray products;
    for (const int product : retried)
        products += product;
    QJsonArray files;
    for (auto picture = pictures.begin(); picture != pictures.end(); ++picture)
        files += QJsonObject{{u"product"_s, picture.key()}, {u"file"_s, picture.value()}};
    QJsonArray changed;
    for (const Edit &edit : edits)
        changed += atelier::toJson(edit);
    return {{u"retried"_s, products}, {u"pictures"_s, files}, {u"edits"_s, changed}};
}

CampaignContinuation CampaignContinuation::fromJson(const QJsonObject &json)
{
    CampaignContinuation continuation;
    for (const QJsonValue &product : json["retried"_L1].toArray())
        continuation.retried += product.toInt();
    for (const QJsonValue &picture : json["pictures"_L1].toArray())
        continuation.pictures[picture["product"_L1].toInt()] = picture["file"_L1].toString();
    for (const QJsonValue &edit : json["edits"_L1].toArray())
        continuation.edits.push_back(editFromJson(edit.toObject()));
    return continuation;
}

CampaignHost::CampaignHost(const AssemblyTools &tools, QObject *home)
    : m_assembly(withProxies(tools, home, this))
{
}

void CampaignHost::passOnSignals()
{
    const CampaignRun *const run = m_run.get();
    const auto stateOf = [run](int product) { return run->state().products[size_t(product)]; };
    connect(run, &CampaignRun::productChanged, this,
        [this, stateOf](int product) { Q_EMIT productChanged(product, stateOf(product)); });
    connect(run, &CampaignRun::paid, this, [this, stateOf](int product) { Q_EMIT paid(product, stateOf(product)); });
    connect(run, &CampaignRun::generationProgressed, this, &CampaignHost::progressed);
    connect(run, &CampaignRun::previewed, this, &CampaignHost::previewed);
    connect(run, &CampaignRun::retrying, this, &CampaignHost::retrying);
    connect(run, &CampaignRun::finished, this, [this] { Q_EMIT ended(copyState()); });
}

// An edit or a new picture makes a product anew, so that it is not retried besides.
Result<void> CampaignHost::apply(const CampaignContinuation &changes)
{
    QList<int> retried = changes.retried;
    for (auto picture = changes.pictures.begin(); picture != changes.pictures.end(); ++picture) {
        if (const auto replaced = m_run->replacePicture(picture.key(), picture.value()); !replaced)
            return replaced;
        retried.removeAll(picture.key());
    }
    for (const CampaignContinuation::Edit &edit : changes.edits) {
        if (const auto edited = m_run->editVariant(edit.product, edit.variant, edit.edit); !edited)
            return edited;
        retried.removeAll(edit.product);
    }
    for (const int product : std::as_const(retried)) {
        const auto &products = m_run->state().products;
        if (product >= 0 && product < int(products.size()) && !isSettled(products[size_t(product)].stage))
            continue; // it goes on by itself
        if (const auto again = m_run->retry(product); !again)
            return again;
    }
    return {};
}

std::shared_ptr<CampaignState> CampaignHost::copyState() const
{
    return std::make_shared<CampaignState>(m_run->state());
}

Result<void> CampaignHost::open(const HostOrder &order)
{
    auto run = m_assembly.resume(order.folder);
    if (!run)
        return std::unexpected(run.error());
    m_run = std::move(*run);
    m_changes = order.changes;
    for (const ProductState &product : m_run->state().products) {
        const int index = product.plan.index;
        if (order.retriesUndone && needsAnotherTry(product.stage) && !m_changes.retried.contains(index))
            m_changes.retried += index;
    }
    return {};
}

void CampaignHost::prepare(const HostOrder &order)
{
    // Before a change is noted: what is not agreed to stays as it is.
    if (const auto opened = open(order))
        Q_EMIT prepared(m_run->remainingCost(m_changes.retried));
    else
        Q_EMIT failed(opened.error());
}

Result<void> CampaignHost::begin()
{
    if (const auto applied = apply(m_changes); !applied)
        return applied;
    passOnSignals();
    Q_EMIT begun(copyState());
    return m_run->start(Spending::Confirmed);
}

void CampaignHost::start()
{
    const auto began = begin();
    if (!began) {
        m_run.reset();
        Q_EMIT failed(began.error());
    } else if (m_isCancelled) {
        m_run->cancel();
    }
}

void CampaignHost::cancel()
{
    m_isCancelled = true;
    if (m_run)
        m_run->cancel();
}

void CampaignHost::change(const CampaignContinuation &changes)
{
    if (!m_run)
        return;
    if (const auto applied = apply(changes); !applied)
        Q_EMIT refused(applied.error());
}

} // namespace atelier
