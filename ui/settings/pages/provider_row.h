// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "ui/theme/status.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace atelier {

class Button;
class ElidedLabel;
class Label;
class ToneDot;

[[nodiscard]] QString stateWord(const Provider &provider); // "Running", "Needs a key"
[[nodiscard]] Tone stateTone(const Provider &provider);

struct EnteredSecret {
    QString name; // in the SecretStore
    QString secret;
};

// One provider: what it is and where, its state, its models, and fields for its key, masked and emptied when saved.
class ProviderRow final : public QWidget {
    Q_OBJECT
public:
    explicit ProviderRow(const Provider &provider, QWidget *parent = nullptr);

    void setProvider(const Provider &provider); // the same one, in its new state
    [[nodiscard]] const Provider &provider() const { return m_provider; }
    void setProblem(const QString &sentence); // empty: none
    void closeEntry();

Q_SIGNALS:
    void secretsEntered(const QList<atelier::EnteredSecret> &secrets);
    void removeRequested();

private:
    QWidget *makeSummary();
    QWidget *makeEntry();
    void openEntry();
    void save();

    Provider m_provider;
    ToneDot *m_dot = nullptr;
    ElidedLabel *m_models = nullptr;
    Label *m_state = nullptr;
    Label *m_message = nullptr;
    ElidedLabel *m_address = nullptr;
    Label *m_hint = nullptr;
    Button *m_enter = nullptr;
    Button *m_remove = nullptr;
    QWidget *m_entry = nullptr;
    QList<QLineEdit *> m_fields; // in the order of Provider::secrets
};

} // namespace atelier
