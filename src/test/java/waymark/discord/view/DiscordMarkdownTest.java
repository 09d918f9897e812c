package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import waymark.curriculum.Block;

class DiscordMarkdownTest {
    @Test
    void linksWithinTheCurriculumBecomeWordsAndOthersStay() {
        assertEquals(
                "See joins and [the docs](https://spark.apache.org/docs).",
                DiscordMarkdown.prose("See [joins](../joins.md#why) and [the docs](https://spark.apache.org/docs)."));
    }

    @Test
    void aNarrowTableIsSetInColumns() {
        assertEquals(
                "Before\n\n```\na  b\n1  2\n```\n\nafter",
                DiscordMarkdown.prose("Before\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter"));
    }

    @Test
    void codeIsLeftAsItIs() {
        assertEquals(
                "Run\n```python\nx = \"<b>\" # [a](b)\n```",
                DiscordMarkdown.prose("Run\n```python\nx = \"<b>\" # [a](b)\n```"));
    }

    @Test
    void aFoldedAnswerShowsItsQuestionAndItsText() {
        assertEquals(
                "**What is a stage?**\n\n\nTasks without a shuffle between them.",
                DiscordMarkdown.prose(
                        "<details><summary>What is a stage?</summary>\n\nTasks without a shuffle between them.\n\n</details>"));
    }

    @Test
    void headingsThatDiscordLacksAreBoldAndTaskBoxesBullets() {
        assertEquals("**Deep**\n- Draw it", DiscordMarkdown.prose("#### Deep\n- [ ] Draw it"));
    }

    @Test
    void aFenceInsideACodeBlockDoesNotEndIt() {
        String shown = DiscordMarkdown.of(new Block.Code("", "text", "text", "```inner```"));

        assertEquals("```text\n`\u200b``inner`\u200b``\n```", shown);
    }

    @Test
    void aWideTableIsAListThatAPhoneCanWrap() {
        String table = """
                | Format | Layout | Use it for |
                |---|:--|---|
                | `CSV` | text, **rows** | exchange with people and [spreadsheets](sheets.md) |
                | | binary \\| packed | nothing |
                """;

        assertEquals("""
                - **`CSV`** · Layout: text, **rows** · Use it for: exchange with people and spreadsheets
                - Layout: binary | packed · Use it for: nothing""", DiscordMarkdown.prose(table));
    }

    @Test
    void aTableOfPairsNamesItsHeadersOnce() {
        String table = "| Error | What to do about it |\n|---|---|\n| deadlock detected | run the transaction again |";

        assertEquals("""
                -# Error · What to do about it
                - **deadlock detected**: run the transaction again""", DiscordMarkdown.prose(table));
    }

    @Test
    void aRowWithoutWordsIsLeftOut() {
        String table =
                "| Error | What to do about it |\n|---|---|\n|||\n| deadlock detected | run the transaction again |";

        assertEquals("""
                -# Error · What to do about it
                - **deadlock detected**: run the transaction again""", DiscordMarkdown.prose(table));
    }

    @Test
    void whatOnlyDiscordReadsAsMarkupShowsAsItStands() {
        assertEquals("\\<@123> and \\<#4> and @\u200beveryone", DiscordMarkdown.prose("<@123> and <#4> and @everyone"));
        assertEquals("a \\|\\| b", DiscordMarkdown.prose("a || b"));
        assertEquals("\\-# no small print", DiscordMarkdown.prose("-# no small print"));
        assertEquals("my\\_\\_name but **bold**", DiscordMarkdown.prose("my__name but __bold__"));
    }

    @Test
    void codeSpansAndAddressesAreLeftAsTheyAre() {
        String text = "`List<String> a || b @everyone __x__` and [x](https://x.org/__init__?a=<b>) done";

        assertEquals(text, DiscordMarkdown.prose(text));
    }

    @Test
    void linesOfOneParagraphAreJoined() {
        assertEquals("One two\n- a b\n- c\n\nThree", DiscordMarkdown.prose("One\ntwo\n- a\n  b\n- c\n\nThree"));
    }

    @Test
    void callOutsShowTheirTitle() {
        assertEquals(
                "**Take care**\nIt bites.",
                DiscordMarkdown.of(
                        new Block.Admonition("!!! warning \"Take care\"\n    It bites.", "warning", "It bites.")));
        assertEquals(
                "> **Note**\n> It bites.",
                DiscordMarkdown.of(new Block.Admonition("> [!NOTE]\n> It bites.", "note", "It bites.")));
    }

    @Test
    void aTitleOrAQuestionShowsEachOfItsCharacters() {
        assertEquals("What does \\_\\_init\\_\\_ do?", DiscordWords.literal("What does __init__ do?"));
        assertEquals(
                "\\*a\\* @\u200bhere \\<@1>",
                DiscordWords.literal("*a* @here <@1>").replace("\\>", ">"));
    }
}
