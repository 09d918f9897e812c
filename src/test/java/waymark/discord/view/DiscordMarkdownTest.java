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
    void aTableIsSetInACodeBlock() {
        assertEquals(
                "Before\n\n```\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n\nafter",
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
}
