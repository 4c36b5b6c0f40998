// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/code_colors.h"

#include "ui/theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <algorithm>
#include <cmath>
#include <memory>

namespace atelier {

namespace {

class TokenCollector : public KSyntaxHighlighting::AbstractHighlighter {
public:
    LineTokens collect(const CodeRequest &request)
    {
        m_background = request.background;
        LineTokens lines;
        KSyntaxHighlighting::State state;
        for (const QString &line : request.lines) {
            m_tokens.clear();
            state = highlightLine(line, state);
            lines.append(m_tokens);
        }
        return lines;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || format.isDefaultTextStyle(theme()))
            return;
        m_tokens.append({.start = offset,
            .length = length,
            .color = readableOn(format.textColor(theme()), m_background).rgb(),
            .bold = format.isBold(theme()),
            .italic = format.isItalic(theme())});
    }

private:
    QList<CodeToken> m_tokens;
    QColor m_background;
};

class CodeWorker : public QObject {
public:
    LineTokens work(const CodeRequest &request)
    {
        if (!m_repository)
            m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        const KSyntaxHighlighting::Definition definition = definitionOf(request.language);
        if (!definition.isValid())
            return {};
        TokenCollector collector;
        collector.setDefinition(definition);
        collector.setTheme(m_repository->defaultTheme(request.scheme == ColorScheme::Dark
                ? KSyntaxHighlighting::Repository::DarkTheme
                : KSyntaxHighlighting::Repository::LightTheme));
        return collector.collect(request);
    }

private:
    [[nodiscard]] KSyntaxHighlighting::Definition definitionOf(const QString &language) const
    {
        if (language.isEmpty())
            return {};
        const KSyntaxHighlighting::Definition byName = m_repository->definitionForName(language);
        if (byName.isValid())
            return byName;
        return m_repository->definitionForFileName(QStringLiteral("file.") + language.toLower());
    }

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

qreal linear(float channel)
{
    const auto value = static_cast<qreal>(channel);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor readableOn(const QColor &color, const QColor &background)
{
    const bool isDark = luminance(background) < 0.18;
    QColor readable = color;
    for (int step = 0; step < 20 && contrastRatio(readable, background) < 4.5; ++step) {
        const float lightness = readable.lightnessF();
        const float next = std::clamp(lightness + (isDark ? 0.05F : -0.05F), 0.0F, 1.0F);
        readable = QColor::fromHslF(std::max(0.0F, readable.hslHueF()), readable.hslSaturationF(), next);
    }
    return readable;
}

CodeColors::CodeColors(QObject *parent)
    : QObject(parent)
    , m_worker(new CodeWorker)
{
    m_thread.setObjectName("code-colors");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

CodeColors::~CodeColors()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void CodeColors::request(const CodeRequest &request, std::function<void(const LineTokens &)> answer)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    auto *const worker = static_cast<CodeWorker *>(m_worker);
    QMetaObject::invokeMethod(m_worker, [this, worker, request, answer = std::move(answer)] {
        const LineTokens tokens = worker->work(request);
        QMetaObject::invokeMethod(this, [answer, tokens] { answer(tokens); });
    });
}

} // namespace atelier
