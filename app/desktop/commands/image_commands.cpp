// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"
#include "core/image/image_engine.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qsizetype longestMessage = 500; // characters, as in campaign briefs

Result<PictureEncoding> encodingFrom(const ParsedCommand &parsed, const ImageEngine &engine)
{
    const QString given = parsed.value(u"as"_s).value_or(u"jpeg"_s);
    const auto encoding = encodingFromName(given);
    if (!encoding)
        return invalidInput(
            u"as"_s, Commands::tr("--as is one of jpeg, png, webp, avif; \"%1\" is none of them.").arg(given));
    if (!engine.canWrite(*encoding))
        return failure(ErrorKind::Unsupported, Commands::tr("This computer's libraries cannot write %1.").arg(given));
    return *encoding;
}

Result<std::vector<PlatformFormat>> formatsFrom(const ParsedCommand &parsed)
{
    QStringList ids;
    for (const QString &given : parsed.values(u"formats"_s))
        ids += given.split(u',', Qt::SkipEmptyParts);
    return loadPlatformFormats().and_then(
        [&](const std::vector<PlatformFormat> &formats) { return choosePlatformFormats(formats, ids); });
}

Result<std::vector<Colour>> coloursFrom(const ParsedCommand &parsed)
{
    std::vector<Colour> colours;
    for (const QString &given : parsed.values(u"colour"_s)) {
        const auto colour = Colour::fromHex(given);
        if (!colour)
            return invalidInput(u"colour"_s, Commands::tr("--colour takes #RRGGBB; \"%1\" was given.").arg(given));
        colours.push_back(*colour);
    }
    return colours;
}

Result<QString> messageFrom(const ParsedCommand &parsed)
{
    const QString message = parsed.value(u"message"_s).value_or(QString()).trimmed();
    if (parsed.has(u"message"_s) && message.isEmpty())
        return invalidInput(
            u"message"_s, Commands::tr("The message is empty. Leave --message away for variants without one."));
    if (message.size() > longestMessage)
        return invalidInput(u"message"_s,
            Commands::tr("The message has %1 characters; %2 are allowed. Shorten it.")
                .arg(message.size())
                .arg(longestMessage));
    return message;
}

Result<VariantsRequest> requestFrom(const ParsedCommand &parsed, const ImageEngine &engine)
{
    const auto formats = formatsFrom(parsed);
    if (!formats)
        return std::unexpected(formats.error());
    const auto message = messageFrom(parsed);
    if (!message)
        return std::unexpected(message.error());
    const auto colours = coloursFrom(parsed);
    if (!colours)
        return std::unexpected(colours.error());
    const auto encoding = encodingFrom(parsed, engine);
    if (!encoding)
        return std::unexpected(encoding.error());
    const QFileInfo picture(QDir::current().absoluteFilePath(parsed.argument(0)));
    if (!picture.isFile())
        return failure(ErrorKind::NotFound, Commands::tr("There is no picture %1.").arg(picture.filePath()));
    const QDir out(
        QDir::current().absoluteFilePath(parsed.value(u"out"_s).value_or(picture.completeBaseName() + u"-variants"_s)));
    VariantsRequest request{.picture = {.path = picture.filePath()},
        .orders = {},
        .framing = parsed.has(u"fit"_s) ? Framing::Fit : Framing::Crop,
        .brandColours = *colours,
        .encoding = *encoding};
    if (const auto logo = parsed.value(u"logo"_s))
        request.logo.path = QDir::current().absoluteFilePath(*logo);
    for (const PlatformFormat &format : *formats) {
        const QString file = picture.completeBaseName() + u'-' + format.id + u'.' + encodingSuffix(*encoding);
        request.orders.push_back({.format = format, .message = {.text = *message}, .path = out.filePath(file)});
    }
    return request;
}

Result<int> reportVariants(CommandContext &context, const VariantsRequest &request, const VariantsResult &made)
{
    std::vector<QStringList> rows;
    QJsonArray json;
    QStringList remarks = made.picture.notes;
    std::optional<Error> failed;
    for (size_t i = 0; i < request.orders.size(); ++i) {
        const VariantOrder &order = request.orders[i];
        const auto &variant = made.variants[i];
        QJsonObject entry{{u"platform"_s, order.format.id}, {u"file"_s, order.path}};
        if (variant) {
            rows.push_back({order.path, u"%1 x %2"_s.arg(variant->width).arg(variant->height)});
            entry[u"width"_s] = variant->width;
            entry[u"height"_s] = variant->height;
            entry[u"bytes"_s] = variant->bytes;
            entry[u"contrast"_s] = variant->contrast;
            for (const QString &note : variant->notes) {
                if (!remarks.contains(note))
                    remarks += note;
            }
        } else {
            failed = variant.error();
            remarks += order.format.id + u": "_s + variant.error().message;
            entry[u"error"_s] = variant.error().message;
        }
        json.append(entry);
    }
    const QJsonObject answer{{u"variants"_s, json}, {u"notes"_s, QJsonArray::fromStringList(remarks)}};
    for (const QString &remark : remarks)
        context.output.note(remark);
    if (!failed || !context.output.isJson())
        context.output.result(alignedTable(rows), answer);
    if (!failed)
        return 0;
    context.output.error(*failed, answer);
    return exitCode(failed->kind);
}

Result<int> variants(CommandContext &context)
{
    const auto engine = loadImageEngine();
    if (!engine)
        return std::unexpected(engine.error());
    const auto request = requestFrom(context.parsed, **engine);
    if (!request)
        return std::unexpected(request.error());
    // A picture that cannot be read leaves no empty folder.
    if (const auto picture = (*engine)->probe(request->picture); !picture)
        return std::unexpected(picture.error());
    const QString folder = QFileInfo(request->orders.front().path).path();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, Commands::tr("The folder %1 cannot be made. Choose another place.").arg(folder));
    const auto made = (*engine)->makeVariants(*request, context.stopToken());
    if (!made) {
        QDir().rmdir(folder); // when nothing is in it
        return std::unexpected(made.error());
    }
    return reportVariants(context, *request, *made);
}

} // namespace

void addImageCommands(std::vector<Command> &commands)
{
    CommandSpec spec{.words = {u"image"_s, u"variants"_s},
        .summary = Commands::tr("make a picture's variants for every platform, with a message on them"),
        .arguments = {{.name = u"PICTURE"_s, .help = Commands::tr("a JPEG, PNG, WebP, AVIF, GIF or TIFF file")}}};
    spec.options = {{.name = u"message"_s, .valueName = u"TEXT"_s, .help = Commands::tr("set on each variant")},
        {.name = u"formats"_s,
            .valueName = u"ID,..."_s,
            .help = Commands::tr("instagram-square, facebook-feed, ... (else the usual five)"),
            .occurrence = Occurrence::Many},
        {.name = u"out"_s, .valueName = u"DIR"_s, .help = Commands::tr("where to (else PICTURE-variants here)")},
        {.name = u"colour"_s,
            .valueName = u"#RRGGBB"_s,
            .help = Commands::tr("a brand colour; the first is the background of fitted pictures"),
            .occurrence = Occurrence::Many},
        {.name = u"logo"_s, .valueName = u"FILE"_s, .help = Commands::tr("a logo to set on each variant")},
        {.name = u"fit"_s, .help = Commands::tr("show the whole picture instead of cropping it")},
        {.name = u"as"_s, .valueName = u"ENCODING"_s, .help = Commands::tr("jpeg, png, webp or avif")}};
    spec.examples = {
        u"atelier image variants lamp.jpg --message \"Evenings start earlier\" --formats instagram-square,x-header"_s};
    commands.push_back({spec, variants});
}

} // namespace atelier
