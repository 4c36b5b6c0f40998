// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/pages_fixture.h"
#include "ui/settings/pages/models_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QTimer>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// Answers from the event loop; with it goes what was not answered yet.
class LaterAnswers {
public:
    void later(std::function<void()> answer) { QTimer::singleShot(0, &m_context, std::move(answer)); }

private:
    QObject m_context;
};

class FakeSecrets final : public SecretStore, private LaterAnswers {
public:
    void read(const QString &name, std::function<void(Result<QString>)> done) override
    {
        later([this, name, done = std::move(done)] {
            done(secrets.contains(name) ? Result<QString>(secrets.value(name)) : failure(ErrorKind::NotFound, {}));
        });
    }
    void write(const QString &name, const QString &secret, std::function<void(Result<SecretPlace>)> done) override
    {
        later([this, name, secret, done = std::move(done)] {
            if (refusal) {
                done(std::unexpected(*refusal));
                return;
            }
            secrets.insert(name, secret);
            done(kept);
        });
    }
    void remove(const QString &name, std::function<void(Result<void>)> done) override
    {
        later([this, name, done = std::move(done)] {
            secrets.remove(name);
            done({});
        });
    }
    void place(std::function<void(SecretPlace)> done) override
    {
        later([this, done = std::move(done)] { done(kept); });
    }

    QHash<QString, QString> secrets;
    SecretPlace kept = SecretPlace::Keychain;
    std::optional<Error> refusal;
};

ModelInfo model(const QString &id, const QString &title)
{
    return {.id = *ModelId::fromString(id), .title = title, .capabilities = ModelCapability::Text};
}

class FakeFinder final : public ModelFinder, private LaterAnswers {
public:
    explicit FakeFinder(const FakeSecrets &secrets)
        : m_secrets(secrets)
    {
    }
    void find(std::stop_token, std::function<void(std::vector<Provider>)> found) override
    {
        ++asked;
        later([this, found = std::move(found)] { found(providers()); });
    }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override
    {
        return failure(ErrorKind::NotFound, u"No model."_s);
    }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override
    {
        return failure(ErrorKind::NotFound, u"No model."_s);
    }

    int asked = 0;

private:
    [[nodiscard]] std::vector<Provider> providers() const
    {
        const QString key = m_secrets.secrets.value(u"openai"_s);
        return {{.id = u"ollama"_s,
                    .title = u"Ollama"_s,
                    .location = ModelLocation::ThisComputer,
                    .state = ProviderState::Ready,
                    .address = u"http://127.0.0.1:11434"_s,
                    .models = {model(u"ollama:llama3.1"_s, u"llama3.1 8B"_s)}},
            {.id = u"llama-server"_s,
                .title = u"llama-server"_s,
                .location = ModelLocation::ThisComputer,
                .state = ProviderState::NotFound,
                .message = u"Nothing answers at 127.0.0.1:8080. Start llama-server and check again."_s,
                .address = u"http://127.0.0.1:8080"_s},
            {.id = u"openai"_s,
                .title = u"OpenAI"_s,
                .location = ModelLocation::Cloud,
                .state = key.isEmpty() ? ProviderState::NeedsKey : ProviderState::Ready,
                .message = key.isEmpty() ? u"Enter a key here, or set OPENAI_API_KEY."_s : QString(),
                .address = u"https://api.openai.com/v1"_s,
                .keyHint = key.right(4),
                .secrets = {{.name = u"openai"_s, .variable = u"OPENAI_API_KEY"_s}},
                .models =
                    key.isEmpty() ? std::vector<ModelInfo>() : std::vector{model(u"openai:gpt-4.1"_s, u"GPT-4.1"_s)}}};
    }
    const FakeSecrets &m_secrets;
};

struct Models : PagesFixture {
    using PagesFixture::PagesFixture;

    QWidget &open()
    {
        page = new ModelsPage({workspace, finder, secrets});
        QWidget &shownPage = show(page);
        REQUIRE(QTest::qWaitFor([&] { return shown<Combo>(shownPage, u"Default model for drafting"_s)->count() > 1; }));
        return shownPage;
    }
    FakeSecrets secrets;
    FakeFinder finder{secrets};
    ModelsPage *page = nullptr;
};

bool shows(QWidget &root, const QString &text)
{
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    for (const ElidedLabel *label : root.findChildren<ElidedLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

// Nothing that is on the screen or read aloud holds the secret.
bool leaks(QWidget &root, const QString &secret)
{
    for (const QWidget *each : root.findChildren<QWidget *>())
        if (each->accessibleName().contains(secret) || each->toolTip().contains(secret))
            return true;
    for (const QLineEdit *each : root.findChildren<QLineEdit *>())
        if (each->text().contains(secret) || each->displayText().contains(secret))
            return true;
    return shows(root, secret);
}

const QString secretKey = u"sk-test-very-secret-x91d"_s;

} // namespace

TEST_CASE("The models page tells which providers run, and what the others need")
{
    Models models;
    QWidget &page = models.open();
    CHECK(shows(page, u"Ollama"_s));
    CHECK(shows(page, u"Running · 1 model"_s));
    CHECK(shows(page, u"http://127.0.0.1:11434"_s));
    CHECK(shows(page, u"Not found"_s));
    CHECK(shows(page, u"Needs a key"_s));
    CHECK(shows(page, u"OPENAI_API_KEY"_s));
    CHECK(shows(page, u"Keys are kept in the system keychain"_s));
}

TEST_CASE("A key is typed masked, kept in the secret store, and shown by its last four characters")
{
    Models models;
    QWidget &page = models.open();
    QTest::mouseClick(button(page, u"Add key for OpenAI"_s), Qt::LeftButton);
    auto *field = shown<QLineEdit>(page, u"Key for OpenAI"_s);
    REQUIRE(field);
    CHECK(field->hasFocus());
    QTest::keyClicks(field, secretKey);
    CHECK_FALSE(field->displayText().contains(u"sk"_s));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"•••• x91d"_s); }));
    CHECK(models.secrets.secrets.value(u"openai"_s) == secretKey);
    CHECK_FALSE(field->isVisible());
    CHECK_FALSE(leaks(page, secretKey));
    CHECK(shows(page, u"Connected"_s));
    CHECK(button(page, u"Replace key for OpenAI"_s)->hasFocus());
}

TEST_CASE("A key that cannot be kept stays in its field, with the reason")
{
    Models models;
    QWidget &page = models.open();
    models.secrets.refusal = Error{.kind = ErrorKind::Unavailable, .message = u"The keychain is locked. Unlock it."_s};
    QTest::mouseClick(button(page, u"Add key for OpenAI"_s), Qt::LeftButton);
    auto *field = shown<QLineEdit>(page, u"Key for OpenAI"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(shows(page, u"Enter the key, or choose Cancel."_s));
    QTest::keyClicks(field, secretKey);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"The keychain is locked."_s); }));
    CHECK(field->isVisible());
    CHECK(field->text() == secretKey);
    QTest::mouseClick(button(page, u"Cancel entering a key for OpenAI"_s), Qt::LeftButton);
    CHECK(field->text().isEmpty());
}

TEST_CASE("A key can be removed, and the removal taken back")
{
    Models models;
    models.secrets.secrets.insert(u"openai"_s, secretKey);
    QWidget &page = models.open();
    QTest::mouseClick(button(page, u"Remove key for OpenAI"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"Needs a key"_s); }));
    CHECK(models.secrets.secrets.isEmpty());
    REQUIRE(button(page, u"Undo"_s));
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"•••• x91d"_s); }));
    CHECK(models.secrets.secrets.value(u"openai"_s) == secretKey);
}

TEST_CASE("Without a keychain the page says that keys last for this session")
{
    Models models;
    models.secrets.kept = SecretPlace::ThisSession;
    QWidget &page = models.open();
    CHECK(QTest::qWaitFor([&] { return shows(page, u"for this session only"_s); }));
}

TEST_CASE("The default model is kept with the workspace, beside what else is set there, and can be taken back")
{
    Models models;
    models.commit([](Transaction &t) {
        return setWorkspaceSetting(t, u"models"_s, {{u"text"_s, u"ollama:gone"_s}, {u"other"_s, 1}});
    });
    QWidget &page = models.open();
    auto *choice = shown<Combo>(page, u"Default model for drafting"_s);
    REQUIRE(QTest::qWaitFor([&] { return choice->currentText() == u"ollama:gone, not found now"_s; }));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Up);
    CHECK(choice->currentText() == u"llama3.1 8B, Ollama"_s);
    REQUIRE(QTest::qWaitFor([&] { return models.setting(u"models"_s)[u"text"_s] == u"ollama:llama3.1"_s; }));
    CHECK(models.setting(u"models"_s)[u"other"_s] == 1);
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return models.setting(u"models"_s)[u"text"_s] == u"ollama:gone"_s; }));
}

TEST_CASE("Checking again does not take away a key that is being typed")
{
    Models models;
    QWidget &page = models.open();
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"Checked "_s); }));
    QTest::mouseClick(button(page, u"Add key for OpenAI"_s), Qt::LeftButton);
    auto *field = shown<QLineEdit>(page, u"Key for OpenAI"_s);
    QTest::keyClicks(field, u"half"_s);
    const int before = models.finder.asked;
    QTest::mouseClick(button(page, u"Check again"_s), Qt::LeftButton);
    CHECK(models.finder.asked == before + 1);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"Checked "_s); }));
    CHECK(field->text() == u"half"_s);
}

TEST_CASE("Everything on the models page has a name of its own and can be reached by keyboard")
{
    Models models;
    models.secrets.secrets.insert(u"openai"_s, secretKey);
    QWidget &page = models.open();
    checkReachable(page);
    auto *replace = button(page, u"Replace key for OpenAI"_s);
    replace->setFocus();
    QTest::keyClick(replace, Qt::Key_Space);
    CHECK(shown<QLineEdit>(page, u"Key for OpenAI"_s));
}
