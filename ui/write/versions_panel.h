// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/text_version.h"
#include "core/store/workspace.h"

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace atelier {

class AuthorshipBar;
class Button;
class Label;
class LiveText;
class SegmentedControl;

// The Versions tab: the timeline of a text, newest first, and who wrote what stands there now.
class VersionsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit VersionsPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setText(std::shared_ptr<LiveText> text); // null: none
    void refresh();
    // Two rows chosen: the older and the newer; one: it and the version before it.
    struct Comparison {
        TextVersion before;
        std::optional<TextVersion> after; // nothing: the text as it stands
    };

Q_SIGNALS:
    void compareRequested(const atelier::VersionsPanel::Comparison &comparison);
    void restoreRequested(const atelier::TextVersion &version);
    void copyRequested(const atelier::TextVersion &version);
    void nameRequested();

private:
    enum class Shown { All, Named, Machine };
    void fill();
    void compareSelected();
    [[nodiscard]] std::optional<TextVersion> selected() const;
    void updateShares();

    Workspace &m_workspace;
    std::shared_ptr<LiveText> m_text;
    std::vector<TextVersion> m_versions; // newest first
    std::vector<size_t> m_rows; // shown ones, as indexes of m_versions
    SegmentedControl *m_filter;
    QListView *m_list;
    QStandardItemModel *m_model;
    Button *m_restore;
    Button *m_copy;
    Label *m_empty;
    AuthorshipBar *m_shares;
};

} // namespace atelier
