// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/diff.h"

#include <QStringList>
#include <QWidget>

namespace atelier {

class Button;
class Combo;
class ComparisonView;
class IconButton;
class Label;
class SegmentedControl;
struct EditorStyle;

// The read-only comparison of two versions in the place of the editor, with its changes to step through: in one text,
// side by side, or the older text alone, to copy from.
class DiffPage final : public QWidget {
    Q_OBJECT

public:
    explicit DiffPage(QWidget *parent = nullptr);

    enum class Newer { Current, Version }; // only the current text can take an older wording back
    // What the two pickers offer, newest first; the first newer one is the current text.
    void setVersions(const QStringList &names);
    // The places of the two among the versions; -1 for the empty beginning and for the current text. Tells nobody.
    void setPair(int before, int after);
    // In place of the pickers, for a comparison that is not of two versions.
    void setTitle(const QString &title);
    void compare(const QString &before, const QString &after, Newer newer);
    [[nodiscard]] const QString &newerText() const { return m_after; }
    void setNewerText(const QString &after); // stays at the same place
    void setEditorStyle(const EditorStyle &style);

Q_SIGNALS:
    void closed();
    void takeRequested(const atelier::TextEdit &edit); // in the newer text
    void pairChosen(int before, int after); // as in setPair

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Layout { Inline, SideBySide, Older };
    QWidget *makeHead();
    QWidget *makeBar();
    void connectViews();
    void show(int current);
    void showLayout();
    [[nodiscard]] ComparisonView *shownView() const; // the one with the current change
    void step(int by);
    void take(int index);
    void updateHead();
    void followScroll(const ComparisonView &from, ComparisonView &to);

    QWidget *m_pickers;
    Combo *m_beforePicker;
    Combo *m_afterPicker;
    Label *m_title;
    SegmentedControl *m_layout;
    ComparisonView *m_view;
    ComparisonView *m_olderView;
    ComparisonView *m_newerView;
    QWidget *m_sides;
    Label *m_counts;
    Label *m_place;
    QList<IconButton *> m_steps;
    Button *m_keep;
    Button *m_take;
    QString m_before;
    QString m_after;
    std::vector<DiffPart> m_parts;
    std::vector<Change> m_changes;
    ChangedWords m_words;
    Newer m_newer = Newer::Version;
    bool m_isFollowing = false;
};

} // namespace atelier
