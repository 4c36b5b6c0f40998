// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_text.h"

#include <QTextBrowser>
#include <QTimer>

namespace atelier {

// A text as its readers see it, laid out in the background some time after the last change.
class TextPreview final : public QTextBrowser {
    Q_OBJECT

public:
    explicit TextPreview(PictureReader readPicture, QWidget *parent = nullptr);

    void setText(const QString &markdown);
    void scrollToFraction(double fraction); // of the way from the first to the last line

Q_SIGNALS:
    void shown(); // what was set is there to see

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void showPage(std::shared_ptr<QTextDocument> page);
    void applyScroll();

    PictureReader m_readPicture;
    QString m_markdown;
    QTimer m_soon;
    std::shared_ptr<QTextDocument> m_page;
    double m_fraction = 0;
    int m_generation = 0;
    bool m_isStale = false;
};

} // namespace atelier
