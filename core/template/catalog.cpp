// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/catalog.h"

#include "core/base/file.h"
#include "core/base/nearest.h"

#include <QDir>

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestTemplate = 1024 * 1024;

// The order in which people are offered them.
const QStringList &builtInIds()
{
    static const QStringList ids{u"blog-post"_s, u"social-media"_s, u"listing-description"_s, u"market-update"_s,
        u"video-script"_s, u"neighborhood-guide"_s, u"website-content"_s, u"email-newsletter"_s, u"podcast-outline"_s};
    return ids;
}

} // namespace

TemplateCatalog::TemplateCatalog(const QString &userFolder, const QStringList &languages, QObject *parent)
    : QObject(parent)
    , m_userFolder(userFolder)
    , m_languages(languages)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TemplateCatalog::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TemplateCatalog::reload);
    readBuiltIn();
    reload();
}

void TemplateCatalog::readBuiltIn()
{
    for (const QString &id : builtInIds()) {
        const QString file = u"templates/"_s + id + u".json"_s;
        const auto bytes = readResource(file);
        if (!bytes)
            continue;
        if (auto form = readTemplate(*bytes, file, TemplateCheck::None, m_languages))
            m_builtIn.push_back(std::make_shared<const Template>(std::move(*form)));
    }
}

void TemplateCatalog::reload()
{
    m_templates = m_builtIn;
    m_problems.clear();
    if (!m_userFolder.isEmpty())
        readUserFolder();
    watch();
    Q_EMIT changed();
}

void TemplateCatalog::readUserFolder()
{
    const QDir folder(m_userFolder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        readUserFile(folder.filePath(name));
    const auto ownOnes = m_templates.begin() + std::ssize(m_builtIn);
    std::sort(ownOnes, m_templates.end(), [](const TemplatePointer &left, const TemplatePointer &right) {
        return left->shownTitle().localeAwareCompare(right->shownTitle()) < 0;
    });
}

void TemplateCatalog::readUserFile(const QString &path)
{
    const auto bytes = readFile(path, longestTemplate);
    if (!bytes) {
        m_problems.push_back({path, 0, bytes.error().message});
        return;
    }
    auto form = readTemplate(*bytes, path, TemplateCheck::Full, m_languages);
    if (!form) {
        m_problems.insert(m_problems.end(), form.error().begin(), form.error().end());
        return;
    }
    form->file = path;
    const auto same = std::ranges::find(m_templates, form->id, [](const TemplatePointer &each) { return each->id; });
    if (same == m_templates.end())
        m_templates.push_back(std::make_shared<const Template>(std::move(*form)));
    else if ((*same)->isBuiltIn())
        *same = std::make_shared<const Template>(std::move(*form));
    else
        m_problems.push_back(
            {path, 0, tr("the id “%1” is taken by %2 already").arg(form->id, QFileInfo((*same)->file).fileName())});
}

void TemplateCatalog::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    const QDir folder(m_userFolder);
    if (m_userFolder.isEmpty() || !folder.exists())
        return;
    QStringList paths{m_userFolder};
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files))
        paths.append(folder.filePath(name));
    m_watcher.addPaths(paths);
}

Result<TemplatePointer> TemplateCatalog::find(const QString &name) const
{
    QStringList names;
    QStringList ids;
    for (const TemplatePointer &form : m_templates) {
        const auto isName = [&](const QString &own) { return own.compare(name, Qt::CaseInsensitive) == 0; };
        if (isName(form->id) || isName(form->title) || isName(form->shownTitle()))
            return form;
        ids << form->id;
        names << form->id << form->title << form->shownTitle();
    }
    QString message = tr("There is no template “%1”.").arg(name.left(60));
    if (const auto nearest = nearestName(name, names))
        message += tr(" Did you mean “%1”?").arg(*nearest);
    message += tr(" The templates are %1.").arg(ids.join(u", "_s));
    return invalidInput(u"template"_s, message);
}

} // namespace atelier
