// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace atelier::test {

// A folder that is gone when the test ends.
class TemporaryFolder {
public:
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString path(const QString &name) const;
    // Writes a file and gives its path; folders in the name are made.
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_directory;
};

} // namespace atelier::test
