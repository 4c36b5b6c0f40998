// SPDX-License-Identifier: GPL-3.0-or-later
// Versions, pictures, title and goal in the Write view.
#include "core/base/background.h"
#include "core/store/asset_store.h"
#include "ui/editor/markdown_editor.h"
#include "ui/widgets/toast.h"
#include "ui/write/diff_page.h"
#include "ui/write/editor_toolbar.h"
#include "ui/write/playback_page.h"
#include "ui/write/write_screen.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace atelier {

void WriteScreen::compare(const VersionsPanel::Comparison &comparison)
{
    // The empty version is the empty text.
    const auto before = comparison.before ? Version::fromBytes(comparison.before->version) : Result<Version>(Version());
    if (!before || !m_session->isOpen())
        return;
    // Answers may overtake one another: only what was asked for last is shown.
    LiveText *const text = m_session->text();
    const auto isWanted = [this, text, asked = ++m_comparisonsAsked] {
        return asked == m_comparisonsAsked && m_session->text() == text;
    };
    text->textAt(*before, this, [this, comparison, text, isWanted](const Result<QString> &older) {
        if (!isWanted())
            return;
        if (!older) {
            m_toast->showMessage(older.error().message, {});
            return;
        }
        const auto after =
            comparison.after ? Version::fromBytes(comparison.after->version) : Result<Version>(std::unexpect);
        if (!comparison.after || !after) {
            showComparison(comparison, *older, m_editor->text());
            return;
        }
        text->textAt(*after, this, [this, comparison, isWanted, older = *older](const Result<QString> &newer) {
            if (newer && isWanted())
                showComparison(comparison, older, *newer);
        });
    });
}

void WriteScreen::showComparison(
    const VersionsPanel::Comparison &comparison, const QString &before, const QString &after)
{
    const std::vector<TextVersion> &versions = m_versions->versions();
    const auto placeOf = [&](const TextVersion &version) {
        const auto found =
            std::ranges::find(versions, version.header.id, [](const TextVersion &each) { return each.header.id; });
        return found == versions.end() ? -1 : int(found - versions.begin());
    };
    QStringList names;
    for (const TextVersion &version : versions)
        names.append(versionName(version, m_parts.workspace->clock().now()));
    m_diff->setVersions(names);
    m_diff->setPair(
        comparison.before ? placeOf(*comparison.before) : -1, comparison.after ? placeOf(*comparison.after) : -1);
    m_diff->compare(before, after, comparison.after ? DiffPage::Newer::Version : DiffPage::Newer::Current);
    m_centre->setCurrentIndex(2);
}

// Another pair from the pickers of the comparison.
void WriteScreen::comparePair(int before, int after)
{
    const std::vector<TextVersion> &versions = m_versions->versions();
    const auto version = [&](int place) {
        const bool isThere = place >= 0 && place < int(versions.size());
        return isThere ? std::optional(versions[size_t(place)]) : std::nullopt;
    };
    compare({version(before), version(after)});
}

void WriteScreen::playBack()
{
    if (!m_session->isOpen())
        return;
    // What is not on disk yet belongs to the life, too.
    LiveText *const text = m_session->text();
    text->flush(this, [this, text](const Result<void> &) {
        if (m_session->text() != text)
            return;
        text->life(this, [this, text](const Result<std::shared_ptr<const TextLife>> &life) {
            if (m_session->text() != text)
                return;
            if (!life) {
                m_toast->showMessage(life.error().message, {});
                return;
            }
            const auto letters = (*life)->textAfter((*life)->steps().size());
            m_playback->setLife(*life, letters.value_or(QString()));
            m_centre->setCurrentIndex(3);
            m_playback->setFocus();
        });
    });
}

void WriteScreen::restore(const Version &point)
{
    if (!m_session->isOpen())
        return;
    // Restoring is a new edit: what stands now becomes a version too.
    m_session->text()->nameVersion({}, this, [this, point](const Result<TextVersion> &) {
        m_session->text()->restore(point, m_session->session(), this, [this](const Result<TextEdits> &edits) {
            if (!edits) {
                m_toast->showMessage(edits.error().message, {});
                return;
            }
            m_centre->setCurrentIndex(1);
            m_toast->showMessage(tr("Restored an earlier version."), [this] { m_session->undo(); });
            m_versions->refresh();
        });
    });
}

void WriteScreen::copy(const TextVersion &version)
{
    const auto point = Version::fromBytes(version.version);
    if (!point || !m_session->isOpen())
        return;
    m_session->text()->textAt(*point, this, [this](const Result<QString> &text) {
        if (!text)
            return;
        QGuiApplication::clipboard()->setText(*text);
        m_toast->showMessage(tr("The text of the version is on the clipboard."), {});
    });
}

void WriteScreen::takeChange(const TextEdit &edit)
{
    // The text may have gone on since it was compared: then the comparison is made anew first.
    if (m_diff->newerText() != m_editor->text()) {
        m_diff->setNewerText(m_editor->text());
        m_toast->showMessage(tr("The text has changed meanwhile; look at the change again."), {});
        return;
    }
    const std::array edits{edit};
    m_session->text()->endStep(m_session->session());
    m_session->editAs({.kind = OriginKind::Restored}, [&] { m_editor->editAsUser(edits, EditKind::Command); });
    m_session->text()->endStep(m_session->session());
    m_diff->setNewerText(m_editor->text());
    m_toast->showMessage(tr("Took the older wording."), [this] {
        m_session->undo();
        m_diff->setNewerText(m_editor->text());
    });
}

void WriteScreen::closeComparison()
{
    m_versions->clearSelection();
    m_centre->setCurrentIndex(1);
    m_editor->setFocus();
}

// Who wrote what, as soft fills in the editor while the Versions tab asks for it.
void WriteScreen::colourAuthors()
{
    if (!m_session->isOpen() || !m_versions->showsAuthors()) {
        m_editor->setRuns(Layer::Authors, {});
        return;
    }
    const LiveText *const text = m_session->text();
    text->origins(this, [this, text, letters = text->text()](const Result<std::vector<OriginRun>> &origins) {
        const bool isStill = m_session->text() == text && m_editor->text() == letters;
        if (!origins || !isStill || !m_versions->showsAuthors())
            return;
        m_versions->showShares(*origins);
        TextRuns runs;
        qsizetype start = 0;
        for (const OriginRun &origin : *origins) {
            runs.push_back({.start = start,
                .length = origin.length,
                .kind = RunKind::Author,
                .color = m_versions->authorColor(origin.origin),
                .note = authorName(origin.origin)});
            start += origin.length;
        }
        m_editor->setRuns(Layer::Authors, std::move(runs));
    });
}

void WriteScreen::tellOthers()
{
    if (!m_beforeOthers)
        return;
    const QString before = *std::exchange(m_beforeOthers, {});
    if (before == m_editor->text())
        return;
    m_toast->showMessage(
        tr("Updated from elsewhere."),
        [this, before] {
            m_diff->setTitle(tr("Before  →  Current"));
            m_diff->compare(before, m_editor->text(), DiffPage::Newer::Current);
            m_centre->setCurrentIndex(2);
            m_diff->setFocus();
        },
        tr("See changes"));
}

void WriteScreen::nameVersion()
{
    if (!m_session->isOpen())
        return;
    bool agreed = false;
    const QString name =
        QInputDialog::getText(this, tr("Name this version"), tr("Name"), QLineEdit::Normal, {}, &agreed);
    if (!agreed || name.trimmed().isEmpty())
        return;
    m_session->text()->nameVersion(name.trimmed(), this, [this](const Result<TextVersion> &version) {
        m_toast->showMessage(version ? tr("Named this version.") : version.error().message, {});
        m_versions->refresh();
    });
}

void WriteScreen::insertImage(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.save(&buffer, "PNG"))
        insertPicture(bytes, u"png"_s, {});
}

void WriteScreen::insertPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_toast->showMessage(tr("%1 cannot be read: %2.").arg(path, file.errorString()), {});
        return;
    }
    insertPicture(file.readAll(), QFileInfo(path).suffix().toLower(), QFileInfo(path).completeBaseName());
}

void WriteScreen::insertPicture(const QByteArray &bytes, const QString &suffix, const QString &description)
{
    runInBackground(
        this, [workspace = m_parts.workspace, bytes, suffix] { return workspace->assets().add(bytes, suffix); },
        [this, description](const Result<QString> &name) {
            if (name)
                m_editor->insertImage(u"assets/"_s + *name, description);
            else
                m_toast->showMessage(name.error().message, {});
        });
}

void WriteScreen::askForPicture()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Insert a picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg *.avif)"));
    if (!path.isEmpty())
        insertPictureFile(path);
}

int WriteScreen::goal() const
{
    return m_parts.workspace->localSettings().value(u"goal/"_s + m_item.header.id.toString()).toInt();
}

void WriteScreen::askForGoal()
{
    bool agreed = false;
    const int words =
        QInputDialog::getInt(this, tr("Word goal"), tr("Words (0 for none)"), goal(), 0, 100'000, 100, &agreed);
    if (!agreed)
        return;
    m_parts.workspace->localSettings().set(u"goal/"_s + m_item.header.id.toString(), words);
    m_toolbar->setWords(m_editor->wordCount(), words);
    scheduleChecks();
}

// The first heading of the text is its title.
void WriteScreen::followTitle()
{
    const QList<OutlineEntry> outline = m_editor->outline();
    if (!m_session->isOpen() || outline.isEmpty() || outline.front().level != 1 || outline.front().title.isEmpty())
        return;
    const QString title = outline.front().title.left(200);
    if (title == m_item.title)
        return;
    m_item.title = title;
    m_toolbar->setTitle(title);
    m_parts.workspace->commit(
        tr("Title"), {},
        [id = m_item.header.id, title](Transaction &transaction) {
            return transaction.update<ContentItem>(id, [&](ContentItem &item) { item.title = title; })
                .transform([](const ContentItem &) {});
        },
        this, [](const Result<void> &) {});
    Q_EMIT itemChanged(m_item);
}

void WriteScreen::moveToTrash()
{
    const Id id = m_item.header.id;
    if (id.isNull())
        return;
    const auto forget = [id](Transaction &transaction) { return transaction.remove<ContentItem>(id); };
    m_parts.workspace->commit(tr("Move to trash"), {}, forget, this, [this, id](const Result<void> &removed) {
        if (!removed) {
            m_toast->showMessage(removed.error().message, {});
            return;
        }
        m_session->close();
        m_versions->setText(nullptr);
        m_item = {};
        m_wanted = {};
        m_centre->setCurrentIndex(0);
        m_toast->showMessage(tr("Moved to the trash."), [this, id] {
            m_parts.workspace->commit(
                tr("Restore"), {}, [id](Transaction &transaction) { return transaction.restore<ContentItem>(id); },
                this, [this, id](const Result<void> &) { openItem(id); });
        });
    });
}

} // namespace atelier
