// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/model_proxy.h"

#include <QPointer>

namespace atelier {

namespace {

// Calls a function of the caller's on its thread, in the order of the calls.
template <class... Values>
auto passedTo(QPointer<QObject> caller, std::type_identity_t<std::function<void(Values...)>> function)
{
    return [caller = std::move(caller), function = std::move(function)](const Values &...values) {
        if (caller && function)
            QMetaObject::invokeMethod(
                caller.data(), [function, values...] { function(values...); }, Qt::QueuedConnection);
    };
}

} // namespace

ModelProxy::ModelProxy(Make make, QObject *home, QObject *caller)
    : m_make(std::move(make))
    , m_home(home)
    , m_caller(caller)
{
}

void ModelProxy::generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
    std::function<void(Result<ImageAnswer>)> finished)
{
    const QPointer<QObject> caller(m_caller);
    // The model's own stop is requested on the home thread, whoever stops.
    const auto homeStop = std::make_shared<std::stop_source>();
    const auto passStop = [homeStop, home = m_home] {
        QMetaObject::invokeMethod(home, [homeStop] { homeStop->request_stop(); }, Qt::QueuedConnection);
    };
    const auto watch = std::make_shared<std::stop_callback<decltype(passStop)>>(std::move(stop), passStop);
    const auto answer = passedTo<Result<ImageAnswer>>(
        caller, [watch, finished = std::move(finished)](const Result<ImageAnswer> &made) { finished(made); });
    const ImageSink passed{.progress = passedTo<ImageProgress>(caller, sink.progress),
        .preview = passedTo<QByteArray>(caller, sink.preview),
        .retrying = passedTo<Error, std::chrono::milliseconds>(caller, sink.retrying)};
    const auto ask = [make = m_make, home = m_home, request, homeStop, passed, answer] {
        const auto model = make();
        if (!model) {
            answer(std::unexpected(model.error()));
            return;
        }
        (*model)->generate(
            request, homeStop->get_token(), passed, [model = *model, home, answer](const Result<ImageAnswer> &made) {
                answer(made);
                // The model may still be on the stack.
                QMetaObject::invokeMethod(home, [model] { Q_UNUSED(model) }, Qt::QueuedConnection);
            });
    };
    QMetaObject::invokeMethod(m_home, ask, Qt::QueuedConnection);
}

} // namespace atelier
