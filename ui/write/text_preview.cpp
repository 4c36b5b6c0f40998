// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/text_preview.h"

#include "core/base/background.h"
#include "core/export/paged_document.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto layOutDelay = 200ms;
constexpr int sideMargin = 56;
constexpr int leastSideMargin = 24;

PageStyle pageStyle(const Theme &theme, int width)
{
    const Colors &color = theme.color;
    PageStyle style{.font = theme.font(FontRole::Body), .styleSheet = {}, .widestPicture = width};
    style.font.setPixelSize(theme.font(FontRole::Editor).pixelSize());
    style.styleSheet =
        u"body { color: %1; } h1 { font-size: %6px; } h2 { font-size: %7px; } h3, h4, h5, h6 { font-size: %8px; } p, "
        u"li { line-height: 150%; } a { color: %2; } pre, code { font-family: 'JetBrains Mono',"
        " monospace; } pre { background-color: %3; } blockquote { font-style: italic; color: %4; } table {"
        " border-collapse: collapse; } th, td { border: 1px solid %5; padding: 4px 8px; }"_s.arg(color.text.name(),
            color.accentText.name(), color.sunken.name(), color.text2.name(), color.border.name(),
            QString::number(theme.font(FontRole::EditorH1).pixelSize()),
            QString::number(theme.font(FontRole::EditorH2).pixelSize()), QString::number(style.font.pixelSize()));
    return style;
}

} // namespace

TextPreview::TextPreview(PictureReader readPicture, QWidget *parent)
    : QTextBrowser(parent)
    , m_readPicture(std::move(readPicture))
{
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &address) {
        if (address.scheme() == u"https"_s || address.scheme() == u"http"_s || address.scheme() == u"mailto"_s)
            QDesktopServices::openUrl(address);
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(layOutDelay);
    connect(&m_soon, &QTimer::timeout, this, &TextPreview::layOut);
}

void TextPreview::setText(const QString &markdown)
{
    if (markdown == m_markdown && m_page)
        return;
    m_markdown = markdown;
    m_isStale = true;
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void TextPreview::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_isStale)
        layOut();
}

void TextPreview::layOut()
{
    m_isStale = false;
    const int margin = width() < themeOf(this).px(480) ? leastSideMargin : sideMargin;
    const int column = std::max(100, viewport()->width() - 2 * themeOf(this).px(margin));
    const auto work = [input = ExportInput{.markdown = m_markdown, .title = {}, .readPicture = m_readPicture},
                          style = pageStyle(themeOf(this), column), thread = thread(),
                          margin = themeOf(this).px(margin)]() -> std::shared_ptr<QTextDocument> {
        QStringList notes;
        auto page = layOutPage(input, style, notes);
        if (!page)
            return nullptr;
        (*page)->setDocumentMargin(margin);
        (*page)->moveToThread(thread);
        return std::shared_ptr<QTextDocument>(std::move(*page));
    };
    runInBackground(this, work, [this, generation = ++m_generation](const std::shared_ptr<QTextDocument> &page) {
        if (page && generation == m_generation)
            showPage(page);
    });
}

void TextPreview::showPage(std::shared_ptr<QTextDocument> page)
{
    const auto old = std::exchange(m_page, std::move(page)); // goes after the view has let go of it
    setDocument(m_page.get());
    applyScroll();
    Q_EMIT shown();
}

void TextPreview::scrollToFraction(double fraction)
{
    m_fraction = fraction;
    applyScroll();
}

void TextPreview::applyScroll() { verticalScrollBar()->setValue(qRound(verticalScrollBar()->maximum() * m_fraction)); }

void TextPreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_page)
        m_soon.start();
}

void TextPreview::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_page)
        m_soon.start(); // pictures fit the new width
}

} // namespace atelier
