// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace atelier {

void Translations::useSystemLanguage() { use(QLocale::system()); }

void Translations::useLanguage(const QString &code)
{
    const QLocale locale(code);
    QLocale::setDefault(locale);
    use(locale);
}

void Translations::use(const QLocale &locale)
{
    m_translators.clear();
    add(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The file for English has what the sources leave open: one word, two words.
    if (!add(locale, u"atelier"_s, u":/atelier/i18n"_s))
        add(QLocale(QLocale::English), u"atelier"_s, u":/atelier/i18n"_s);
}

bool Translations::add(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

} // namespace atelier
