// SPDX-License-Identifier: GPL-3.0-or-later
// Those marked [keyring] are run by with_keyring.sh, the others where there is no keychain.
#include "sync/secret/keychain_secret_store.h"
#include "tests/fakes/wait.h"

using namespace atelier;
using namespace atelier::test;

namespace {

const QString name = QStringLiteral("openai/openai-api-key");
const QString secret = QStringLiteral("sk-geheim-ключ-鍵");

// Runs one question of the store and gives its answer; checks that it does not come before the call has returned.
template <class Answer, class Ask> Answer answer(Ask ask)
{
    std::optional<Answer> given;
    int count = 0;
    ask([&](Answer value) {
        given = std::move(value);
        ++count;
    });
    CHECK(count == 0);
    REQUIRE(waitUntil([&] { return given.has_value(); }));
    runPendingEvents();
    CHECK(count == 1);
    return *given;
}

Result<QString> read(SecretStore &store, const QString &which = name)
{
    return answer<Result<QString>>([&](auto done) { store.read(which, done); });
}

Result<SecretPlace> write(SecretStore &store, const QString &value)
{
    return answer<Result<SecretPlace>>([&](auto done) { store.write(name, value, done); });
}

Result<void> remove(SecretStore &store)
{
    return answer<Result<void>>([&](auto done) { store.remove(name, done); });
}

SecretPlace place(SecretStore &store)
{
    return answer<SecretPlace>([&](auto done) { store.place(done); });
}

} // namespace

TEST_CASE("Where no keychain runs, a secret lasts for the session, and the store says so")
{
    KeychainSecretStore store;
    CHECK(place(store) == SecretPlace::ThisSession);
    CHECK(read(store).error().kind == ErrorKind::NotFound);
    CHECK(write(store, secret) == SecretPlace::ThisSession);
    CHECK(read(store) == secret);
    KeychainSecretStore another;
    CHECK(read(another).error().kind == ErrorKind::NotFound);
    CHECK(remove(store).has_value());
    CHECK(read(store).error().kind == ErrorKind::NotFound);
    CHECK(remove(store).error().kind == ErrorKind::NotFound);
}

TEST_CASE("A store may go away while it is asked")
{
    {
        KeychainSecretStore store;
        store.read(name, [](const Result<QString> &) { FAIL("nobody waits for this any more"); });
    }
    runPendingEvents();
}

TEST_CASE("The keychain keeps secrets for other stores of the same service, and for no other service", "[.][keyring]")
{
    KeychainSecretStore store;
    CHECK(place(store) == SecretPlace::Keychain);
    CHECK(read(store).error().kind == ErrorKind::NotFound);
    REQUIRE(write(store, secret) == SecretPlace::Keychain);

    KeychainSecretStore another;
    CHECK(read(another) == secret);
    CHECK(write(another, QStringLiteral("newer")) == SecretPlace::Keychain);
    CHECK(read(store) == QStringLiteral("newer"));

    KeychainSecretStore foreign(QStringLiteral("SomethingElse"));
    CHECK(read(foreign).error().kind == ErrorKind::NotFound);

    CHECK(remove(store).has_value());
    CHECK(read(another).error().kind == ErrorKind::NotFound);
}
