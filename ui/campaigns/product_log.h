// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_state.h"

#include <QDialog>

class QPlainTextEdit;

namespace atelier {

// What is known of one product, to be read and copied: its error, its recipe, and its lines in the campaign's journal.
class ProductLog final : public QDialog {
    Q_OBJECT
public:
    ProductLog(const ProductState &product, const QString &campaignFolder, QWidget *parent);

    [[nodiscard]] QString text() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace atelier
