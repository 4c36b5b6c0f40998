// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace atelier {

// One page of the settings. Changes apply at once; each tells how to take it back.
class SettingsPage : public QObject {
    Q_OBJECT
public:
    explicit SettingsPage(QObject *parent = nullptr);
    ~SettingsPage() override;

    [[nodiscard]] virtual QString id() const = 0; // "models"
    [[nodiscard]] virtual QString title() const = 0; // "AI models"
    [[nodiscard]] virtual QString iconName() const = 0;
    // A quiet sentence at the end of the header: "Local first: cloud is used only where you choose it."
    [[nodiscard]] virtual QString note() const { return {}; }
    // The 840 px column, made when the page is first shown. The frame scrolls it.
    [[nodiscard]] virtual QWidget *createColumn(QWidget *parent) = 0;
    // Each time the page comes to the front.
    virtual void activated() { }

Q_SIGNALS:
    // "Theme is now dark." with the way back.
    void undoable(const QString &message, const std::function<void()> &undo);
};

} // namespace atelier
