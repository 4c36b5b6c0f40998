// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the samples of docs/samples: write_samples DIR [SEED]
#include "core/template/catalog.h"
#include "core/write/offline/offline_writer.h"
#include "tests/core/write/offline/sample_briefs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

Result<QString> writeSample(const TemplateCatalog &catalog, const test::SampleBrief &sample, quint64 seed)
{
    const auto form = catalog.find(sample.templateId);
    if (!form)
        return std::unexpected(form.error());
    const auto brief = Brief::fromPairs(**form, sample.inputs);
    if (!brief)
        return std::unexpected(toError(brief.error()));
    return writeOffline(**form, *brief, test::sampleBrand(), {}, seed);
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    const QDir folder(given.value(1, u"."_s));
    const quint64 seed = given.value(2, u"1"_s).toULongLong();
    const TemplateCatalog catalog;
    int failures = 0;
    for (const test::SampleBrief &sample : test::sampleBriefs()) {
        const auto text = writeSample(catalog, sample, seed);
        QFile file(folder.filePath(sample.name + u".md"_s));
        if (text && file.open(QIODevice::WriteOnly) && file.write(text->toUtf8()) > 0)
            continue;
        ++failures;
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(sample.name),
            qUtf8Printable(text ? file.errorString() : text.error().message + u' ' + text.error().detail));
    }
    return failures == 0 ? 0 : 1;
}
