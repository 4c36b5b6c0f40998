// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/import_text.h"
#include "tests/support/temporary_folder.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

ImportedText imported(const QByteArray &bytes, const QString &name)
{
    const Result<ImportedText> result = importText(bytes, name);
    REQUIRE(result.has_value());
    return *result;
}

} // namespace

TEST_CASE("the title comes from the fields, the first heading or the file's name")
{
    CHECK(imported("---\ntitle: Field\n---\n# Heading\n", u"file.md"_s).title == u"Field");
    CHECK(imported("intro\n\n## *A* heading\n", u"file.md"_s).title == u"A heading");
    CHECK(imported("no heading", u"my_old.notes.md"_s).title == u"my old.notes");
    CHECK(imported("# not a heading in plain text", u"notes.txt"_s).title == u"notes");
    CHECK(imported({}, u".md"_s).title == u"Untitled");
    CHECK(imported("# " + QByteArray("x").repeated(1'000), u"a.md"_s).title.size() == 200);
}

TEST_CASE("fields become the item's, and an unknown status is told")
{
    const ImportedText text = imported("---\nstatus: in-review\ntags: a, b\n---\nbody\r\n", u"x.md"_s);
    CHECK(text.status == u"in review");
    CHECK(text.tags == QStringList{u"a"_s, u"b"_s});
    CHECK(text.markdown == u"body\n");
    CHECK(text.notes.isEmpty());
    const ImportedText unknown = imported("---\nstatus: cooking\n---\nbody", u"x.md"_s);
    CHECK(unknown.status.isEmpty());
    CHECK(unknown.notes.size() == 1);
}

TEST_CASE("a text over the limit is refused with the limit")
{
    const Result<ImportedText> tooLarge = importText(QByteArray(largestImport + 1, 'a'), u"big.txt"_s);
    REQUIRE_FALSE(tooLarge.has_value());
    CHECK(tooLarge.error().kind == ErrorKind::TooLarge);
    CHECK(tooLarge.error().message.contains(u"20.0 MB"_s));

    const test::TemporaryFolder folder;
    const QString path = folder.path(u"huge.md"_s);
    QFile sparse(path);
    REQUIRE(sparse.open(QIODevice::WriteOnly));
    REQUIRE(sparse.resize(200'000'000));
    sparse.close();
    const Result<ImportedText> huge = importFile(path);
    REQUIRE_FALSE(huge.has_value());
    CHECK(huge.error().kind == ErrorKind::TooLarge);
    CHECK(huge.error().message.contains(u"20.0 MB"_s));
}

TEST_CASE("broken UTF-8 is imported with a note of the line")
{
    const ImportedText text = imported("# \xC3\x9C\nline \xFF two", u"x.md"_s);
    CHECK(text.title == u"Ü");
    REQUIRE(text.notes.size() == 1);
    CHECK(text.notes.front().contains(u'2'));
}

TEST_CASE("a folder gives its Markdown and text files in order, without hidden ones and links")
{
    const test::TemporaryFolder folder;
    folder.write(u"b.md"_s, "b");
    folder.write(u"a.TXT"_s, "a");
    folder.write(u"sub/c.markdown"_s, "c");
    folder.write(u"sub/d.png"_s, "d");
    folder.write(u".hidden/e.md"_s, "e");
    REQUIRE(QFile::link(folder.path(), folder.path(u"sub/loop"_s)));
    REQUIRE(QFile::link(folder.path(u"b.md"_s), folder.path(u"link.md"_s)));
    const Result<QStringList> files = findImportableFiles(folder.path());
    REQUIRE(files.has_value());
    QStringList names;
    for (const QString &file : *files)
        names.append(QString(file).remove(folder.path() + u'/'));
    CHECK(names == QStringList{u"a.TXT"_s, u"b.md"_s, u"sub/c.markdown"_s});
    CHECK(findImportableFiles(folder.path(u"b.md"_s)).value().size() == 1);
    CHECK(findImportableFiles(folder.path(u"none"_s)).error().kind == ErrorKind::NotFound);
    const test::TemporaryFolder empty;
    CHECK(findImportableFiles(empty.path()).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a hostile file is imported whole")
{
    CHECK(imported(QByteArray(1'000'000, '>'), u"x.md"_s).markdown.size() == 1'000'000);
    CHECK(imported("---\n" + QByteArray("a: b\n").repeated(100'000), u"x.md"_s).markdown.startsWith(u"---"_s));
    CHECK(imported(QByteArray("[").repeated(500'000), u"x.md"_s).title == u"x");
}
