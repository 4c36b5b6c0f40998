// SPDX-License-Identifier: GPL-3.0-or-later
// How the Write view shows a text: preview, outline, spelling, typewriter mode.
#include "core/base/file.h"
#include "core/store/asset_store.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/spelling.h"
#include "ui/widgets/splitter.h"
#include "ui/write/editor_toolbar.h"
#include "ui/write/outline_popover.h"
#include "ui/write/passage_dock.h"
#include "ui/write/text_preview.h"
#include "ui/write/write_screen.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString spellingKey = u"spelling"_s;

} // namespace

void WriteScreen::makePreview()
{
    const auto readPicture = [workspace = m_parts.workspace](const QString &address) {
        return readFile(workspace->assets().path(QFileInfo(address).fileName()));
    };
    m_preview = new TextPreview(readPicture);
    m_textAndPreview->addWidget(m_preview);
    m_textAndPreview->setSizes({1'000, 1'000});
    connect(m_editor, &MarkdownEditor::viewChanged, this, [this] {
        const QScrollBar &bar = *m_editor->verticalScrollBar();
        if (m_mode == WriteMode::Split)
            m_preview->scrollToFraction(double(bar.value()) / std::max(1, bar.maximum()));
    });
}

void WriteScreen::setMode(WriteMode mode)
{
    m_toolbar->setMode(mode);
    if (mode == std::exchange(m_mode, mode))
        return;
    if (!m_preview)
        makePreview();
    m_textSide->setVisible(mode != WriteMode::Preview);
    m_preview->setVisible(mode != WriteMode::Text);
    updatePreview();
    if (mode == WriteMode::Preview)
        m_preview->setFocus();
    else if (m_centre->currentIndex() == 1)
        m_editor->setFocus();
    Q_EMIT stateChanged();
}

void WriteScreen::updatePreview()
{
    if (m_preview && m_mode != WriteMode::Text)
        m_preview->setText(m_editor->text());
}

void WriteScreen::togglePreview() { setMode(m_mode == WriteMode::Text ? WriteMode::Split : WriteMode::Text); }

void WriteScreen::toggleFocusMode() { m_toolbar->toggleFocusMode(); }

void WriteScreen::toggleTypewriterMode() { m_toolbar->toggleTypewriterMode(); }

void WriteScreen::showOutline()
{
    if (!m_session->isOpen())
        return;
    if (!m_outline) {
        m_outline = new OutlinePopover(window(), *m_editor);
        m_outline->setOpener(m_toolbar);
    }
    if (m_outline->isOpen())
        m_outline->closeAndRestoreFocus();
    else
        m_outline->open();
}

void WriteScreen::exportItem()
{
    if (!m_item.header.id.isNull())
        Q_EMIT exportRequested({m_item.header.id});
}

void WriteScreen::find() { m_findBar->openFind(); }

void WriteScreen::replace() { m_findBar->openReplace(); }

// The text's own language, or the system's, until a person has chosen; dictionaries that are not there are passed over.
QStringList WriteScreen::spellingLanguages() const
{
    const QJsonValue chosen = m_parts.workspace->localSettings().value(spellingKey);
    if (!chosen.isArray()) {
        if (!m_item.language.isEmpty())
            return {QLocale(m_item.language).name()};
        const QString system = QLocale::system().name();
        return {system == u"C"_s ? u"en_US"_s : system};
    }
    QStringList languages;
    const QJsonArray array = chosen.toArray();
    for (const QJsonValue &each : array)
        languages.append(each.toString());
    return languages;
}

void WriteScreen::fillSpellingMenu(const QStringList &available)
{
    QMenu *const menu = m_toolbar->spellingMenu();
    menu->clear();
    const QStringList chosen = spellingLanguages();
    for (const QString &language : available) {
        QAction *const action = menu->addAction(QLocale(language).nativeLanguageName() + u" ("_s + language + u')');
        action->setCheckable(true);
        action->setChecked(chosen.contains(language));
        connect(action, &QAction::toggled, this, [this, language](bool on) { setSpelling(language, on); });
    }
    if (available.isEmpty())
        menu->addAction(tr("No dictionaries are installed"))->setEnabled(false);
}

void WriteScreen::setSpelling(const QString &language, bool on)
{
    QStringList languages = spellingLanguages();
    languages.removeAll(language);
    if (on)
        languages.append(language);
    m_parts.workspace->localSettings().set(spellingKey, QJsonArray::fromStringList(languages));
    m_editor->setSpellingLanguages(languages);
}

} // namespace atelier
