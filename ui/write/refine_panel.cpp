// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/refine_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int keptInstructions = 10;

// Icons in the order of the design.
const QMap<QString, QString> &icons()
{
    static const QMap<QString, QString> names{{u"shorten"_s, u"arrows-to-line"_s}, {u"expand"_s, u"arrows-from-line"_s},
        {u"simplify"_s, u"wave-over-line"_s}, {u"fix-grammar"_s, u"letter-a-check"_s}, {u"change-tone"_s, u"face"_s},
        {u"translate"_s, u"two-scripts"_s}, {u"search"_s, u"magnifier-text"_s}, {u"answer"_s, u"bubble-check"_s}};
    return names;
}

bool takesWholeRow(const RefineKind &kind) { return kind.id == u"search"_s || kind.id == u"answer"_s; }

} // namespace

RefinePanel::RefinePanel(const std::vector<RefineKind> &kinds, QWidget *parent)
    : QWidget(parent)
    , m_scope(new SegmentedControl(tr("What to refine")))
    , m_words(new Label({}, FontRole::Small, TextTone::Text2))
    , m_model(new Label({}, FontRole::Small, TextTone::Text2))
    , m_instruction(new QLineEdit)
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(8));
    auto *const head = new QHBoxLayout;
    m_scope->setSize(ButtonSize::Small);
    m_scope->addSegment(tr("Selection"));
    m_scope->addSegment(tr("Section"));
    m_scope->addSegment(tr("Whole text"));
    head->addWidget(m_scope);
    head->addStretch(1);
    head->addWidget(m_words);
    column->addLayout(head);
    column->addSpacing(theme.px(4));

    auto *const grid = new QGridLayout;
    grid->setSpacing(theme.px(8));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    for (const RefineKind &kind : kinds) {
        if (kind.needs == RefineArgument::Instruction)
            continue;
        Button *const action = makeAction(kind);
        if (takesWholeRow(kind)) {
            place += place % 2;
            grid->addWidget(action, place / 2, 0, 1, 2);
            place += 2;
        } else {
            grid->addWidget(action, place / 2, place % 2);
            ++place;
        }
    }
    column->addLayout(grid);
    m_instruction->setPlaceholderText(tr("Own instruction"));
    m_instruction->setAccessibleName(tr("Own instruction"));
    m_instruction->installEventFilter(this);
    column->addWidget(m_instruction);
    column->addWidget(m_model);
    connect(m_instruction, &QLineEdit::returnPressed, this, &RefinePanel::submitInstruction);
    connect(m_scope, &SegmentedControl::currentChanged, this, &RefinePanel::scopeChanged);
    setSelectionWords(0);
}

Button *RefinePanel::makeAction(const RefineKind &kind)
{
    auto *const button = new Button(kind.label, ButtonKind::Outlined);
    button->setIconName(icons().value(kind.id));
    button->setStretching(true);
    m_actions[kind.id] = button;
    if (kind.needs == RefineArgument::None) {
        connect(button, &Button::clicked, this, [this, id = kind.id] { Q_EMIT refineRequested(id, {}); });
        return button;
    }
    auto *const menu = new QMenu(button);
    for (const QString &choice : argumentChoices(kind.needs))
        menu->addAction(choice, this, [this, id = kind.id, choice] { Q_EMIT refineRequested(id, choice); });
    button->setMenu(menu);
    return button;
}

QStringList RefinePanel::argumentChoices(RefineArgument argument) const
{
    if (argument == RefineArgument::Tone)
        return {tr("Professional"), tr("Friendly"), tr("Warm, plain"), tr("Confident"), tr("Playful"), tr("Formal")};
    return {tr("English"), tr("German"), tr("Spanish"), tr("French"), tr("Italian"), tr("Portuguese"), tr("Dutch"),
        tr("Swedish"), tr("Polish"), tr("Japanese"), tr("Chinese"), tr("Arabic")};
}

RefineScope RefinePanel::scope() const { return RefineScope(m_scope->current()); }

void RefinePanel::setSelectionWords(int words)
{
    const bool hasSelection = words > 0;
    m_scope->setSegmentEnabled(int(RefineScope::Selection), hasSelection, tr("Select some text first."));
    if (hasSelection)
        m_scope->setCurrent(int(RefineScope::Selection));
    else if (scope() == RefineScope::Selection)
        m_scope->setCurrent(int(RefineScope::Section));
}

void RefinePanel::setScopeWords(int words) { m_words->setText(tr("%Ln words", "", words)); }

void RefinePanel::setModel(const QString &name, const QString &cost)
{
    m_model->setText(tr("%1 · %2 each").arg(name, cost));
}

void RefinePanel::setRunning(const QString &kind)
{
    for (auto action = m_actions.begin(); action != m_actions.end(); ++action)
        action.value()->setHighlighted(action.key() == kind);
}

void RefinePanel::submitInstruction()
{
    const QString instruction = m_instruction->text().trimmed();
    if (instruction.isEmpty())
        return;
    m_recent.removeAll(instruction);
    m_recent.prepend(instruction);
    m_recent = m_recent.first(std::min<qsizetype>(m_recent.size(), keptInstructions));
    m_recalled = -1;
    m_instruction->clear();
    Q_EMIT refineRequested(u"instruction"_s, instruction);
}

bool RefinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_instruction && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Up && !m_recent.isEmpty()) {
        recallInstruction();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RefinePanel::recallInstruction()
{
    m_recalled = int((m_recalled + 1) % m_recent.size());
    m_instruction->setText(m_recent[m_recalled]);
}

} // namespace atelier
