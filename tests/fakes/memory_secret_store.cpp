// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/memory_secret_store.h"

#include <QMetaObject>

namespace atelier::test {

void MemorySecretStore::read(const QString &name, std::function<void(Result<QString>)> done)
{
    asked.append(name);
    if (!answers)
        return;
    const Result<QString> result = secrets.contains(name)
        ? Result<QString>(secrets.value(name))
        : Result<QString>(failure(ErrorKind::NotFound, QStringLiteral("There is no such secret.")));
    QMetaObject::invokeMethod(&m_context, [done = std::move(done), result] { done(result); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done)
{
    secrets.insert(name, secret);
    QMetaObject::invokeMethod(
        &m_context, [done = std::move(done)] { done(SecretPlace::Keychain); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &name, std::function<void(Result<void>)> done)
{
    secrets.remove(name);
    QMetaObject::invokeMethod(&m_context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void MemorySecretStore::place(std::function<void(SecretPlace)> done)
{
    QMetaObject::invokeMethod(
        &m_context, [done = std::move(done)] { done(SecretPlace::Keychain); }, Qt::QueuedConnection);
}

} // namespace atelier::test
