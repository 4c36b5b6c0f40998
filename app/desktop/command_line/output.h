// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace atelier {

enum class OutputForm { Text, Json };
enum class Verbosity { Normal, Quiet };

// What commands print: results on standard output, everything else on standard error.
class Output {
public:
    Output(OutputForm form, Verbosity verbosity);

    [[nodiscard]] bool isJson() const { return m_form == OutputForm::Json; }
    // The result in the asked form; called once.
    void result(const QString &text, const QJsonObject &json) const;
    // Text of the result as it arrives; nothing in JSON form, where result() tells all.
    void stream(const QString &piece) const;
    // A remark for the person; not in quiet mode.
    void note(const QString &sentence) const;
    // {"error": {...}} or a sentence; `more` are further members of the JSON answer, such as the id of a partial text.
    void error(const Error &error, const QJsonObject &more = {}) const;
    // False once a part of the result could not be written, as on a full disk.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    void print(const QString &text) const;

    mutable bool m_isWhole = true;
    OutputForm m_form;
    Verbosity m_verbosity;
};

// Columns padded to their widest cell, two spaces between; the last is not padded.
[[nodiscard]] QString alignedTable(const std::vector<QStringList> &rows);

} // namespace atelier
