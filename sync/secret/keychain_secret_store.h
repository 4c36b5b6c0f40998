// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/secret_store.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace atelier {

// Secrets in the system's keychain (Secret Service or KWallet on Linux), by qtkeychain. Where none runs, they are kept
// in this object's memory and the answer says so; they are never written to a file in the clear. Needs an event loop.
// Questions that are open when the store is destroyed stay without an answer.
class KeychainSecretStore final : public SecretStore {
public:
    explicit KeychainSecretStore(QString service = QStringLiteral("Atelier"));

    void read(const QString &name, std::function<void(Result<QString>)> done) override;
    void write(const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done) override;
    void remove(const QString &name, std::function<void(Result<void>)> done) override;
    void place(std::function<void(SecretPlace)> done) override;

private:
    void later(std::function<void()> answer);

    QString m_service;
    QHash<QString, QString> m_sessionSecrets;
    QObject m_context;
};

} // namespace atelier
