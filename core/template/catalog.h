// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/template/template_file.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>
#include <vector>

namespace atelier {

using TemplatePointer = std::shared_ptr<const Template>; // stays valid when the catalog is read again

// The built-in templates and a person's own. A wrong file is told in problems() and leaves the others working.
// One thread; watching for changes needs an event loop, without one call reload().
class TemplateCatalog : public QObject {
    Q_OBJECT
public:
    // `userFolder` holds own templates as *.json ("templates" in the workspace); it need not exist. Empty: none.
    // `languages`: those in which they are shown, see readTemplate().
    explicit TemplateCatalog(
        const QString &userFolder = {}, const QStringList &languages = {}, QObject *parent = nullptr);

    void reload();

    // Built-in ones in their usual order, then own ones by title. An own one replaces a built-in one of the same id.
    [[nodiscard]] const std::vector<TemplatePointer> &templates() const { return m_templates; }
    [[nodiscard]] const std::vector<TemplateProblem> &problems() const { return m_problems; }

    // By id, title or translated title, in any case. NotFound is InvalidInput here, since a name was given: it suggests
    // the nearest one.
    [[nodiscard]] Result<TemplatePointer> find(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    void readBuiltIn();
    void readUserFolder();
    void readUserFile(const QString &path);
    void watch();

    QString m_userFolder;
    QStringList m_languages;
    std::vector<TemplatePointer> m_builtIn;
    std::vector<TemplatePointer> m_templates;
    std::vector<TemplateProblem> m_problems;
    QFileSystemWatcher m_watcher;
};

} // namespace atelier
