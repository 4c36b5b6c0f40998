// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/theme/status.h"

#include <QAbstractButton>

namespace atelier {

// What every card tells below its picture or words.
struct WorkFacts {
    Id id;
    QString title;
    Status status = Status::Draft;
    QString word; // of the status
    QString age;
    QString detail; // "812 words"
};

// Something to go on with: how it looks, and below it title, status, age and size. A click opens it.
class WorkCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit WorkCard(WorkFacts facts, QWidget *parent = nullptr);

    [[nodiscard]] const Id &id() const { return m_facts.id; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    // The upper part, already clipped to the card's corners.
    virtual void paintLook(QPainter &painter, const Theme &theme, const QRect &place) = 0;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFacts(QPainter &painter, const Theme &theme, const QRect &place) const;

    WorkFacts m_facts;
};

} // namespace atelier
