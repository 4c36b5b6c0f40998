// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/close_question.h"

#include "core/content/content_item.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace atelier {

CloseQuestion::CloseQuestion(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

bool CloseQuestion::mayClose()
{
    if (m_isLossAccepted)
        return true;
    const std::vector<UnsavedText> texts = m_workspace.unsavedTexts();
    if (texts.empty())
        return true;
    ask(texts);
    return false;
}

QString CloseQuestion::titlesOf(const std::vector<UnsavedText> &texts) const
{
    QStringList titles;
    for (const UnsavedText &text : texts) {
        const auto items = m_workspace.readNow([&](Reader &reader) {
            return reader.query<ContentItem>(
                {.filters = {whereEqual(u"body"_s, text.text)}, .limit = 1, .trash = TrashScope::Everything});
        });
        const bool hasTitle = items && !items->empty() && !items->front().title.isEmpty();
        titles.append(hasTitle ? tr("\"%1\"").arg(items->front().title) : tr("a text without a title"));
    }
    return titles.join(u", "_s);
}

void CloseQuestion::ask(const std::vector<UnsavedText> &texts)
{
    if (m_box) {
        m_box->raise();
        return;
    }
    const QString question = tr("The last words are not saved of: %1").arg(titlesOf(texts));
    m_box = new QMessageBox(QMessageBox::Warning, tr("Not saved"), question, QMessageBox::NoButton, &m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(
        tr("%1\nWhile Atelier stays open, they are kept and tried again.").arg(texts.front().error.message));
    QPushButton *const stay = m_box->addButton(tr("Keep open"), QMessageBox::RejectRole);
    const QPushButton *const lose = m_box->addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    connect(lose, &QPushButton::clicked, this, [this] {
        m_isLossAccepted = true;
        m_window.close();
    });
    m_box->open();
}

} // namespace atelier
