// SPDX-License-Identifier: GPL-3.0-or-later
// Where a provider is reached and with which key: environment variables first, then the settings and the keychain.
// Secrets are taken all from the environment or all from the keychain.
#pragma once

#include "core/base/error.h"
#include "core/model/secret_store.h"
#include "sync/ai/provider_declaration.h"
#include "sync/net/aws_signature.h"

#include <QHash>
#include <QString>

#include <functional>
#include <stop_token>

namespace atelier {

// What the user set, and the environment; passed in, so that nothing here reads the process's own.
struct ProviderSettings {
    struct Entry {
        QString address; // empty: the declared one
        bool enabled = true;
    };
    QHash<QString, Entry> providers; // by id; those not named are enabled
    QString awsRegion;
    QString comfyGraphFolder; // holds the user's own exported graphs, *.json; may be empty
    QHash<QString, QString> environment;
};

[[nodiscard]] QHash<QString, QString> processEnvironment();

struct ProviderAccess {
    QString address; // without a slash at its end
    QString key = {};
    AwsCredentials aws = {};
    QString awsRegion = {};
};

[[nodiscard]] QString providerAddress(const ProviderDeclaration &declaration, const ProviderSettings &settings);

// OLLAMA_HOST names what the server listens on: "0.0.0.0", ":11434", "host", "http://host:port". This is what to ask.
[[nodiscard]] QString addressOfOllamaHost(const QString &value);

// Answers once, on the calling thread, never before it returned. A missing key is Unauthorized, with a sentence that
// names the variable and the setting; a stop is Cancelled, also while the keychain waits for its password.
void findAccess(const ProviderDeclaration &declaration, const ProviderSettings &settings, SecretStore &secrets,
    std::stop_token stop, std::function<void(Result<ProviderAccess>)> done);

} // namespace atelier
