// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/provider_row.h"

#include "ui/settings/pages/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int nameColumn = 200;

QString modelNames(const Provider &provider)
{
    QStringList names;
    for (const ModelInfo &model : provider.models)
        names.append(model.title.isEmpty() ? model.id.model : model.title);
    return names.join(u", "_s);
}

// The variables behind the fields tell key, secret and region apart: "AWS_SECRET_ACCESS_KEY".
QString fieldLabel(const Provider &provider, const SecretField &field)
{
    if (provider.secrets.size() == 1)
        return ProviderRow::tr("Key for %1").arg(provider.title);
    QString words = field.variable.toLower().replace(u'_', u' ');
    words.replace(u"aws"_s, u"AWS"_s);
    return ProviderRow::tr("%1 for %2", "name of a key, provider").arg(words, provider.title);
}

// What the row's state, address and button do not say already.
QString problemOf(const Provider &provider)
{
    switch (provider.state) {
    case ProviderState::Ready:
    case ProviderState::NotFound:
        return {};
    case ProviderState::NeedsKey: {
        QStringList variables;
        for (const SecretField &field : provider.secrets)
            if (field.required && !field.variable.isEmpty())
                variables.append(field.variable);
        return variables.isEmpty() ? provider.message
                                   : ProviderRow::tr("Add it here, or set %1.").arg(variables.join(u", "_s));
    }
    case ProviderState::NotResponding:
    case ProviderState::KeyRefused:
        return provider.message;
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateWord(const Provider &provider)
{
    switch (provider.state) {
    case ProviderState::Ready:
        return provider.location == ModelLocation::ThisComputer ? ProviderRow::tr("Running")
                                                                : ProviderRow::tr("Connected");
    case ProviderState::NeedsKey:
        return ProviderRow::tr("Needs a key");
    case ProviderState::NotFound:
        return ProviderRow::tr("Not found");
    case ProviderState::NotResponding:
        return ProviderRow::tr("Not responding");
    case ProviderState::KeyRefused:
        return ProviderRow::tr("Key rejected");
    }
    Q_UNREACHABLE();
}

Tone stateTone(const Provider &provider)
{
    switch (provider.state) {
    case ProviderState::Ready:
        return Tone::Success;
    case ProviderState::NeedsKey:
    case ProviderState::NotFound:
        return Tone::Neutral;
    case ProviderState::NotResponding:
        return Tone::Warning;
    case ProviderState::KeyRefused:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

ProviderRow::ProviderRow(const Provider &provider, QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6));
    column->setSpacing(theme.px(8));
    column->addWidget(makeSummary());
    m_entry = makeEntry();
    column->addWidget(m_entry);
    m_entry->hide();
    setProvider(provider);
}

QWidget *ProviderRow::makeSummary()
{
    const Theme &theme = themeOf(this);
    auto *summary = new QWidget(this);
    auto *across = new QHBoxLayout(summary);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(16));
    m_dot = new ToneDot(summary);
    across->addWidget(m_dot, 0, Qt::AlignVCenter);

    auto *name = new QWidget(summary);
    name->setFixedWidth(theme.px(nameColumn));
    auto *nameLines = new QVBoxLayout(name);
    nameLines->setContentsMargins(0, 0, 0, 0);
    nameLines->setSpacing(0);
    nameLines->addWidget(new ElidedLabel(m_provider.title, FontRole::Body, FontWeight::Medium, TextTone::Text, name));
    m_address = new ElidedLabel({}, FontRole::MonoSmall, FontWeight::Regular, TextTone::Text3, name);
    m_address->setElide(Qt::ElideMiddle);
    nameLines->addWidget(m_address);
    across->addWidget(name);

    auto *state = new QVBoxLayout;
    state->setSpacing(0);
    m_models = new ElidedLabel({}, FontRole::Body, FontWeight::Regular, TextTone::Text, summary);
    m_state = new Label({}, FontRole::Small, TextTone::Text3, summary);
    m_message = new Label({}, FontRole::Small, TextTone::Text3, summary);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    state->addWidget(m_models);
    state->addWidget(m_state);
    state->addWidget(m_message);
    across->addLayout(state, 1);

    m_hint = new Label({}, FontRole::MonoSmall, TextTone::Text2, summary);
    across->addWidget(m_hint);
    m_enter = new Button({}, ButtonKind::Outlined, summary);
    m_enter->setSize(ButtonSize::Small);
    m_enter->setIconName(u"key"_s);
    m_remove = new Button(tr("Remove key"), ButtonKind::Flat, summary);
    m_remove->setSize(ButtonSize::Small);
    m_remove->setAccessibleName(tr("Remove key for %1").arg(m_provider.title));
    across->addWidget(m_remove);
    across->addWidget(m_enter);
    connect(m_enter, &QAbstractButton::clicked, this, &ProviderRow::openEntry);
    connect(m_remove, &QAbstractButton::clicked, this, &ProviderRow::removeRequested);
    return summary;
}

QWidget *ProviderRow::makeEntry()
{
    const Theme &theme = themeOf(this);
    auto *entry = new QWidget(this);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(theme.px(16) + theme.size.dot, 0, 0, theme.px(6));
    column->setSpacing(theme.px(8));
    for (const SecretField &secret : m_provider.secrets) {
        const QString label = fieldLabel(m_provider, secret);
        auto *field = new QLineEdit(entry);
        field->setAccessibleName(label);
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(
            Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        connect(field, &QLineEdit::returnPressed, this, &ProviderRow::save);
        auto *formField = new FormField(secret.required ? label : tr("%1 (if you have one)").arg(label), field, entry);
        if (!secret.variable.isEmpty())
            formField->setHelp(tr("The environment variable %1 does the same.").arg(secret.variable));
        column->addWidget(formField);
        m_fields.append(field);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    auto *saveButton = new Button(tr("Save key"), ButtonKind::Outlined, entry);
    saveButton->setAccessibleName(tr("Save key for %1").arg(m_provider.title));
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Flat, entry);
    cancel->setAccessibleName(tr("Cancel entering a key for %1").arg(m_provider.title));
    buttons->addWidget(saveButton);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(saveButton, &QAbstractButton::clicked, this, &ProviderRow::save);
    connect(cancel, &QAbstractButton::clicked, this, &ProviderRow::closeEntry);
    return entry;
}

void ProviderRow::setProvider(const Provider &provider)
{
    m_provider = provider;
    m_dot->setTone(stateTone(provider));
    m_address->setText(provider.address);
    const QString names = modelNames(provider);
    m_models->setText(names);
    m_models->setVisible(!names.isEmpty());
    const int count = int(provider.models.size());
    m_state->setText(count > 0 ? tr("%1 · %n models", nullptr, count).arg(stateWord(provider)) : stateWord(provider));
    m_state->setTone(provider.state == ProviderState::KeyRefused ? TextTone::Error : TextTone::Text3);
    setProblem(problemOf(provider));
    const bool takesKey = !provider.secrets.empty();
    m_hint->setText(u"•••• %1"_s.arg(provider.keyHint));
    m_hint->setAccessibleName(tr("Key ending in %1").arg(provider.keyHint));
    m_hint->setVisible(takesKey && !provider.keyHint.isEmpty());
    m_enter->setVisible(takesKey);
    m_enter->setText(provider.keyHint.isEmpty() ? tr("Add key") : tr("Replace key"));
    m_enter->setAccessibleName(
        (provider.keyHint.isEmpty() ? tr("Add key for %1") : tr("Replace key for %1")).arg(provider.title));
    m_remove->setVisible(takesKey && !provider.keyHint.isEmpty());
}

void ProviderRow::setProblem(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void ProviderRow::openEntry()
{
    m_entry->show();
    m_fields.first()->setFocus(Qt::OtherFocusReason);
}

void ProviderRow::closeEntry()
{
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
    const bool hadFocus = m_entry->isAncestorOf(window()->focusWidget());
    m_entry->hide();
    if (hadFocus)
        m_enter->setFocus(Qt::OtherFocusReason);
}

void ProviderRow::save()
{
    QList<EnteredSecret> entered;
    for (qsizetype index = 0; index < m_fields.size(); ++index) {
        const SecretField &secret = m_provider.secrets.at(size_t(index));
        const QString typed = m_fields.at(index)->text().trimmed();
        if (typed.isEmpty() && secret.required) {
            setProblem(tr("Enter the key, or choose Cancel."));
            m_fields.at(index)->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (!typed.isEmpty())
            entered.append({secret.name, typed});
    }
    Q_EMIT secretsEntered(entered);
}

} // namespace atelier
