package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What's new?                   | whats-new
            CI/CD & Deployment            | cicd--deployment
            a - b                         | a---b
            snake_case & CamelCase        | snake_case--camelcase
            1. Fundamentals               | 1-fundamentals
            Überblick                     | überblick
            数据类型 与 约束               | 数据类型-与-约束
            Основы SQL                    | основы-sql
            हिन्दी                          | हिन्दी
            C++, C# (and F#)              | c-c-and-f
            🚀 Launch                     | -launch
            """)
    void githubKeepsLettersOfEveryScriptAndTurnsEachSpaceIntoAHyphen(String heading, String anchor) {
        assertEquals(anchor, new Anchors(AnchorStyle.GITHUB).next(heading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CI/CD & Deployment            | cicd-deployment
            Überblick                     | uberblick
            a - b                         | a-b
            数据                          | _1
            """)
    void pythonMarkdownKeepsAsciiOnly(String heading, String anchor) {
        assertEquals(anchor, new Anchors(AnchorStyle.PYTHON_MARKDOWN).next(heading));
    }

    @Test
    void equalHeadingsAreNumberedFromTheSecond() {
        Anchors anchors = new Anchors(AnchorStyle.GITHUB);

        assertEquals(
                List.of("a", "a-1", "a-2", "a-1-1"),
                List.of(anchors.next("A"), anchors.next("a"), anchors.next("A!"), anchors.next("A-1")));
    }

    @Test
    void pythonMarkdownCountsOnFromAnUnderscore() {
        Anchors anchors = new Anchors(AnchorStyle.PYTHON_MARKDOWN);

        assertEquals(
                List.of("a", "a_1", "a_2", "_1", "_2"),
                List.of(
                        anchors.next("A"),
                        anchors.next("A"),
                        anchors.next("A_1"),
                        anchors.next("—"),
                        anchors.next("—")));
    }

    @Test
    void headingsOfAllKindsCountInTheOrderOfThePage() {
        Page page = CurriculumFolder.page(
                root,
                "# Title",
                "## Same",
                "#### Same",
                "> ## Same",
                "",
                "## Same",
                "<h2 id=\"given\">From <b>HTML</b></h2>",
                "",
                "<h3>Same</h3>",
                "",
                "## Named {#own}",
                "## `code` and [link](#own) and *stress*",
                "Set in",
                "two lines",
                "---");

        assertEquals(
                List.of("", "same", "same-3", "given", "same-4", "own", "code-and-link-and-stress", "set-in-two-lines"),
                page.sections().stream().map(Section::anchor).toList());
        assertEquals("named-own", page.section("own").orElseThrow().anchor(AnchorStyle.GITHUB));
        assertEquals("own", page.section("own").orElseThrow().anchor(AnchorStyle.DOCUSAURUS));
        assertEquals("Named", page.section("own").orElseThrow().title());
    }
}
