// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace atelier {

class Card;
class SectionHeader;

struct SetupState {
    QString workspaceName;
    QString model; // "Ollama found on this computer"; empty: none known
    bool hasModel = false;
    bool hasBrand = false;
    bool hasBudget = false;

    [[nodiscard]] int done() const { return 1 + int(hasModel) + int(hasBrand) + int(hasBudget); }
    static constexpr int steps = 4;
    friend bool operator==(const SetupState &, const SetupState &) = default;
};

// What makes a workspace ready, ticked where it is done.
class SetupList final : public QWidget {
    Q_OBJECT
public:
    explicit SetupList(QWidget *parent = nullptr);

    void setState(const SetupState &state);

Q_SIGNALS:
    void settingsRequested(const QString &page);
    void dismissed();

private:
    void rebuild();

    SetupState m_state;
    SectionHeader *m_header;
    Card *m_card = nullptr;
};

} // namespace atelier
