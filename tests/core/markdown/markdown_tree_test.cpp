// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_tree.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>

using namespace atelier;

TEST_CASE("HTML made from Markdown carries nothing that runs")
{
    const QByteArray html =
        renderMarkdownHtml(parseMarkdown("<script>alert(1)</script>\n\na <b onclick=x>b</b> "
                                         "[x](javascript:alert(1)) ![p](data:text/html;base64,AA)"));
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("onclick"));
    CHECK_FALSE(html.contains("javascript"));
    CHECK_FALSE(html.contains("data:text"));
    CHECK(renderMarkdownHtml(parseMarkdown("bell\x07 and\ttab\nline")) == "<p>bell and\ttab\nline</p>\n");
}

TEST_CASE("tables, strikethrough, task lists and footnotes are understood")
{
    const QByteArray html =
        renderMarkdownHtml(parseMarkdown("| a |\n|---|\n| b |\n\n~~c~~\n\n- [x] d\n\ne[^1]\n\n[^1]: f\n"));
    CHECK(html.contains("<table>"));
    CHECK(html.contains("<del>c</del>"));
    CHECK(html.contains("checkbox"));
    CHECK(html.contains("footnote"));
}

TEST_CASE("bare addresses become links where that is asked for")
{
    CHECK_FALSE(renderMarkdownHtml(parseMarkdown("https://example.org")).contains("<a"));
    CHECK(renderMarkdownHtml(parseMarkdown("https://example.org", BareAddresses::AsLinks)).contains("<a href"));
}

TEST_CASE("texts may be parsed on several threads at once")
{
    std::vector<std::jthread> threads;
    std::atomic<int> wrong = 0;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&wrong] {
            for (int i = 0; i < 200; ++i) {
                if (!renderMarkdownHtml(parseMarkdown("~~a~~ https://example.org", BareAddresses::AsLinks))
                        .contains("<del>a</del>"))
                    ++wrong;
            }
        });
    }
    threads.clear();
    CHECK(wrong == 0);
}
