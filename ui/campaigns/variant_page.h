// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaign_model.h"
#include "ui/campaigns/picture_canvas.h"

class QCheckBox;
class QPlainTextEdit;

namespace atelier {

class Badge;
class Button;
class Combo;
class ElidedLabel;
class FormField;
class IconButton;
class Label;
class Panes;
class TextArea;

// One picture at its full size, beside another when asked, with what can be changed on it.
class VariantPage final : public QWidget {
    Q_OBJECT
public:
    explicit VariantPage(CampaignModel &model, QWidget *parent = nullptr);

    void showVariant(const QModelIndex &index);
    [[nodiscard]] const QPersistentModelIndex &current() const { return m_index; }
    void step(int by); // to the next format, then the next product
    void focusMessage();
    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] PictureCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] PictureCanvas &beside() { return *m_beside; }

Q_SIGNALS:
    void backRequested();
    void changeRequested(const atelier::CampaignChange &change);
    void approveRequested(const QModelIndex &index);
    void attachRequested(const QModelIndex &index);
    void replaceRequested(int product);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeCentre();
    QWidget *makeEditor();
    void refresh();
    void load(PictureCanvas &canvas, const QString &path);
    void fillBeside();
    void showBeside();
    void showEdit();
    void showZoom();
    void setCropping(bool cropping);
    void render();
    void reset();
    [[nodiscard]] VariantEdit enteredEdit() const;
    [[nodiscard]] std::vector<VariantName> editedVariants() const;
    [[nodiscard]] const BriefMessage &message() const;

    CampaignModel &m_model;
    QPersistentModelIndex m_index;
    std::optional<VariantName> m_shown; // what the editor's fields belong to
    int m_shownProduct = -1;
    Panes *m_panes;
    ElidedLabel *m_title = nullptr;
    Badge *m_state = nullptr;
    PictureCanvas *m_canvas = nullptr;
    PictureCanvas *m_beside = nullptr;
    QHash<const PictureCanvas *, quint64> m_picturesAsked;
    QWidget *m_besideFrame = nullptr;
    Combo *m_besideChoice = nullptr;
    Label *m_zoom = nullptr;
    TextArea *m_text = nullptr;
    FormField *m_textField = nullptr;
    Combo *m_position = nullptr;
    Combo *m_alignment = nullptr;
    Button *m_crop = nullptr;
    Button *m_cropReset = nullptr;
    Label *m_cropNote = nullptr;
    QCheckBox *m_allFormats = nullptr;
    Button *m_render = nullptr;
    Button *m_reset = nullptr;
    Button *m_approve = nullptr;
    Label *m_facts = nullptr;
    std::optional<FocalPoint> m_focus; // chosen by hand
    bool m_isCropping = false;
};

} // namespace atelier
