// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider_access.h"

#include "sync/net/http_error.h"

#include <QHostAddress>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>

#include <memory>
#include <optional>

namespace atelier {

namespace {

constexpr QLatin1StringView defaultRegion("us-east-1");
constexpr QLatin1StringView sessionToken("_SESSION_TOKEN");

QString firstVariable(const ProviderSettings &settings, const QStringList &names)
{
    for (const QString &name : names) {
        const QString value = settings.environment.value(name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

QString regionOf(const ProviderSettings &settings)
{
    const QString variable =
        firstVariable(settings, {QStringLiteral("AWS_REGION"), QStringLiteral("AWS_DEFAULT_REGION")});
    if (!variable.isEmpty())
        return variable;
    return settings.awsRegion.isEmpty() ? QString(defaultRegion) : settings.awsRegion;
}

bool isLoopback(const QString &address)
{
    const QString host = QUrl(address).host();
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

Error missingKey(const ProviderDeclaration &declaration)
{
    QStringList variables = declaration.keyVariables;
    variables.removeIf([](const QString &name) { return name.endsWith(sessionToken); }); // only some accounts have one
    return {.kind = ErrorKind::Unauthorized,
        .message = QObject::tr("%1 needs a key. Set the variable %2, or enter the key in Settings, AI models.")
            .arg(declaration.title, variables.join(QObject::tr(" and "))),
        .detail = QStringLiteral("no key for ") + declaration.id};
}

// The search for one provider's secrets; lives until it has answered. All come from one place: a session token that
// was left in the keychain does not belong to the key of the environment.
class Search final : public QObject {
public:
    Search(const ProviderDeclaration &declaration, SecretStore &secrets, ProviderAccess access,
        std::vector<SecretField> fields, std::function<void(Result<ProviderAccess>)> done)
        : m_declaration(declaration)
        , m_secrets(secrets)
        , m_access(std::move(access))
        , m_fields(std::move(fields))
        , m_done(std::move(done))
        , m_keyIsOptional(declaration.protocol != ProviderProtocol::Bedrock && isLoopback(m_access.address))
    {
    }

    void start(const ProviderSettings &settings, std::stop_token stop)
    {
        for (const SecretField &field : m_fields)
            m_values.insert(field.name, settings.environment.value(field.variable).trimmed());
        const bool isInEnvironment = hasAllRequired();
        if (!isInEnvironment)
            m_values.clear();
        m_stop.emplace(std::move(stop), [this] {
            QMetaObject::invokeMethod(
                this, [this] { finish(std::unexpected(cancelledError())); }, Qt::QueuedConnection);
        });
        const size_t first = isInEnvironment ? m_fields.size() : 0;
        QMetaObject::invokeMethod(this, [this, first] { next(first); }, Qt::QueuedConnection);
    }

private:
    [[nodiscard]] bool hasAllRequired() const
    {
        return std::ranges::none_of(m_fields,
            [this](const SecretField &field) { return field.required && m_values.value(field.name).isEmpty(); });
    }

    void next(size_t index)
    {
        if (index == m_fields.size()) {
            conclude();
            return;
        }
        const QPointer<Search> alive(this);
        m_secrets.read(m_fields[index].name, [alive, index](const Result<QString> &value) {
            if (!alive)
                return;
            if (value)
                alive->m_values.insert(alive->m_fields[index].name, value->trimmed());
            alive->next(index + 1);
        });
    }

    void conclude()
    {
        if (!m_keyIsOptional && !hasAllRequired()) {
            finish(std::unexpected(missingKey(m_declaration)));
            return;
        }
        if (m_declaration.protocol == ProviderProtocol::Bedrock) {
            m_access.aws = {.accessKeyId = m_values.value(m_fields[0].name),
                .secretAccessKey = m_values.value(m_fields[1].name),
                .sessionToken = m_values.value(m_fields[2].name)};
        } else if (!m_fields.empty()) {
            m_access.key = m_values.value(m_fields[0].name);
        }
        finish(m_access);
    }

    void finish(Result<ProviderAccess> result)
    {
        m_stop.reset();
        deleteLater();
        const auto done = std::exchange(m_done, {});
        if (done)
            done(std::move(result));
    }

    ProviderDeclaration m_declaration;
    SecretStore &m_secrets;
    ProviderAccess m_access;
    std::vector<SecretField> m_fields;
    QHash<QString, QString> m_values;
    std::function<void(Result<ProviderAccess>)> m_done;
    bool m_keyIsOptional; // a server on this computer that stands in for the service rarely wants one
    std::optional<std::stop_callback<std::function<void()>>> m_stop;
};

} // namespace

QHash<QString, QString> processEnvironment()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> variables;
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

QString addressOfOllamaHost(const QString &value)
{
    const QString text = value.contains(QLatin1StringView("://")) ? value : QStringLiteral("http://") + value;
    QUrl url(
        text.startsWith(QLatin1StringView("http://:")) ? QStringLiteral("http://127.0.0.1") + text.sliced(7) : text);
    if (url.host() == QLatin1StringView("0.0.0.0") || url.host() == QLatin1StringView("::"))
        url.setHost(QStringLiteral("127.0.0.1"));
    if (url.port() < 0 && !value.contains(QLatin1StringView("://")))
        url.setPort(11434);
    QString address = url.toString(QUrl::FullyEncoded);
    while (address.endsWith(QLatin1Char('/')))
        address.chop(1);
    return address + QStringLiteral("/v1");
}

QString providerAddress(const ProviderDeclaration &declaration, const ProviderSettings &settings)
{
    QString address = firstVariable(settings, declaration.addressVariables);
    if (!address.isEmpty() && declaration.addressVariables.contains(QLatin1StringView("OLLAMA_HOST")))
        address = addressOfOllamaHost(address);
    if (address.isEmpty())
        address = settings.providers.value(declaration.id).address;
    if (address.isEmpty())
        address = declaration.protocol == ProviderProtocol::Bedrock ? declaration.address.arg(regionOf(settings))
                                                                    : declaration.address;
    while (address.endsWith(QLatin1Char('/')))
        address.chop(1);
    return address;
}

void findAccess(const ProviderDeclaration &declaration, const ProviderSettings &settings, SecretStore &secrets,
    std::stop_token stop, std::function<void(Result<ProviderAccess>)> done)
{
    ProviderAccess access{.address = providerAddress(declaration, settings), .awsRegion = regionOf(settings)};
    auto *search = new Search(declaration, secrets, std::move(access),
        secretFields(declaration.id, declaration.keyVariables), std::move(done));
    search->start(settings, std::move(stop));
}

} // namespace atelier
