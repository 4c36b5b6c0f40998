// SPDX-License-Identifier: GPL-3.0-or-later
// Each file in data holds one pair of texts as a person would mark the change: {-taken out-}{+put in+}.
#include "core/base/file.h"
#include "core/diff/diff.h"

#include <QDir>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QString keeping(const QString &marked, QChar kept, QChar dropped)
{
    const auto passage = [](QChar mark) {
        return QRegularExpression(
            QStringLiteral("\\{\\%1(.*?)\\%1\\}").arg(mark), QRegularExpression::DotMatchesEverythingOption);
    };
    QString text = marked;
    text.remove(passage(dropped));
    text.replace(passage(kept), u"\\1"_s);
    return text;
}

QString drawn(const std::vector<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Equal)
            text += part.text;
        else if (part.kind == DiffKind::Deleted)
            text += u"{-"_s + part.text + u"-}"_s;
        else
            text += u"{+"_s + part.text + u"+}"_s;
    }
    return text;
}

} // namespace

TEST_CASE("texts are compared as a person would mark the change")
{
    const QDir folder(QStringLiteral(ATELIER_DIFF_DATA));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    REQUIRE(names.size() >= 20);
    for (const QString &name : names) {
        DYNAMIC_SECTION(name.toStdString())
        {
            const QString marked = QString::fromUtf8(readFile(folder.filePath(name)).value());
            const QString before = keeping(marked, u'-', u'+');
            const QString after = keeping(marked, u'+', u'-');
            CHECK(drawn(diffWords(before, after)) == marked);
        }
    }
}
