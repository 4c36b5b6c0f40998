// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/picture_embedding.h"

#include <QHash>
#include <QObject>

#include <memory>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isOnTheWeb(const QString &address)
{
    return address.startsWith("http://"_L1, Qt::CaseInsensitive)
        || address.startsWith("https://"_L1, Qt::CaseInsensitive) || address.startsWith("//"_L1);
}

bool isInsideLink(cmark_node *node)
{
    for (cmark_node *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent)) {
        if (cmark_node_get_type(parent) == CMARK_NODE_LINK)
            return true;
    }
    return false;
}

void replaceByText(cmark_node *node, const QString &words)
{
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, words.toUtf8().constData());
    if (cmark_node_replace(node, text))
        cmark_node_free(node);
    else
        cmark_node_free(text);
}

void replaceByLink(cmark_node *image, const QString &address)
{
    const QString words = shownText(image);
    const QString shown = words.isEmpty() ? address : words;
    if (isInsideLink(image)) {
        replaceByText(image, shown);
        return;
    }
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, address.toUtf8().constData());
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, shown.toUtf8().constData());
    cmark_node_append_child(link, text);
    if (cmark_node_replace(image, link))
        cmark_node_free(image);
    else
        cmark_node_free(link);
}

// A picture within another's description is words only.
std::vector<cmark_node *> outermostImages(cmark_node *tree)
{
    std::vector<cmark_node *> images;
    cmark_node *within = nullptr;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(tree), cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (within) {
            if (event == CMARK_EVENT_EXIT && node == within)
                within = nullptr;
        } else if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
            within = node;
            images.push_back(node);
        }
    }
    return images;
}

} // namespace

std::vector<cmark_node *> nodesOfType(cmark_node *tree, cmark_node_type type)
{
    std::vector<cmark_node *> nodes;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(tree), cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == type)
            nodes.push_back(node);
    }
    return nodes;
}

QString shownText(cmark_node *node)
{
    QString text;
    for (cmark_node *part : nodesOfType(node, CMARK_NODE_TEXT))
        text += QString::fromUtf8(cmark_node_get_literal(part));
    return text;
}

QByteArray pictureType(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.size() > 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return "image/webp";
    return {};
}

void placePictures(cmark_node *tree, const PictureReader &read,
    const std::function<QByteArray(const QByteArray &bytes)> &place, QStringList &notes)
{
    QHash<QString, QByteArray> placed; // a picture that is shown often is taken along once
    for (cmark_node *image : outermostImages(tree)) {
        const QString address = QString::fromUtf8(cmark_node_get_url(image));
        if (isOnTheWeb(address)) {
            replaceByLink(image, address);
            continue;
        }
        if (!placed.contains(address)) {
            const QByteArray bytes = read ? read(address).value_or(QByteArray()) : QByteArray();
            placed[address] = bytes.isEmpty() ? QByteArray() : place(bytes);
            if (placed[address].isEmpty())
                notes.append(QObject::tr("The picture %1 could not be taken along.").arg(address.left(200)));
        }
        if (const QByteArray &target = placed[address]; !target.isEmpty())
            cmark_node_set_url(image, target.constData());
        else
            replaceByText(image, u'[' + shownText(image) + u']');
    }
}

} // namespace atelier
