// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secret/keychain_secret_store.h"

#include <QMetaObject>
#include <qt6keychain/keychain.h>

namespace atelier {

namespace {

// Asked for only to see whether a keychain answers.
const QString probeName = QStringLiteral("probe");

// What the keychain answers when it works, whatever the outcome; all else means that there is none to use.
bool isWorking(QKeychain::Error error)
{
    return error == QKeychain::NoError || error == QKeychain::EntryNotFound || error == QKeychain::AccessDenied
        || error == QKeychain::AccessDeniedByUser;
}

bool isDenied(QKeychain::Error error)
{
    return error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
}

Error notFound()
{
    return {.kind = ErrorKind::NotFound, .message = QObject::tr("There is no such secret in the keychain.")};
}

Error denied(const QKeychain::Job &job)
{
    return {.kind = ErrorKind::Forbidden,
        .message = QObject::tr("The keychain did not open. Unlock it and try again."),
        .detail = job.errorString()};
}

// The jobs delete themselves: one that is deleted early would be called back by the keychain's library all the same.
template <class Job> Job *makeJob(const QString &service, const QString &name)
{
    auto *job = new Job(service);
    job->setInsecureFallback(false);
    job->setKey(name);
    return job;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

void KeychainSecretStore::later(std::function<void()> answer)
{
    QMetaObject::invokeMethod(&m_context, std::move(answer), Qt::QueuedConnection);
}

void KeychainSecretStore::read(const QString &name, std::function<void(Result<QString>)> done)
{
    // What was given in this session is newer than what the keychain holds.
    if (const auto secret = m_sessionSecrets.constFind(name); secret != m_sessionSecrets.constEnd()) {
        later([done = std::move(done), value = *secret] { done(value); });
        return;
    }
    auto *job = makeJob<QKeychain::ReadPasswordJob>(m_service, name);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, done = std::move(done)] {
        if (job->error() == QKeychain::NoError)
            done(job->textData());
        else
            done(std::unexpected(isDenied(job->error()) ? denied(*job) : notFound()));
    });
    job->start();
}

void KeychainSecretStore::write(
    const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done)
{
    auto *job = makeJob<QKeychain::WritePasswordJob>(m_service, name);
    job->setTextData(secret);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [this, job, name, secret, done = std::move(done)] {
        if (isDenied(job->error())) {
            done(std::unexpected(denied(*job)));
        } else if (job->error() == QKeychain::NoError) {
            m_sessionSecrets.remove(name);
            done(SecretPlace::Keychain);
        } else {
            m_sessionSecrets.insert(name, secret);
            done(SecretPlace::ThisSession);
        }
    });
    job->start();
}

void KeychainSecretStore::remove(const QString &name, std::function<void(Result<void>)> done)
{
    const bool wasHere = m_sessionSecrets.remove(name) > 0;
    auto *job = makeJob<QKeychain::DeletePasswordJob>(m_service, name);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, wasHere, done = std::move(done)] {
        if (isDenied(job->error()) || job->error() == QKeychain::CouldNotDeleteEntry)
            done(std::unexpected(denied(*job)));
        else if (job->error() == QKeychain::NoError || wasHere)
            done({});
        else
            done(std::unexpected(notFound()));
    });
    job->start();
}

void KeychainSecretStore::place(std::function<void(SecretPlace)> done)
{
    auto *job = makeJob<QKeychain::ReadPasswordJob>(m_service, probeName);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, done = std::move(done)] {
        done(isWorking(job->error()) ? SecretPlace::Keychain : SecretPlace::ThisSession);
    });
    job->start();
}

} // namespace atelier
