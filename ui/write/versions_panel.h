// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/text_version.h"
#include "core/store/workspace.h"
#include "ui/widgets/authorship_bar.h"

#include <QWidget>

class QCheckBox;
class QListView;
class QStandardItemModel;

namespace atelier {

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
    void showShares(const std::vector<OriginRun> &runs);
    void clearSelection();
    [[nodiscard]] const std::vector<TextVersion> &versions() const { return m_versions; } // newest first
    [[nodiscard]] bool showsAuthors() const;
    [[nodiscard]] QColor authorColor(const Origin &origin) const; // as in the bar
    // Two rows chosen: the older and the newer; one: it and the text as it stands.
    struct Comparison {
        TextVersion before;
        std::optional<TextVersion> after; // nothing: the text as it stands
    };

Q_SIGNALS:
    void compareRequested(const atelier::VersionsPanel::Comparison &comparison);
    void restoreRequested(const atelier::TextVersion &version);
    void copyRequested(const atelier::TextVersion &version);
    void nameRequested();
    void playbackRequested();
    void authorsToggled();

private:
    enum class Shown { All, Named, Machine };
    void fill();
    void compareSelected();
    [[nodiscard]] std::optional<TextVersion> selected() const;
    void updateShares();
    void updateButtons();

    Workspace &m_workspace;
    std::shared_ptr<LiveText> m_text;
    std::vector<TextVersion> m_versions; // newest first
    std::vector<size_t> m_rows; // shown ones, as indexes of m_versions
    std::vector<Id> m_shownIds;
    SegmentedControl *m_filter;
    QListView *m_list;
    QStandardItemModel *m_model;
    Button *m_restore;
    Button *m_copy;
    Label *m_empty;
    AuthorshipBar *m_shares;
    QList<AuthorShare> m_sharesNow;
    QCheckBox *m_authors;
};

// "You", "Pasted", "AI draft, llama3.1"
[[nodiscard]] QString authorName(const Origin &origin);
// "First", "Refined, 10:31"
[[nodiscard]] QString versionName(const TextVersion &version, Timestamp now);

} // namespace atelier
