// SPDX-License-Identifier: GPL-3.0-or-later
// What each line of the document is, kept up to date with every edit: kind, words, headings. The cost of an edit is
// that of the lines it touches, plus the lines whose fence it opens or closes.
#pragma once

#include "ui/editor/markdown_line.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QTextBlock>
#include <QTextBlockUserData>

#include <memory>

class QTextDocument;

namespace atelier {

struct OutlineEntry {
    int level = 1;
    QString title = {};
    qsizetype position = 0; // of the heading's line

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

struct CodeToken {
    int start = 0;
    int length = 0;
    QRgb color = 0;
    bool bold = false;
    bool italic = false;

    friend bool operator==(const CodeToken &, const CodeToken &) = default;
};

// Sums over all lines. Qt destroys the data of a removed line itself, which then takes its share away.
struct DocumentTotals {
    int words = 0;
    int headings = 0;
    bool headingsChanged = false;
};

class BlockData : public QTextBlockUserData {
public:
    explicit BlockData(std::shared_ptr<DocumentTotals> totals)
        : m_totals(std::move(totals))
    {
    }
    ~BlockData() override;
    Q_DISABLE_COPY_MOVE(BlockData)

    void update(QStringView line, const LineInfo &newInfo);

    LineInfo info;
    FenceState before;
    int words = 0;
    QString title; // of a heading
    quint64 useStamp = 0; // when its layout was last needed
    QList<CodeToken> codeTokens;
    bool codeIsAsked = false; // whether colours were asked for since this line was made
    size_t codeHash = 0; // of a fence: language and lines that colours were last asked for

private:
    std::shared_ptr<DocumentTotals> m_totals;
};

class DocumentIndex {
public:
    explicit DocumentIndex(QTextDocument *document);

    // Reads the lines that hold [from, from + added) of `text` again; `text` is the whole document.
    // Returns the last block whose kind may have changed.
    QTextBlock update(const QString &text, qsizetype from, qsizetype added);

    [[nodiscard]] int words() const { return m_totals->words; }
    [[nodiscard]] QList<OutlineEntry> outline() const;
    [[nodiscard]] OutlineEntry headingAt(qsizetype position) const; // level 0: before the first heading
    // Whether headings came, went or changed since the last call.
    [[nodiscard]] bool takeHeadingsChanged();

    [[nodiscard]] static BlockData *data(const QTextBlock &block) { return static_cast<BlockData *>(block.userData()); }
    [[nodiscard]] static LineKind kind(const QTextBlock &block)
    {
        const BlockData *const found = data(block);
        return found ? found->info.kind : LineKind::Paragraph;
    }

private:
    QTextDocument *m_document;
    std::shared_ptr<DocumentTotals> m_totals;
};

} // namespace atelier
