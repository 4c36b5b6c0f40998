// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/brief.h"

#include <QCheckBox>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace atelier {

class ChipsInput;
class Combo;
class FactsTable;
class FormField;
class Label;
class ProductTable;
class ProductTableModel;
class Button;

// The fields of a campaign's brief. What it does not show (fields of a file that it does not know) is kept.
class CampaignForm final : public QWidget {
    Q_OBJECT
public:
    explicit CampaignForm(std::vector<PlatformFormat> formats, QWidget *parent = nullptr);

    void setBrief(const QJsonObject &brief); // complete or not
    [[nodiscard]] QJsonObject brief() const; // as it stands
    void setAssetsRoot(const QString &folder);
    [[nodiscard]] QString assetsRoot() const;
    // Each is shown under its field; what has none is in the list beside the form only.
    void showProblems(const BriefProblems &problems);
    void focusPlace(const QString &path); // of a problem: "products[2].name"
    // Files for a product's row; -1: each becomes a product.
    void takePictures(int row, const QStringList &paths);
    [[nodiscard]] ProductTableModel &products() { return *m_products; }
    [[nodiscard]] ProductTable &table() { return *m_table; }

Q_SIGNALS:
    void edited();
    void csvRequested();
    void pictureRequested(int row);
    void assetsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeColumns();
    QWidget *makeProducts();
    QWidget *makeFormats();
    QWidget *makeMore();
    [[nodiscard]] QLineEdit *addLine(const QString &key, const QString &label, QWidget *parent);
    void showColours();
    [[nodiscard]] QString pathBelowAssets(const QString &path) const;

    std::vector<PlatformFormat> m_formats;
    QJsonObject m_source;
    QMap<QString, FormField *> m_fields; // by the brief's key
    QLineEdit *m_name = nullptr;
    QLineEdit *m_message = nullptr;
    QLineEdit *m_audience = nullptr;
    FactsTable *m_versions = nullptr;
    FactsTable *m_messages = nullptr;
    ChipsInput *m_regions = nullptr;
    ChipsInput *m_colours = nullptr;
    Label *m_colourNote = nullptr;
    ProductTableModel *m_products;
    ProductTable *m_table = nullptr;
    QLineEdit *m_assets = nullptr;
    std::vector<QCheckBox *> m_formatBoxes;
    QLineEdit *m_style = nullptr;
    QLineEdit *m_negative = nullptr;
    QLineEdit *m_logo = nullptr;
    Combo *m_position = nullptr;
    Combo *m_alignment = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    QGridLayout *m_columns = nullptr;
    bool m_isFilling = false;
};

} // namespace atelier
