// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace atelier::test {

QString TemporaryFolder::path() const { return m_directory.path(); }

QString TemporaryFolder::path(const QString &name) const { return m_directory.filePath(name); }

QString TemporaryFolder::write(const QString &name, const QByteArray &bytes) const
{
    const QString place = path(name);
    QDir().mkpath(QFileInfo(place).path());
    QFile file(place);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("a test file could not be written");
    return place;
}

QByteArray TemporaryFolder::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a test file could not be read");
    return file.readAll();
}

} // namespace atelier::test
