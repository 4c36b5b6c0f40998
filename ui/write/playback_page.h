// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/text_life.h"
#include "core/text/text_edit.h"

#include <QTimer>
#include <QWidget>

class QSlider;

namespace atelier {

class Button;
class ComparisonView;
class ElidedLabel;
class IconButton;
class Label;
struct EditorStyle;

// The life of a text in the place of the editor: a slider from its first letter to now, Play, and what each moment
// brought, marked in the text.
class PlaybackPage final : public QWidget {
    Q_OBJECT

public:
    explicit PlaybackPage(QWidget *parent = nullptr);

    void setLife(std::shared_ptr<const TextLife> life, const QString &text); // begins at the end, with that text
    void setEditorStyle(const EditorStyle &style);
    void stop();

Q_SIGNALS:
    void closed();
    void restoreRequested(const atelier::Version &version);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    // The text after so many steps, made in the background.
    struct Shown {
        int place = 0;
        TextEdits way; // from the text that was shown before
        TextEdits brought; // by the last step
    };
    void goTo(int place);
    void ask();
    void show(const Shown &shown);
    [[nodiscard]] int count() const { return m_life ? int(m_life->steps().size()) : 0; }
    void togglePlaying();
    void playOn();
    void updateWords();

    std::shared_ptr<const TextLife> m_life;
    int m_wanted = 0;
    int m_shown = 0;
    bool m_isAsking = false;
    ElidedLabel *m_moment;
    ComparisonView *m_view;
    IconButton *m_play;
    QSlider *m_slider;
    Label *m_place;
    Button *m_restore;
    QTimer m_ticks;
};

} // namespace atelier
