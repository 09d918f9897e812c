package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FrontMatterReaderTest {
    private final List<Fault> faults = new ArrayList<>();

    private FrontMatter read(String... lines) {
        return new FrontMatterReader("a.md", faults)
                .read(String.join("\n", lines))
                .frontMatter();
    }

    private List<String> faultTexts() {
        return faults.stream().map(Fault::toString).toList();
    }

    @Test
    void tomlIsReadAsFarAsWaymarkNeedsIt() {
        FrontMatter matter = read(
                "+++",
                "title = \"Tides & winds\"",
                "description = 'Of the coast'",
                "weight = 3",
                "aliases = [",
                "  \"/old/tides\",",
                "  \"ebb\", \"/mnt or volume\",",
                "] # ended",
                "intro = \"\"\"",
                "title = \"no\"",
                "\"\"\"",
                "deep = { id = \"no\" }",
                "a.b = 1",
                "\"quoted\" = 2",
                "[extra]",
                "id = \"no\"",
                "+++",
                "text");

        assertEquals("Tides & winds", matter.title().orElseThrow());
        assertEquals("Of the coast", matter.summary().orElseThrow());
        assertEquals(List.of("ebb", "/mnt or volume"), matter.aliases());
        assertEquals(Optional.empty(), matter.id());
        assertEquals(3, matter.other().get("weight"));
        assertEquals(List.of(), faultTexts());
    }

    @Test
    void everyKeyIsRead() {
        FrontMatter matter = read(
                "---",
                "title: Driver & Executors",
                "id: x/y",
                "was: [old]",
                "node: N",
                "summary: S.",
                "level: beginner",
                "minutes: 20",
                "prerequisites: [a, b]",
                "aliases:",
                "- one",
                "- \"two: three\"",
                "sources:",
                "  - {title: T, url: \"https://e.org\"}",
                "as_of: \"Spark 4.1\"",
                "draft: true",
                "---",
                "text");

        assertEquals("Driver & Executors", matter.title().orElseThrow());
        assertEquals(List.of("one", "two: three"), matter.aliases());
        assertEquals(OptionalInt.of(20), matter.minutes());
        assertEquals(List.of(new FrontMatter.Source("T", "https://e.org")), matter.sources());
        assertEquals(Map.of("draft", true), matter.other());
        assertEquals(List.of(), faults);
    }

    @Test
    void aWrongValueIsNamedWithItsLineAndTheOthersAreRead() {
        FrontMatter matter = read(
                "---",
                "title: [not, text]",
                "minutes: soon",
                "aliases: {a: b}",
                "sources:",
                "  - just text",
                "level: advanced",
                "---");

        assertEquals("advanced", matter.level().orElseThrow());
        assertEquals(
                List.of(
                        "a.md:2: front matter: title should be text",
                        "a.md:3: front matter: minutes should be a whole number above 0",
                        "a.md:4: front matter: aliases should be a list of texts",
                        "a.md:5: front matter: sources each should be {title: ..., url: ...}; one is skipped"),
                faultTexts());
    }

    @Test
    void whatIsNotYamlIsNamedWithItsLineAndTheOthersAreRead() {
        FrontMatter matter =
                read("---", "title: a: b", "summary: S", "minutes: [1,", "level: beginner", "x: @y", "---");

        assertEquals("S", matter.summary().orElseThrow());
        assertEquals("beginner", matter.level().orElseThrow());
        assertEquals(List.of(2, 4, 6), faults.stream().map(Fault::line).toList());
    }

    @Test
    void aTagOfAnotherToolIsReadAsText() {
        assertEquals("v", read("---", "title: !ENV v", "---").title().orElseThrow());
        assertEquals(List.of("a.md:2: front matter: the tag !ENV is read as text"), faultTexts());
    }

    @Test
    void aRuleThatNothingClosesIsNoFrontMatter() {
        FrontMatterReader.Head head = new FrontMatterReader("a.md", faults).read("---\ntitle: T\n");

        assertEquals(0, head.offset());
        assertEquals(FrontMatter.none(), head.frontMatter());
    }
}
