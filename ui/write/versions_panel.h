// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/diff.h"
#include "core/store/text_version.h"
#include "core/store/workspace.h"
#include "ui/widgets/authorship_bar.h"
#include "ui/widgets/timeline_delegate.h"

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
    // Two rows chosen: the older and the newer; one: it and the version that a person made before it.
    struct Comparison {
        std::optional<TextVersion> before; // nothing: the empty beginning
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
    // What the row of the text as it stands tells.
    struct Current {
        qint64 words = 0;
        ChangedWords changed = {}; // since the newest version
        Timestamp edited = {};
    };
    void fill();
    void addRow(const TimelineEntry &entry, std::optional<size_t> version);
    [[nodiscard]] TimelineEntry currentEntry() const;
    void readCurrent();
    [[nodiscard]] std::optional<TextVersion> madeByPersonBefore(std::optional<size_t> version) const;
    void compareSelected();
    [[nodiscard]] std::optional<TextVersion> selected() const;
    void updateShares();
    void updateButtons();

    Workspace &m_workspace;
    std::shared_ptr<LiveText> m_text;
    std::vector<TextVersion> m_versions; // newest first
    Current m_current;
    std::vector<std::optional<size_t>> m_rows; // shown ones, as indexes of m_versions; nothing: the text as it stands
    std::vector<Id> m_shownIds; // of the same; null: the text as it stands
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
