// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/item_check.h"

#include "app/desktop/commands/shared.h"
#include "core/check/check.h"
#include "core/write/check_input.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString severityName(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return u"error"_s;
    case CheckSeverity::Warning:
        return u"warning"_s;
    case CheckSeverity::Passed:
        return u"passed"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const CheckFinding &finding)
{
    QJsonObject json{{u"rule"_s, finding.rule}, {u"severity"_s, severityName(finding.severity)},
        {u"title"_s, finding.title}, {u"message"_s, finding.message}, {u"value"_s, finding.value},
        {u"position"_s, qint64(finding.range.position)}, {u"length"_s, qint64(finding.range.length)},
        {u"section"_s, finding.sectionHeading}};
    if (finding.field != CheckField::Body)
        json[u"field"_s] = finding.field == CheckField::Title ? u"title"_s : u"description"_s;
    if (!finding.suggestion.isEmpty())
        json[u"suggestion"_s] = finding.suggestion;
    if (!finding.setAside.isEmpty())
        json[u"set_aside"_s] = finding.setAside;
    return json;
}

Result<QJsonArray> findingsOf(Studio &studio, const ContentItem &item, const QString &text, const Voices &voices)
{
    const auto rules = loadCheckRules();
    if (!rules)
        return std::unexpected(rules.error());
    return checkText(checkInput(item, text, voices, studio.templates()), *rules)
        .transform([](const CheckReport &report) {
            QJsonArray findings;
            for (const CheckFinding &finding : report.findings)
                findings.append(toJson(finding));
            return findings;
        });
}

QString lineAndColumn(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(std::min(position, text.size()));
    return u"%1:%2"_s.arg(before.count(u'\n') + 1).arg(position - before.lastIndexOf(u'\n'));
}

} // namespace

QJsonArray checkDraft(Studio &studio, const DraftOrder &order, const QString &text)
{
    ContentItem item;
    item.templateId = order.templateId;
    item.brief = order.brief;
    item.platform = order.brief[u"platform"_s].toString();
    const auto voices =
        studio.workspace().readNow([&](Reader &reader) { return loadVoices(reader, order.brand, order.persona); });
    return findingsOf(studio, item, text, voices.value_or(Voices{})).value_or(QJsonArray());
}

Result<QJsonArray> checkAndStore(Studio &studio, const ContentItem &item, const QString &text)
{
    const auto voices = studio.workspace().readNow([](Reader &reader) { return loadVoices(reader, {}, {}); });
    if (!voices)
        return std::unexpected(voices.error());
    const auto findings = findingsOf(studio, item, text, *voices);
    if (!findings || studio.workspace().mode() == WorkspaceMode::ReadOnly)
        return findings;
    const auto kept = studio.workspace().commitNow(
        Commands::tr("Check"), {.kind = OriginKind::System}, [&](Transaction &transaction) {
            return transaction
                .update<ContentItem>(
                    item.header.id, [&](ContentItem &stored) { stored.findings[u"findings"_s] = *findings; })
                .transform([](const ContentItem &) {});
        });
    if (!kept)
        return std::unexpected(kept.error());
    return findings;
}

QString findingsTable(const QJsonArray &findings, const QString &text)
{
    std::vector<QStringList> rows;
    for (const QJsonValue &finding : findings) {
        const QString field = finding[u"field"_s].toString();
        rows.push_back({finding[u"severity"_s].toString(),
            field.isEmpty() ? lineAndColumn(text, finding[u"position"_s].toInteger()) : field,
            finding[u"title"_s].toString(), finding[u"message"_s].toString()});
    }
    return alignedTable(rows);
}

} // namespace atelier
