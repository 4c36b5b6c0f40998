// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the settings that edits records of one kind: a choice of records at the top, the chosen one's form below.
// What is typed is committed 400 ms after the last key and when the field is left.
#pragma once

#include "core/store/workspace.h"
#include "ui/settings/pages/page_parts.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/text_area.h"

#include <QLineEdit>
#include <QPointer>

#include <variant>

namespace atelier {

enum class InputShape { Line, Paragraph, Chips, Lines };

template <class R> struct FormLine {
    QString label;
    std::variant<QString R::*, QStringList R::*> member;
    InputShape shape = InputShape::Line;
    QString help = {};
};

struct RecordWords {
    QString kind; // "Brands"
    QString add; // "Add a brand"
    QString remove; // "Remove this brand"
    QString unnamed; // "New brand"
    QString added; // "%1 was added."
    QString removed; // "%1 was moved to the trash."
    QString emptyTitle;
    QString emptySentence;
    QString iconName;
};

template <Record R> class RecordPage : public SettingsPage {
public:
    RecordPage(std::shared_ptr<Workspace> workspace, RecordWords words, std::vector<FormLine<R>> lines,
        QObject *parent = nullptr)
        : SettingsPage(parent)
        , m_workspace(std::move(workspace))
        , m_words(std::move(words))
        , m_lines(std::move(lines))
    {
        connect(m_workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
            if (m_page && changes.touches(R::kind))
                load();
        });
    }
    ~RecordPage() override { flush(); }

    [[nodiscard]] QWidget *createColumn(QWidget *parent) final
    {
        m_page = new QWidget(parent);
        QVBoxLayout *column = makePageColumn(m_page);
        m_error = new ErrorPanel(m_page);
        m_error->hide();
        column->addWidget(m_error);
        column->addWidget(makeHeader());
        m_form = makeForm();
        column->addWidget(m_form);
        m_empty = new EmptyState(m_words.iconName, m_words.emptyTitle, m_words.emptySentence, m_page);
        connect(m_empty->setAction(m_words.add), &QAbstractButton::clicked, this, [this] { add(); });
        column->addWidget(m_empty);
        m_form->hide();
        m_empty->hide();
        load();
        return m_page;
    }

protected:
    // Further rows of the form.
    virtual void addControls(QVBoxLayout *, QWidget *) { }
    virtual void showControls(const R &) { }

    [[nodiscard]] const R &current() const { return m_saved; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    void commit(const QString &label, Workspace::Change change, const std::function<void()> &failed = {})
    {
        ++m_inFlight;
        m_workspace->commit(label, {}, std::move(change), this, [this, failed](const Result<void> &done) {
            --m_inFlight;
            if (!done)
                tell(done.error());
            if (!done && failed)
                failed();
            load();
        });
    }

private:
    QWidget *makeHeader()
    {
        auto *header = new SectionHeader(m_words.kind, m_page);
        auto *tools = new QWidget(header);
        auto *across = new QHBoxLayout(tools);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(themeOf(m_page).px(8));
        m_choice = new Combo(m_words.kind, tools);
        m_choice->setMinimumWidth(themeOf(m_page).px(200));
        m_add = new Button(m_words.add, ButtonKind::Outlined, tools);
        m_add->setIconName(QStringLiteral("plus"));
        across->addWidget(m_choice);
        across->addWidget(m_add);
        header->setTrailing(tools);
        connect(m_choice, &QComboBox::activated, this, [this](int index) {
            flush();
            choose(index);
        });
        connect(m_add, &QAbstractButton::clicked, this, [this] { add(); });
        return header;
    }

    QWidget *makeForm()
    {
        const Theme &theme = themeOf(m_page);
        auto *card = new Card(m_page);
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
        column->setSpacing(theme.px(16));
        for (const FormLine<R> &line : m_lines) {
            QWidget *control = makeControl(line, card);
            m_controls.append(control);
            auto *field = new FormField(line.label, control, card);
            field->setHelp(line.help);
            column->addWidget(field);
        }
        addControls(column, card);
        auto *removeButton = new Button(m_words.remove, ButtonKind::Outlined, card);
        removeButton->setIconName(QStringLiteral("trash-can"));
        connect(removeButton, &QAbstractButton::clicked, this, [this] { remove(); });
        column->addWidget(removeButton, 0, Qt::AlignLeading);
        return card;
    }

    QWidget *makeControl(const FormLine<R> &line, QWidget *parent)
    {
        if (line.shape == InputShape::Chips) {
            auto *chips = new ChipsInput(line.label, parent);
            connect(chips, &ChipsInput::valuesChanged, this, [this, line, chips] { take(line, chips->values()); });
            return chips;
        }
        if (line.shape == InputShape::Line) {
            auto *edit = new QLineEdit(parent);
            edit->setAccessibleName(line.label);
            connect(edit, &QLineEdit::textEdited, this, [this, line](const QString &text) { take(line, text); });
            connect(edit, &QLineEdit::editingFinished, this, [this] { flush(); });
            return edit;
        }
        auto *area = new TextArea(line.label, parent);
        connect(area, &QPlainTextEdit::textChanged, this, [this, line, area] {
            if (line.shape == InputShape::Lines)
                take(line, area->toPlainText().split(u'\n', Qt::SkipEmptyParts));
            else
                take(line, area->toPlainText());
        });
        return area;
    }

    template <class Value> void take(const FormLine<R> &line, const Value &value)
    {
        const auto *member = std::get_if<Value R::*>(&line.member);
        if (!member || m_draft.*(*member) == value)
            return;
        m_draft.*(*member) = value;
        m_workspace->clock().after(std::chrono::milliseconds(400), this, [this, edit = ++m_edits] {
            if (edit == m_edits)
                flush();
        });
    }

    [[nodiscard]] bool isDirty() const { return toStored(m_draft).values != toStored(m_saved).values; }

    // Only what differs goes into the record: an edit made elsewhere to another field stays.
    void flush()
    {
        if (m_draft.header.id.isNull() || !isDirty())
            return;
        const R before = std::exchange(m_saved, m_draft);
        commit(
            m_words.kind,
            [lines = m_lines, draft = m_draft, before](Transaction &transaction) {
                return transaction
                    .update<R>(draft.header.id,
                        [&](R &record) {
                            for (const FormLine<R> &line : lines)
                                std::visit(
                                    [&](auto member) {
                                        if (draft.*member != before.*member)
                                            record.*member = draft.*member;
                                    },
                                    line.member);
                        })
                    .transform([](const R &) {});
            },
            // What could not be stored stays in the form, to be tried again with the next key.
            [this, before] {
                if (m_saved.header.id == before.header.id)
                    m_saved = before;
            });
    }

    void load()
    {
        m_workspace->read(
            this, [](Reader &reader) { return reader.query<R>({.sort = {{.field = QStringLiteral("name")}}}); },
            [this](const Result<std::vector<R>> &records) {
                if (!m_page)
                    return;
                if (!records)
                    tell(records.error());
                else if (m_inFlight == 0)
                    show(*records);
            });
    }

    void show(const std::vector<R> &records)
    {
        m_records = records;
        int index = records.empty() ? -1 : 0;
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (size_t row = 0; row < records.size(); ++row) {
            m_choice->addItem(nameOf(records[row]));
            if (records[row].header.id == m_wanted)
                index = int(row);
        }
        m_choice->setVisible(!records.empty());
        m_add->setVisible(!records.empty());
        m_form->setVisible(!records.empty());
        m_empty->setVisible(records.empty());
        choose(index);
    }

    void choose(int index)
    {
        if (index < 0) {
            m_saved = m_draft = R{};
            return;
        }
        const R &record = m_records.at(size_t(index));
        m_choice->setCurrentIndex(index);
        if (record.header.id == m_draft.header.id && isDirty())
            return; // what is being typed comes first
        m_wanted = record.header.id;
        m_saved = m_draft = record;
        for (size_t line = 0; line < m_lines.size(); ++line)
            std::visit(
                [&](auto member) { showValue(m_lines[line].shape, m_controls.at(qsizetype(line)), record.*member); },
                m_lines[line].member);
        showControls(record);
        if (std::exchange(m_focusName, false))
            m_controls.first()->setFocus(Qt::OtherFocusReason);
    }

    static void showValue(InputShape, QWidget *control, const QString &text)
    {
        const QSignalBlocker quiet(control);
        if (auto *edit = qobject_cast<QLineEdit *>(control); edit && edit->text() != text)
            edit->setText(text);
        else if (auto *area = qobject_cast<TextArea *>(control); area && area->toPlainText() != text)
            area->setPlainText(text);
    }
    static void showValue(InputShape shape, QWidget *control, const QStringList &values)
    {
        if (shape == InputShape::Lines) {
            auto *area = qobject_cast<TextArea *>(control);
            if (area->toPlainText().split(u'\n', Qt::SkipEmptyParts) != values)
                showValue(shape, control, values.join(u'\n'));
            return;
        }
        const QSignalBlocker quiet(control);
        auto *chips = qobject_cast<ChipsInput *>(control);
        if (chips->values() != values)
            chips->setValues(values);
    }

    [[nodiscard]] QString nameOf(const R &record) const
    {
        return record.name.isEmpty() ? m_words.unnamed : record.name;
    }

    void add()
    {
        flush();
        R record;
        record.name = m_words.unnamed;
        record.header.id = m_workspace->makeId();
        m_wanted = record.header.id;
        m_focusName = true;
        commit(m_words.add, [record](Transaction &transaction) mutable { return transaction.put(record); });
        tellUndo(m_words.added.arg(record.name), m_words.remove,
            [id = m_wanted](Transaction &transaction) { return transaction.remove<R>(id); });
    }

    void remove()
    {
        flush();
        const Id id = m_saved.header.id;
        m_wanted = {};
        const QString name = nameOf(m_saved);
        m_saved = m_draft = R{};
        commit(m_words.remove, [id](Transaction &transaction) { return transaction.remove<R>(id); });
        tellUndo(m_words.removed.arg(name), m_words.add,
            [id](Transaction &transaction) { return transaction.restore<R>(id); });
    }

    void tellUndo(const QString &message, const QString &label, Workspace::Change change)
    {
        Q_EMIT undoable(message, [self = QPointer(this), label, change = std::move(change)] {
            if (self)
                self->commit(label, change);
        });
    }

    void tell(const Error &error)
    {
        if (!m_error)
            return;
        m_error->setError(error);
        m_error->show();
    }

    std::shared_ptr<Workspace> m_workspace;
    RecordWords m_words;
    std::vector<FormLine<R>> m_lines;
    std::vector<R> m_records;
    R m_saved; // as it was last read or given to the store
    R m_draft; // as the form shows it
    Id m_wanted;
    int m_edits = 0;
    int m_inFlight = 0;
    bool m_focusName = false;
    QPointer<QWidget> m_page;
    QPointer<ErrorPanel> m_error;
    QPointer<Combo> m_choice;
    QPointer<Button> m_add;
    QPointer<QWidget> m_form;
    QPointer<EmptyState> m_empty;
    QList<QWidget *> m_controls; // in the order of m_lines
};

} // namespace atelier
