// SPDX-License-Identifier: GPL-3.0-or-later
// Lets Catch2 print Qt's strings and our errors when a check fails.
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <catch2/catch_tostring.hpp>

template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <> struct Catch::StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <> struct Catch::StringMaker<atelier::Error> {
    static std::string convert(const atelier::Error &error)
    {
        return QStringLiteral("%1: %2 | %3")
            .arg(atelier::errorKindName(error.kind), error.message, error.detail)
            .toStdString();
    }
};
