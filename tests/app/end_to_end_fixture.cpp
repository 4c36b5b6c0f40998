// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/end_to_end_fixture.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace atelier::test {

namespace {

constexpr int longestRun = 60'000; // milliseconds; only a failing test waits for it

const QString program = QStringLiteral(ATELIER_PROGRAM);
const QString fakeModels = QStringLiteral(ATELIER_FAKE_MODELS);

} // namespace

QJsonObject Answer::json() const
{
    INFO(out.toStdString());
    CHECK(out.count(u'\n') == 1);
    const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8());
    REQUIRE(document.isObject());
    return document.object();
}

Computer::Computer()
{
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TZ"_s, u"UTC"_s);
    m_environment.insert(u"HOME"_s, path(u"home"_s));
    for (const char *name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    for (const QString &kind : {u"DATA"_s, u"CONFIG"_s, u"STATE"_s, u"CACHE"_s})
        m_environment.insert(u"XDG_"_s + kind + u"_HOME"_s, path(u"home/"_s + kind.toLower()));
}

void Computer::start(QProcess &process, const QStringList &words) const
{
    startProgram(process, program, QStringList{u"--workspace"_s, workspace()} + words);
}

void Computer::startProgram(QProcess &process, const QString &file, const QStringList &words) const
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(file, words);
    REQUIRE(process.waitForStarted());
}

Answer Computer::finish(QProcess &process)
{
    REQUIRE(process.waitForFinished(longestRun));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

Answer Computer::run(const QStringList &words) const
{
    QProcess process;
    start(process, words);
    process.closeWriteChannel();
    return finish(process);
}

QString Computer::draftOffline(const QString &topic) const
{
    const Answer answer = run({u"draft"_s, u"blog-post"_s, u"--set"_s, u"topic="_s + topic, u"--set"_s,
        u"length=short"_s, u"--model"_s, u"offline"_s});
    INFO(answer.err.toStdString());
    REQUIRE(answer.code == 0);
    return answer.err.trimmed();
}

FakeModels::FakeModels(Computer &computer, const QStringList &behaviour)
{
    m_process.start(fakeModels, behaviour);
    REQUIRE(m_process.waitForStarted());
    while (!m_process.canReadLine())
        REQUIRE(m_process.waitForReadyRead(longestRun));
    const QString port = QString::fromLatin1(m_process.readLine().trimmed());
    computer.set(u"OPENAI_BASE_URL"_s, u"http://127.0.0.1:%1/v1"_s.arg(port));
    computer.set(u"OPENAI_API_KEY"_s, u"test-key"_s);
}

FakeModels::~FakeModels()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace atelier::test
