// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace atelier::test {

struct Answer {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const; // fails the test unless the output is one JSON object on one line
    [[nodiscard]] QJsonObject error() const { return json()[QStringLiteral("error")].toObject(); }
};

// A person's computer as the program sees it: a home folder of its own, a workspace, no services but the given one.
class Computer {
public:
    Computer();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.path(name); }
    [[nodiscard]] QString workspace() const { return m_folder.path(QStringLiteral("workspace")); }
    QString write(const QString &name, const QByteArray &bytes) const { return m_folder.write(name, bytes); }
    [[nodiscard]] QByteArray read(const QString &name) const { return m_folder.read(name); }
    [[nodiscard]] QString environment(const QString &variable) const { return m_environment.value(variable); }
    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }

    Answer run(const QStringList &words) const;
    void start(QProcess &process, const QStringList &words) const;
    void startProgram(QProcess &process, const QString &file, const QStringList &words) const;
    static Answer finish(QProcess &process);
    // The id of a new short draft made offline.
    [[nodiscard]] QString draftOffline(const QString &topic) const;

private:
    TemporaryFolder m_folder;
    QProcessEnvironment m_environment;
};

// The streaming fake of tests/fakes in a process of its own.
class FakeModels {
public:
    explicit FakeModels(Computer &computer, const QStringList &behaviour = {});
    ~FakeModels();
    FakeModels(const FakeModels &) = delete;
    FakeModels &operator=(const FakeModels &) = delete;

private:
    QProcess m_process;
};

} // namespace atelier::test
