// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/product_log.h"

#include "core/base/background.h"
#include "core/campaign/campaign_listing.h"
#include "core/campaign/step_journal.h"
#include "core/write/usage.h"
#include "ui/campaigns/campaign_model.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString aboutProduct(const ProductState &product)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += u"%1: %2"_s.arg(name, value);
    };
    add(ProductLog::tr("State"), productWord(product));
    if (product.error) {
        add(ProductLog::tr("Error"), u"%1 (%2)"_s.arg(product.error->message, errorKindName(product.error->kind)));
        add(ProductLog::tr("Details"), product.error->detail);
    }
    add(ProductLog::tr("Tries"), product.attempts > 0 ? QString::number(product.attempts) : QString());
    const PictureRecipe &recipe = product.plan.recipe;
    if (!recipe.prompt.isEmpty()) {
        add(ProductLog::tr("Model"), recipe.model.toString());
        add(ProductLog::tr("Prompt"), recipe.prompt);
        add(ProductLog::tr("Seed"), QString::number(recipe.seed));
        add(ProductLog::tr("Size"), u"%1 × %2"_s.arg(recipe.width).arg(recipe.height));
    }
    add(ProductLog::tr("Cost"),
        readableCost(product.cost ? std::optional<qint64>(std::llround(*product.cost * 1e6)) : std::nullopt));
    add(ProductLog::tr("Note"), product.notes.join(u' '));
    return lines.join(u'\n');
}

QString journalOf(const QString &campaignFolder, int product)
{
    QStringList lines;
    const auto steps = StepJournal::read(campaignFile(campaignFolder, CampaignFile::Journal));
    for (const QJsonObject &step : steps.value_or(std::vector<QJsonObject>())) {
        if (step["product"_L1].toInt(-1) == product)
            lines += QString::fromUtf8(QJsonDocument(step).toJson(QJsonDocument::Compact));
    }
    return lines.join(u'\n');
}

} // namespace

ProductLog::ProductLog(const ProductState &product, const QString &campaignFolder, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit)
{
    const Theme &theme = themeOf(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log of %1").arg(product.plan.name.simplified().left(60)));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Log"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlainText(aboutProduct(product));
    auto *const copy = new Button(tr("Copy"));
    auto *const close = new Button(tr("Close"), ButtonKind::Filled);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    resize(theme.px(640), theme.px(420));
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(close, &Button::clicked, this, &QDialog::accept);
    runInBackground(
        this, [campaignFolder, number = product.plan.index] { return journalOf(campaignFolder, number); },
        [this](const QString &journal) {
            if (!journal.isEmpty())
                m_text->appendPlainText(u'\n' + journal);
        });
    close->setFocus(Qt::OtherFocusReason);
}

QString ProductLog::text() const { return m_text->toPlainText(); }

} // namespace atelier
