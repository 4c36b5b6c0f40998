// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace atelier {

// The words of the program and of Qt's own dialogs in one language, in use as long as this lives. Needs an application.
class Translations {
public:
    // As this computer is set: the first of the person's languages that there is; else English.
    void useSystemLanguage();
    // A language code, "de". English where there is no such translation. What is already shown does not change.
    void useLanguage(const QString &code);

private:
    void use(const QLocale &locale);
    bool add(const QLocale &locale, const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace atelier
