// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace atelier {

// A request body that can be read once only. Qt sends a POST again by itself when its connection closes early, unless
// it cannot rewind the body: then it reports the loss, and we decide.
class SequentialBody final : public QIODevice {
public:
    SequentialBody(QByteArray bytes, QObject *parent);
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace atelier
