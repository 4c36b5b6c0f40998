// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/secret_store.h"

#include <QHash>
#include <QObject>

namespace atelier::test {

// Secrets for tests. Answers come through the event loop, as the real store's do.
class MemorySecretStore final : public SecretStore {
public:
    void read(const QString &name, std::function<void(Result<QString>)> done) override;
    void write(const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done) override;
    void remove(const QString &name, std::function<void(Result<void>)> done) override;
    void place(std::function<void(SecretPlace)> done) override;

    QHash<QString, QString> secrets;
    QStringList asked; // the names that were read, in order
    bool answers = true; // false: as a keychain that waits for its password

private:
    QObject m_context;
};

} // namespace atelier::test
