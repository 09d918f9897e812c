package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteMarkupTest {
    private static String plain(String... lines) {
        return SiteMarkup.plain(String.join("\n", lines));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void importsAndExportsOfMdxGo() {
        assertEquals(
                lines("", "", "", "", "", "", "# Boats", "import duty is due", "export the chart first"),
                plain(
                        "import Tabs from '@theme/Tabs'; import TabItem from '@theme/TabItem';",
                        "import {",
                        "  Sail,",
                        "} from \"./sail\";",
                        "export const colours = [",
                        "  'red'];",
                        "# Boats",
                        "import duty is due",
                        "export the chart first"));
    }

    @Test
    void componentsGoAndTheirLabelsStay() {
        assertEquals(
                lines("", "**Linux** ", "Row.", "", "**A chart** ", "", "Said.", "Type <Esc> twice", "`<Tab>` is code"),
                plain(
                        "<Tabs groupId=\"os\" values={[{a: '>'}]}>",
                        "<TabItem value=\"l\" label=\"Linux\">",
                        "Row.",
                        "</TabItem>",
                        "<Picture title='A chart'",
                        "  wide />",
                        "<Intro>Said.</Intro>",
                        "Type <Esc> twice",
                        "`<Tab>` is code"));
    }

    @Test
    void commentsInBracesGoAndIdsInThemStay() {
        assertEquals(
                lines("", "", "Sea.", "## Low tide {#low-tide}"),
                plain("{/* not", "yet */}", "Sea.", "## Low tide {/*low-tide*/}"));
    }

    @Test
    void shortcodesAndLiquidTagsGoButTheirContentStays() {
        assertEquals(
                lines(
                        "Tides turn.",
                        "",
                        "[Moon]() pulls",
                        "**Spring tides** ",
                        "Write `{% raw %}` so",
                        "```go",
                        "tide()",
                        "```",
                        "```",
                        "x: 1",
                        "```"),
                plain(
                        "{{< note >}}Tides turn.{{< /note >}}",
                        "{% include tides.html %}",
                        "[Moon]({{< ref \"moon.md\" >}}) pulls",
                        "{{< collapse title=\"Spring tides\" >}}",
                        "Write `{% raw %}` so",
                        "{{< highlight go >}}",
                        "tide()",
                        "{{< /highlight >}}",
                        "{% highlight %}",
                        "x: 1",
                        "{% endhighlight %}"));
    }

    @Test
    void aTagThatIsAloneInSeveralLinesGoesWithThem() {
        assertEquals(
                lines("Above.", "", "", "", "Below {{< a", "b >}} it."),
                plain("Above.", "{{< img", "  src=\"a.png\"", ">}}", "Below {{< a", "b >}} it."));
    }

    @Test
    void tabsOfMicrosoftLearnAreNoHeadings() {
        assertEquals(
                lines("**Linux**", "", "## [Linux](https://kernel.org)"),
                plain("# [Linux](#tab/linux)", "", "## [Linux](https://kernel.org)"));
    }

    @Test
    void tagsInCapitalsAreHtml() {
        String html = lines("<A NAME=\"top\"></A>", "<H2>Tides</H2>");
        assertEquals(html, plain(html));
    }

    @Test
    void optionsOfAReferenceEndWithItsIndentedLines() {
        assertEquals(
                lines("`sea.Boat`", "", "```", "code", "```", "    stays"),
                plain("::: sea.Boat", "    members: true", "```", "code", "```", "    stays"));
    }

    @Test
    void aListingThatNothingClosesOpensNoFence() {
        assertEquals(lines("", "text", ""), plain("{{< code-toggle config=sea />}}", "text", "{{< highlight go >}}"));
    }

    @Test
    void includesReferencesAndAttributesGo() {
        assertEquals(
                lines(
                        "",
                        "",
                        "",
                        "",
                        "`sea.Boat`",
                        "",
                        "",
                        "A [link](b.md) and `code`.",
                        "",
                        "\\sum_{k=0} stays",
                        "Says it."),
                plain(
                        "{* ../src/boat.py hl[3] *}",
                        "--8<-- \"boat.md\"",
                        "[TOC]",
                        "[!INCLUDE [short](../boat.md)]",
                        "::: sea.Boat",
                        "    options:",
                        "      members: true",
                        "A [link](b.md){ .button } and `code`{: .sh title=\"a\" }.",
                        "{: .note }",
                        "\\sum_{k=0} stays",
                        "Says it[!INCLUDE [x](y.md)]."));
    }

    @Test
    void linksOfNotesShowTheirWords() {
        assertEquals(
                "See the keel, ballast and `[[code]]`; ![] [[1]](a.md) [[ -f x ]]",
                plain(
                        "See [[keel-notes|the keel]], [[ballast#why]] and `[[code]]`; ![] [[1]](a.md) [[ -f x ]]![[boat.png]]"));
    }

    @Test
    void containersThatOnlyChooseAVersionGo() {
        assertEquals(
                lines("", "Old.", "", "![A boat](boat.png)", ":::note", "Wet.", ":::"),
                plain(
                        "::: moniker range=\">=2\"",
                        "Old.",
                        "::: moniker-end",
                        ":::image type=\"content\" source=\"boat.png\" alt-text=\"A boat\":::",
                        ":::note",
                        "Wet.",
                        ":::"));
    }

    @Test
    void aContainerThatNothingClosesTakesNoHeadings() {
        assertEquals(
                lines("", "Mind it.", "## Next", "", ":::tip", "Good.", ":::"),
                plain(":::warning", "Mind it.", "## Next", "/// note | Open", ":::tip", "Good.", ":::"));
    }

    @Test
    void containersInsideOneAnotherStayWhereTheirMarksDiffer() {
        String differ = lines("::::note", ":::tip", "Good.", ":::", "::::");
        assertEquals(differ, plain(differ));
        assertEquals(lines(":::note", "", "Good.", "", ":::"), plain(":::note", ":::tip", "Good.", ":::", ":::"));
    }

    @Test
    void codeKeepsItsLetters() {
        String code = lines(
                "```mdx",
                "import A from 'a'",
                "<A>",
                "{% x %}",
                "[[b]]",
                "```",
                "",
                "    {{< indented >}}",
                "",
                "~~~",
                "<B/>",
                "```",
                "~~~");
        assertEquals(code, plain(code));
    }

    @Test
    void quotedAndListedCodeKeepsItsLettersAndTheTextAfterItIsRead() {
        assertEquals(
                lines("> ```", "> {{< x >}}", "> ```", "> [[tide]", "", "- ```js", "  {% y %}", "  ```", "", "sea")
                        .replace("[[tide]", "tide"),
                plain(
                        "> ```",
                        "> {{< x >}}",
                        "> ```",
                        "> [[tide]]",
                        "",
                        "- ```js",
                        "  {% y %}",
                        "  ```",
                        "",
                        "{% z %}sea"));
        assertEquals(lines("> ```", "> a", "", "sea"), plain("> ```", "> a", "{% z %}", "{% z %}sea"));
    }

    /** What may be followed by any number of spaces, but not by a letter after them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default A",
                "[!INCLUDE",
                "--8<--",
                "{{< code",
                "[TOC]",
                "::: sea.Boat",
                "!!! note",
                ":::note"
            })
    void manySpacesCostLittle(String start) {
        String line = start + " ".repeat(9_000) + "x\n";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SiteMarkup.plain(line.repeat(100)));
    }

    /** Each piece fills a page: in one line, in lines as long as are looked at, and in lines of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{<",
                "{%",
                "[[a",
                "`a`[[b]]",
                ":::a\n",
                "/// a\n",
                "<Ab ",
                "<Ab b={",
                "<Ab\n<Ab><Ab\n<Ab>",
                "import {\n",
                "import ",
                "import\n",
                "export const a = {\n",
                "{/*\n",
                "`",
                "`` `",
                "[!INCLUDE ",
                "{{< highlight >}}\n",
                ":::image ",
                "::::::: a\n:::\n",
                ")",
                "){.a .a ",
                " ",
                "# {/* ",
                "> ",
                "- "
            })
    void hostileRepetitionCostsLittle(String piece) {
        int count = 250_000 / piece.length();
        String line = piece.repeat(Math.max(1, 9_000 / piece.length())) + "x\n";
        String[] pages = {piece.repeat(count), "# " + piece.repeat(count), line.repeat(28), (piece + "\n").repeat(count)
        };
        for (String page : pages) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> SiteMarkup.plain(page), piece);
        }
    }
}
