// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys live. Implemented in sync/secret (the system's keychain).
#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

namespace atelier {

enum class SecretPlace { Keychain, ThisSession };

class SecretStore {
public:
    virtual ~SecretStore() = default;
    // All calls answer once, on the calling thread, never before they returned. NotFound when there is none.
    virtual void read(const QString &name, std::function<void(Result<QString>)> done) = 0;
    // Where no keychain runs, the secret is kept for this session only, and the answer says so.
    virtual void write(const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done) = 0;
    virtual void remove(const QString &name, std::function<void(Result<void>)> done) = 0;
    // Whether secrets will outlive this session.
    virtual void place(std::function<void(SecretPlace)> done) = 0;
};

} // namespace atelier
