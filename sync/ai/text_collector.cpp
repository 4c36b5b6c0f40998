// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/text_collector.h"

namespace atelier {

TextCollector::TextCollector(const Clock &clock, TextSink sink)
    : m_clock(clock)
    , m_sink(std::move(sink))
    , m_started(clock.monotonic())
{
}

void TextCollector::restart()
{
    m_answer = {};
    m_finish.reset();
    m_held.clear();
}

void TextCollector::addText(const QString &piece)
{
    QString text = m_held + piece;
    m_held.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_held = text.last(1);
        text.chop(1);
    }
    deliver(text);
}

void TextCollector::flush()
{
    if (!m_held.isEmpty())
        deliver(QString(QChar(QChar::ReplacementCharacter)));
    m_held.clear();
}

void TextCollector::deliver(const QString &text)
{
    if (text.isEmpty())
        return;
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_started);
    if (!m_answer.timeToFirstToken)
        m_answer.timeToFirstToken = elapsed;
    m_answer.text += text;
    if (m_sink.text)
        m_sink.text(text);
}

void TextCollector::setModel(const QString &model)
{
    if (!model.isEmpty())
        m_answer.model = model;
}

TextAnswer TextCollector::answer() const
{
    TextAnswer answer = m_answer;
    answer.finish = m_finish.value_or(FinishReason::Complete);
    answer.duration = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_started);
    return answer;
}

} // namespace atelier
