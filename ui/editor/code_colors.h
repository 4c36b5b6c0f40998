// SPDX-License-Identifier: GPL-3.0-or-later
// Colours for fenced code by KSyntaxHighlighting. Its repository and definitions take tens of milliseconds to load, so
// they live on a thread of their own, which starts with the first request.
#pragma once

#include "ui/editor/document_index.h"
#include "ui/editor/editor_style.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>

namespace atelier {

struct CodeRequest {
    QString language; // as written after the fence: "cpp", "Python", "js"
    QStringList lines;
    ColorScheme scheme = ColorScheme::Light;
    QColor background; // every colour is made readable on it
};

using LineTokens = QList<QList<CodeToken>>; // a list for each line; empty when the language is not known

class CodeColors : public QObject {
    Q_OBJECT
public:
    explicit CodeColors(QObject *parent = nullptr);
    ~CodeColors() override;
    Q_DISABLE_COPY_MOVE(CodeColors)

    // The answer comes later on this object's thread, in the order of the requests.
    void request(const CodeRequest &request, std::function<void(const LineTokens &)> answer);

private:
    QThread m_thread;
    QObject *m_worker = nullptr;
};

// The colour itself, or one of the same hue that has a contrast of 4.5 on the background.
[[nodiscard]] QColor readableOn(const QColor &color, const QColor &background);

} // namespace atelier
