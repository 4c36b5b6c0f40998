// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include "core/diff/diff.h"
#include "core/store/commit_builder.h"
#include "core/store/text_version.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

Result<std::optional<TextVersion>> lastVersion(const Reader &reader, const Id &text)
{
    const auto latest = reader.query<TextVersion>(
        {.filters = {whereEqual(u"text"_s, text)}, .sort = {{u"created"_s, SortOrder::Descending}}, .limit = 1});
    return latest.transform([](const std::vector<TextVersion> &versions) {
        return versions.empty() ? std::nullopt : std::optional(versions.front());
    });
}

// Empty before the first version.
Result<QString> textOf(const Reader &reader, const std::optional<TextVersion> &version)
{
    if (!version)
        return QString();
    return Version::fromBytes(version->version).and_then([&](const Version &point) {
        return reader.textAt(version->text, point);
    });
}

} // namespace

Transaction::Transaction(StoreConnection &connection)
    : Reader(connection)
{
}

Result<RecordHeader> Transaction::putStored(const QString &kind, const StoredRecord &record)
{
    return m_connection.commit->put(kind, record);
}

Result<void> Transaction::removeStored(const QString &kind, const Id &id)
{
    return m_connection.commit->remove(kind, id);
}

Result<void> Transaction::restoreStored(const QString &kind, const Id &id)
{
    return m_connection.commit->restore(kind, id);
}

Result<void> Transaction::purgeStored(const QString &kind, const Id &id)
{
    return m_connection.commit->purge(kind, id);
}

Result<TextRef> Transaction::createText(const QString &text)
{
    return m_connection.commit->createText(text).transform([](const Id &id) { return TextRef{id}; });
}

Result<void> Transaction::editText(const Id &text, std::span<const TextEdit> edits)
{
    return m_connection.commit->editText(text, edits);
}

Result<void> Transaction::appendText(const Id &text, const QString &addition)
{
    const Result<QString> present = this->text(text);
    if (!present)
        return std::unexpected(present.error());
    const TextEdit edit{present->size(), 0, addition};
    return editText(text, std::span(&edit, 1));
}

Result<void> Transaction::replaceText(const Id &text, const QString &whole)
{
    const Result<QString> present = this->text(text);
    if (!present)
        return std::unexpected(present.error());
    return editText(text, textEdits(*present, whole));
}

Result<Id> Transaction::nameVersion(const Id &text, const QString &name)
{
    Result<LoadedText> loaded = m_connection.texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    const Result<std::optional<TextVersion>> last = lastVersion(*this, text);
    if (!last)
        return std::unexpected(last.error());
    TextVersion version;
    version.text = text;
    version.name = name;
    version.versionKind = name.isEmpty() ? VersionKind::Automatic : VersionKind::Named;
    version.version = loaded->text.version().toBytes();
    // Nothing has happened since: an automatic version would only repeat it.
    if (name.isEmpty() && *last && (*last)->version == version.version) {
        m_connection.texts().keep(text, std::move(*loaded));
        return (*last)->header.id;
    }
    const Origin made = m_connection.texts().lastOrigin(text).value_or(m_connection.commit->origin());
    version.origin = made.kind;
    version.model = made.model;
    const Result<QString> before = textOf(*this, *last);
    if (!before)
        return std::unexpected(before.error());
    const ChangedWords words = countChangedWords(diffWords(*before, loaded->text.text()));
    version.wordsAdded = words.added;
    version.wordsRemoved = words.removed;
    m_connection.texts().keep(text, std::move(*loaded));
    return put(version).transform([&] { return version.header.id; });
}

} // namespace atelier
