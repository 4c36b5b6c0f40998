// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/brand.h"
#include "core/content/content_schema.h"
#include "core/content/workspace_settings.h"
#include "core/model/model_finder.h"
#include "core/model/secret_store.h"
#include "core/store/workspace.h"
#include "core/write/text_generator.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/settings/settings_view.h"

#include <QAbstractButton>
#include <QSet>

namespace atelier::test {

struct PagesFixture {
    explicit PagesFixture(ColorScheme scheme = ColorScheme::Light)
        : dressed(scheme)
    {
        Schema schema;
        addContentRecords(schema);
        schema.add<UsageEntry>();
        auto opened = Workspace::open({.folder = folder.path(QStringLiteral("w")), .schema = schema, .clock = clock});
        REQUIRE(opened.has_value());
        workspace = std::move(*opened);
    }

    void commit(const Workspace::Change &change)
    {
        REQUIRE(workspace->commitNow(QStringLiteral("Test"), {}, change) == Result<void>());
    }
    [[nodiscard]] QJsonObject setting(const QString &key)
    {
        return workspace->readNow([&](Reader &reader) { return workspaceSetting(reader, key); }).value();
    }
    template <class R> [[nodiscard]] std::vector<R> records()
    {
        return workspace->readNow([](Reader &reader) { return reader.query<R>(); }).value();
    }
    // The page as the window shows it.
    QWidget &show(SettingsPage *page)
    {
        view = std::make_unique<SettingsView>(*clock);
        view->addPage(page);
        widget.reset(view->createWidget(nullptr));
        widget->resize(1240, 852);
        showActive(*widget);
        return *widget;
    }

    Dressed dressed;
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    std::unique_ptr<SettingsView> view;
    std::unique_ptr<QWidget> widget;
};

// By accessible name; null when nothing of that name is shown.
template <class W> W *shown(QWidget &parent, const QString &name)
{
    for (W *each : parent.findChildren<W *>())
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    return nullptr;
}

// A button by its words or its accessible name.
inline QAbstractButton *button(QWidget &parent, const QString &words)
{
    for (QAbstractButton *each : parent.findChildren<QAbstractButton *>())
        if (each->isVisible() && (each->text() == words || each->accessibleName() == words))
            return each;
    return nullptr;
}

// Everything that can be reached with Tab has a name, and no two share one.
inline void checkReachable(QWidget &root)
{
    QSet<QString> names;
    for (QWidget *each : root.findChildren<QWidget *>()) {
        if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy())
            continue;
        const auto *asButton = qobject_cast<QAbstractButton *>(each);
        const QString name = each->accessibleName().isEmpty() && asButton ? asButton->text() : each->accessibleName();
        // Inner parts of a control speak with their control's name.
        if (name.isEmpty() && each->parentWidget() && !each->parentWidget()->accessibleName().isEmpty())
            continue;
        INFO(each->metaObject()->className() << " " << name.toStdString());
        CHECK_FALSE(name.isEmpty());
        CHECK_FALSE(names.contains(name));
        names.insert(name);
    }
    CHECK(names.size() > 1);
}

} // namespace atelier::test
