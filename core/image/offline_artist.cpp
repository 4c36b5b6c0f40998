// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/offline_artist.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Result<ImageAnswer> answerTo(const ImageEngine &engine, const Composition &composition, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, QObject::tr("Stopped."));
    QElapsedTimer timer;
    timer.start();
    return engine.compose(composition).transform([&](const QByteArray &png) {
        return ImageAnswer{.bytes = png,
            .model = u"offline"_s,
            .seed = composition.seed,
            .duration = std::chrono::milliseconds(timer.elapsed())};
    });
}

} // namespace

OfflineArtist::OfflineArtist(std::shared_ptr<const ImageEngine> engine, Composition composition, QThreadPool &threads)
    : m_engine(std::move(engine))
    , m_composition(std::move(composition))
    , m_threads(threads)
    , m_context(new QObject, [](QObject *context) { context->deleteLater(); })
{
}

void OfflineArtist::generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
    std::function<void(Result<ImageAnswer>)> finished)
{
    Composition composition = m_composition;
    composition.width = request.width;
    composition.height = request.height;
    composition.seed = request.seed.value_or(composition.seed);
    if (sink.progress)
        sink.progress({.fraction = {}, .stage = QObject::tr("Composing")});
    m_threads.start([engine = m_engine, composition, stop, context = m_context, finished = std::move(finished)] {
        auto answer = answerTo(*engine, composition, stop);
        const std::weak_ptr<QObject> artist = context;
        QMetaObject::invokeMethod(
            context.get(),
            [artist, finished, answer = std::move(answer)] {
                if (!artist.expired())
                    finished(answer);
            },
            Qt::QueuedConnection);
    });
}

} // namespace atelier
