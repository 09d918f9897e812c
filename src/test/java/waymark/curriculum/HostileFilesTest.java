package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a file makes the reader throw or hang, and the other files are read all the same. */
class HostileFilesTest {
    private static final Path CASES = Path.of("src/test/resources/curriculum/hostile");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path root;

    private Curriculum readBesideAGoodPage(byte[] hostile) {
        CurriculumFolder folder = new CurriculumFolder(root)
                .withBytes("hostile.md", hostile)
                .with("good.md", "# Good", "## Tasks", "- [ ] Do (5 min): it");
        Curriculum curriculum = assertTimeoutPreemptively(PATIENCE, folder::read);
        assertEquals(1, curriculum.page("good").orElseThrow().tasks().size());
        return curriculum;
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseInTheFolderGivesAPage(Path file) throws IOException {
        assertEquals(2, readBesideAGoodPage(Files.readAllBytes(file)).pages().size());
    }

    /** What is quadratic or recursive in a careless parser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "[",
                "![",
                "*a **b ",
                "<",
                "<a href='",
                "a <!-- ",
                "[a](<b",
                "[a](b",
                "`",
                "* ",
                "- a\n\n",
                "#\n",
                "### h\n",
                "|",
                "a|",
                "\0",
                "a\n=\n",
                "[a]: b 'c\n",
                "<div>\n",
                "<h1 ",
                "<details>\n\n",
                "!!! note\n",
                ":::note\n",
                "> [!NOTE]\n\n",
                "&",
                "\\",
                "\n",
                "\t",
                "> > > > a\nb\n"
            })
    void aMegabyteOfOneThingIsReadInTime(String unit) {
        assertEquals(2, readBesideAGoodPage(bytesOf(unit, MEGABYTE)).pages().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "[a](b", "### h\n", "word ", "\0"})
    void tenMegabytesAreReadInTime(String unit) {
        assertEquals(
                2, readBesideAGoodPage(bytesOf(unit, 10 * MEGABYTE)).pages().size());
    }

    private static byte[] bytesOf(String unit, int size) {
        return unit.repeat(size / unit.length()).getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> nested() {
        return Stream.of(
                ">".repeat(10_000) + "a",
                "*".repeat(100_000) + "x" + "*".repeat(100_000),
                "![".repeat(10_000) + "](b)".repeat(10_000),
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "  ".repeat(i) + "* a\n")
                        .reduce("", String::concat),
                IntStream.range(0, 500)
                        .mapToObj(i -> "    ".repeat(i) + "!!! note\n")
                        .reduce("", String::concat),
                "|x".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "x\n".repeat(100_000),
                "|x".repeat(99) + "\n" + "|-".repeat(99) + "\n" + "x\n".repeat(100_000),
                "---\na: " + "[".repeat(50_000) + "\n---\n# T",
                "---\n" + "a: b\n".repeat(100_000),
                "# a " + "{".repeat(100_000) + "}",
                "## Tasks\n" + "- [ ] a (3 min): b\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void deepNestingAndWideTablesAreBounded(String text) {
        assertEquals(
                2,
                readBesideAGoodPage(text.getBytes(StandardCharsets.UTF_8))
                        .pages()
                        .size());
    }

    /** Each as long as a line that may open a call-out, and none opens one. */
    static Stream<String> nearlyCallouts() {
        return Stream.of(
                ":::a" + " ".repeat(290) + ":::\n",
                ":::a[" + "] ".repeat(145) + ":::\n",
                "!!! " + "a".repeat(100) + " ".repeat(190) + "\u20AC\n",
                "!!! a " + "\"".repeat(290) + "x\n",
                "=== " + "\" ".repeat(145) + "x\n",
                "///a" + " ".repeat(290) + "x\n");
    }

    @ParameterizedTest
    @MethodSource("nearlyCallouts")
    void aMegabyteOfLinesThatAreNearlyCalloutsIsReadInTime(String line) {
        assertEquals(2, readBesideAGoodPage(bytesOf(line, MEGABYTE)).pages().size());
    }

    /** A capital I with a dot is two characters in lower case. */
    @Test
    void lettersThatGrowInLowerCaseDoNotShiftAHeadingOfHtml() {
        Curriculum curriculum = readBesideAGoodPage(
                ("<h1>" + "\u0130".repeat(30) + "</H1>\n\nText.\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(
                "\u0130".repeat(30), curriculum.page("hostile").orElseThrow().title());
    }

    @Test
    void aLongPageIsReadToItsEnd() {
        StringBuilder text = new StringBuilder("# Long\n");
        for (int i = 0; i < 9_000; i++) {
            text.append("## H")
                    .append(i)
                    .append("\n\n")
                    .append("word ".repeat(200))
                    .append("\n\n```\n# no heading\n```\n");
        }

        Page page = readBesideAGoodPage(text.toString().getBytes(StandardCharsets.UTF_8))
                .page("hostile")
                .orElseThrow();

        assertEquals(9_001, page.sections().size());
        assertEquals("h8999", page.sections().getLast().anchor());
        assertEquals(2 + 8_999 * 7, page.sections().getLast().line());
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 150).mapToObj(i -> 7_919L * i + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyMixOfMarkupIsRead(long seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "# ",
                "## ",
                "### Tasks\n",
                "## Tasks\n",
                "- [ ] t (5 min): x\n",
                "---\n",
                "id: x\n",
                "a: [\n",
                "```",
                "~~~\n",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "> ",
                "> [!NOTE]\n",
                "!!! note\n",
                "??? x\n",
                ":::tip\n",
                ":::\n",
                "=== \"T\"\n",
                "|a|b|\n",
                "|-|-|\n",
                "<h2 id='x'>",
                "</h2>",
                "<details>",
                "</details>\n\n",
                "<!--",
                "-->",
                "<a name=x>",
                "*",
                "**",
                "_",
                "`",
                "[a](b#c)",
                "[a]: b\n",
                "![",
                "](",
                ")",
                "{#x}",
                "{: #y }",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0000",
                "\r",
                "\r\n",
                "\uFEFF",
                "\u202E",
                "é",
                "数据",
                "&amp;",
                "%zz",
                "import x\n",
                "<Tabs a={b}>",
                "├── 1. a\n",
                "│   └── b\n",
                "word",
                " ");
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        new CurriculumFolder(root)
                .withBytes("README.md", bytes)
                .withBytes("a.md", bytes)
                .withBytes("mkdocs.yml", bytes);

        assertDoesNotThrow(() -> Inventory.of(new CurriculumFolder(root).read()), () -> "seed " + seed + ":\n" + text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesAreRead(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(4_000)];
        random.nextBytes(bytes);
        new CurriculumFolder(root)
                .withBytes("README.md", bytes)
                .withBytes("a.md", bytes)
                .withBytes("mkdocs.yml", bytes);

        assertDoesNotThrow(() -> Inventory.of(new CurriculumFolder(root).read()), () -> "seed " + seed);
    }

    @Test
    void whatIsNotUtf8IsShownAsAReplacementWithAWarningAtItsLine() {
        Curriculum curriculum = readBesideAGoodPage("# T\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(
                "caf\uFFFD",
                curriculum.page("hostile").orElseThrow().sections().getFirst().text());
        assertEquals(
                List.of("WARNING hostile.md:2: is not UTF-8; what cannot be read is shown as \uFFFD"),
                CurriculumFolder.faults(curriculum));
    }

    @Test
    void aByteOrderMarkAndOtherLineEndsAreNoPartOfTheText() {
        Curriculum curriculum =
                readBesideAGoodPage("\uFEFF---\r\ntitle: T\r\n---\r\n# H\r\na\rb\r\n".getBytes(StandardCharsets.UTF_8));

        assertEquals("T", curriculum.page("hostile").orElseThrow().title());
        assertEquals(
                "a\nb",
                curriculum.page("hostile").orElseThrow().sections().getFirst().markdown());
        assertEquals(List.of(), curriculum.faults());
    }

    @Test
    void utf16IsReadWithAWarning() {
        Curriculum curriculum = readBesideAGoodPage("\uFEFF# Größe\n".getBytes(StandardCharsets.UTF_16LE));

        assertEquals("Größe", curriculum.page("hostile").orElseThrow().title());
        assertEquals(List.of("WARNING hostile.md:1: is UTF-16; save it as UTF-8"), CurriculumFolder.faults(curriculum));
    }

    @Test
    void aFileBeyondTheLimitIsLeftOutWithAnError() {
        Curriculum curriculum = readBesideAGoodPage(new byte[SourceText.MAX_BYTES + 1]);

        assertEquals(
                List.of("ERROR hostile.md:1: larger than 32 MB, so it is left out"),
                CurriculumFolder.faults(curriculum));
    }
}
