// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/write/writing_service.h"

#include <QWidget>

namespace atelier {

class BriefForm;
class Button;
class Combo;
class Label;

// What the model pickers of a window show: filled once the finder has answered, offline first.
struct ModelChoices {
    std::vector<ModelInfo> models; // that write text
    ModelId usual = ModelId::offline();
};

// The Brief tab: content type, its form, brand, persona and model, the estimate and Draft.
class BriefPanel final : public QWidget {
    Q_OBJECT

public:
    BriefPanel(Workspace &workspace, TemplateCatalog &templates, WritingService &writing, QWidget *parent = nullptr);

    void setModels(const ModelChoices &choices);
    void showItem(const ContentItem &item);
    // What stands in the form and was not drafted from, complete or not.
    [[nodiscard]] QJsonObject unsent() const;
    void showUnsent(const QJsonObject &brief);
    // What Draft would ask for now. Problems are shown in the form.
    [[nodiscard]] std::optional<DraftOrder> order();
    [[nodiscard]] ModelId model() const;
    void setDraftRunning(bool running);
    void focusFirstField();

Q_SIGNALS:
    void draftRequested();
    void modelChanged();
    void valuesChanged(); // by the person
    void connectModelRequested();

private:
    void fillTemplates();
    void fillVoices();
    void chooseTemplate();
    void onValuesChanged();
    void updateEstimate();

    Workspace &m_workspace;
    TemplateCatalog &m_templates;
    WritingService &m_writing;
    Combo *m_template;
    BriefForm *m_form;
    Combo *m_brand;
    Combo *m_persona;
    Combo *m_model;
    Label *m_estimate;
    Label *m_note;
    Button *m_draft;
    Voices m_voices;
    bool m_isFilling = false;
};

} // namespace atelier
