// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/token.h"
#include "core/write/draft_task.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

using Finished = std::function<void(JobOutcome)>;

} // namespace

WritingService::RefineTask::RefineTask(WritingService &service)
    : m_service(service)
{
}

void WritingService::RefineTask::run(
    const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress, Finished finished)
{
    const auto order = RefineOrder::fromJson(job.input);
    if (!order) {
        QMetaObject::invokeMethod(
            &m_service, [finished, error = order.error()] { finished(std::unexpected(JobFailure{.error = error})); },
            Qt::QueuedConnection);
        return;
    }
    const auto write = [this, job, order = *order, stop, progress, finished](const Result<Voices> &voices) {
        auto generation = voices.and_then([&](const Voices &found) { return m_service.toGeneration(order, found); });
        if (!generation) {
            finished(std::unexpected(JobFailure{.error = generation.error()}));
            return;
        }
        generation->job = job.header.id;
        auto meter = std::make_shared<ProgressMeter>(m_service.m_tools.workspace->clock(),
            WritingService::tr("Refining"), int(countWords(order.refine.passage)));
        TextSink sink;
        sink.text = [this, meter, progress, id = job.header.id](const QString &piece) {
            Q_EMIT m_service.pieceArrived(id, piece);
            progress(meter->add(piece));
        };
        m_service.m_generator.generate(std::move(*generation), stop, sink,
            [order, finished](const std::expected<Generation, GenerationFailure> &made) {
                if (!made) {
                    finished(std::unexpected(toJobFailure(made.error())));
                    return;
                }
                QJsonObject result = toJson(*made);
                result[u"text"_s] = cleanedAnswer(made->text, order.refine.passage);
                finished(JobResult{.result = result, .cost = made->actualCost, .model = made->model});
            });
    };
    m_service.m_tools.workspace->read(
        &m_service, [brand = order->brand](Reader &reader) { return loadVoices(reader, brand, {}); }, write);
}

} // namespace atelier
