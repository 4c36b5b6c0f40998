// SPDX-License-Identifier: GPL-3.0-or-later
// Where the search palette gets its results from.
#pragma once

#include <QImage>
#include <QObject>

#include <functional>

namespace atelier {

struct PaletteRow {
    QString id; // given back to open()
    QString iconName;
    QImage thumbnail = {}; // instead of the icon
    QString title;
    QString detail = {}; // second line; the words of the query are marked in both
    QString trailing = {}; // status, time or shortcut
};

struct PaletteGroup {
    QString title; // "Drafts"
    QList<PaletteRow> rows; // two or three, best first
    int total = 0; // of all matches: "2 of 11"
};

enum class PaletteKind { Actions, Content };

class PaletteSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    using Answer = std::function<void(const PaletteGroup &)>;

    [[nodiscard]] virtual PaletteKind kind() const { return PaletteKind::Content; }
    // Answers on the GUI thread, at once or later, once or not at all; answers to an older query are dropped by the
    // palette. An empty query asks for what is recent. `most` is how many rows there is room for.
    virtual void search(const QString &query, int most, const Answer &answer) = 0;
    virtual void open(const QString &rowId) = 0;
    // Shows all matches in the library; false where there is no such place.
    [[nodiscard]] virtual bool canShowAll() const { return false; }
    virtual void showAll(const QString &) { }
};

} // namespace atelier
