// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_engine.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct EncodingWords {
    PictureEncoding encoding;
    QLatin1StringView name;
    QLatin1StringView suffix;
};

constexpr EncodingWords encodingWords[] = {
    {PictureEncoding::Jpeg, "jpeg"_L1, "jpg"_L1},
    {PictureEncoding::Png, "png"_L1, "png"_L1},
    {PictureEncoding::Webp, "webp"_L1, "webp"_L1},
    {PictureEncoding::Avif, "avif"_L1, "avif"_L1},
};

QStringList moduleFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    return {program, QDir::cleanPath(program + u"/../" ATELIER_MODULE_FOLDER ""_s)};
}

} // namespace

QString encodingName(PictureEncoding encoding)
{
    return std::ranges::find(encodingWords, encoding, &EncodingWords::encoding)->name;
}

QString encodingSuffix(PictureEncoding encoding)
{
    return std::ranges::find(encodingWords, encoding, &EncodingWords::encoding)->suffix;
}

std::optional<PictureEncoding> encodingFromName(const QString &name)
{
    for (const EncodingWords &words : encodingWords) {
        if (name.compare(words.name, Qt::CaseInsensitive) == 0 || name.compare(words.suffix, Qt::CaseInsensitive) == 0)
            return words.encoding;
    }
    return std::nullopt;
}

Result<std::shared_ptr<const ImageEngine>> loadImageEngine()
{
    using Create = ImageEngine *();
    QStringList problems;
    for (const QString &folder : moduleFolders()) {
        QLibrary library(folder + u"/libatelier_image_engine.so"_s);
        library.setLoadHints(QLibrary::PreventUnloadHint);
        if (const auto create = reinterpret_cast<Create *>(library.resolve("atelierCreateImageEngine"))) {
            if (std::shared_ptr<const ImageEngine> engine{create()})
                return engine;
            problems += u"libvips did not start"_s;
        } else {
            problems += library.errorString();
        }
    }
    return failure(ErrorKind::Unsupported,
        QObject::tr("Pictures cannot be worked on: a part of Atelier is missing. Install Atelier again."),
        problems.join("; "_L1));
}

} // namespace atelier
