package waymark.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Page;
import waymark.search.snippet.PipeTable;
import waymark.search.snippet.Unit;
import waymark.search.snippet.Unit.Kind;

/** What holds for every snippet: of each section of our corpus, and of each answer to the questions that we tune by. */
class SnippetPropertiesTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path QUESTIONS = Path.of("src/test/resources/eval");
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})[^\\n`]*\\n.*?^\\1$");
    private static final Pattern CODE = Pattern.compile("(?s)(?<![\\\\`])(`+)(?!`).+?(?<!`)\\1(?!`)");

    private final Curriculum curriculum = new CurriculumReader().read("default", CORPUS);
    private final Shelf shelf = ShelfBuilder.build(curriculum, Lexicon.beside(CORPUS, curriculum), Pace.HURRIED);
    private final SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(CORPUS, curriculum));
    private final QuestionReader reader = new QuestionReader(shelf, RankingWeights.DEFAULT);

    @Test
    void everySectionUnderItsOwnTitleAndUnderSomebodysQuestion() throws IOException {
        List<String> questions = questions();
        int checked = 0;
        for (int i = 0; i < shelf.sections().size(); i++) {
            Shelf.IndexedSection section = shelf.sections().get(i);
            for (String question : List.of(section.section().title(), questions.get(i % questions.size()))) {
                Page page = shelf.pageOf(section).page();
                Quote quote = Quote.of(section.section(), section.heading());
                ReadQuestion read = reader.read(Question.of(question));
                Passage passage = new Snippets(read, question).passage(section.heading(), page, quote);
                check(question, read, page, quote, passage);
                checked++;
            }
        }
        assertTrue(checked > 1_000, "only " + checked + " snippets");
    }

    @Test
    void everyAnswer() throws IOException {
        int checked = 0;
        for (String question : questions()) {
            for (Passage passage : index.ask(Question.of(question)).passages()) {
                SectionRef found = index.section(passage.heading().key()).orElseThrow();
                Quote quote = Quote.of(found.section(), passage.heading());
                check(question, reader.read(Question.of(question)), found.page(), quote, passage);
                checked++;
            }
        }
        assertTrue(checked > 2_000, "only " + checked + " snippets");
    }

    @Test
    void seeAlsoNamesEachOtherPageOnce() throws IOException {
        for (String question : questions()) {
            Answer answer = index.ask(Question.of(question));
            List<Heading> seeAlso = switch (answer) {
                case Answer.Found found -> found.seeAlso();
                case Answer.Perhaps perhaps -> perhaps.seeAlso();
                default -> List.of();
            };
            List<String> pages =
                    new ArrayList<>(seeAlso.stream().map(Heading::page).toList());
            answer.passages().stream()
                    .map(passage -> passage.heading().page())
                    .distinct()
                    .forEach(pages::add);
            assertEquals(pages.stream().distinct().toList(), pages, question);
        }
    }

    private static List<String> questions() throws IOException {
        try (Stream<String> known = Files.lines(QUESTIONS.resolve("questions.tsv"));
                Stream<String> tuning = Files.lines(QUESTIONS.resolve("unseen/tuning.tsv"))) {
            return Stream.concat(known, tuning).map(line -> line.split("\t")[2]).toList();
        }
    }

    private static void check(String question, ReadQuestion read, Page page, Quote quote, Passage passage) {
        String where = question + " -> " + passage.heading().path() + "#"
                + passage.heading().anchor();
        boolean code = CodeWish.in(question) != CodeWish.NONE;
        int most = code ? Snippets.LONGEST_WITH_CODE : Snippets.LONGEST;
        assertAll(
                where,
                () -> wellFormed(passage.snippet()),
                () -> wellFormed(passage.brief()),
                () -> made(passage.snippet(), quote, page),
                () -> made(passage.brief(), quote, page),
                () -> assertTrue(unmarked(passage.snippet()).length() <= most, passage::snippet),
                () -> assertTrue(unmarked(passage.brief()).length() <= Snippets.LONGEST, passage::brief),
                () -> saysSomethingWhereTheSectionDoes(read, quote, passage.snippet()));
    }

    /** Fences, code spans and marks are closed, marks are in prose only, and each line of a table is whole. */
    private static void wellFormed(String snippet) {
        assertTrue(!snippet.isBlank());
        String prose = FENCED.matcher(snippet).replaceAll("");
        assertTrue(!prose.contains("```"), snippet);
        String words = CODE.matcher(prose).replaceAll("");
        assertEquals(0, (words.length() - words.replace("**", "").length()) / 2 % 2, snippet);
        assertEquals(0, words.replace("\\`", "").chars().filter(c -> c == '`').count(), snippet);
        words.lines().filter(line -> line.startsWith("|")).forEach(row -> assertTrue(row.endsWith("|"), snippet));
    }

    /** The snippet is a run of the section's units as they stand, a table perhaps by some of its rows; else the page's summary. */
    private static void made(String snippet, Quote quote, Page page) {
        String rest = unmarked(snippet);
        if (quote.parts().stream().noneMatch(part -> part.unit().markdown().length() <= Snippets.LONGEST_WITH_CODE)) {
            return;
        }
        boolean begun = false;
        boolean quotable = false;
        for (Quote.Part part : quote.parts()) {
            Unit unit = part.unit();
            if (rest.isEmpty()) {
                return;
            }
            quotable |= unit.markdown().length() <= Snippets.LONGEST;
            int taken = taken(rest, unit);
            assertTrue(taken > 0 || !begun, "what follows is no next unit: " + rest);
            begun |= taken > 0;
            rest = rest.substring(taken).replaceFirst("^\\s+", "");
            rest = rest.equals("\u2026") && unit.promises() ? "" : rest;
        }
        boolean summary =
                unmarked(page.frontMatter().summary().orElse(page.title())).startsWith(rest.split("[*_`\\[]")[0]);
        assertTrue(rest.isEmpty() || !quotable && summary, "not in the section: " + rest);
    }

    private static int taken(String rest, Unit unit) {
        String whole = unmarked(unit.markdown());
        for (String form : List.of(whole, whole.stripLeading())) {
            boolean ends = rest.length() == form.length()
                    || rest.length() > form.length() && Character.isWhitespace(rest.charAt(form.length()));
            if (rest.startsWith(form) && ends) {
                return form.length();
            }
        }
        if (unit.kind() != Kind.TABLE) {
            return 0;
        }
        PipeTable table = PipeTable.of(whole);
        String head = table.with(row -> false);
        if (!rest.startsWith(head)) {
            return 0;
        }
        int end = head.length();
        for (String row : table.rows()) {
            end += rest.startsWith("\n" + row, end) ? row.length() + 1 : 0;
        }
        return end;
    }

    private static void saysSomethingWhereTheSectionDoes(ReadQuestion read, Quote quote, String snippet) {
        Sightings sightings = new Sightings(read);
        boolean does = quote.parts().stream()
                .filter(part -> part.unit().kind() != Kind.OUTPUT
                        && part.unit().markdown().length() <= Snippets.LONGEST)
                .anyMatch(part -> any(sightings.in(part.words())));
        assertTrue(
                !does || any(sightings.in(Quote.Words.of(unmarked(snippet)))),
                "says nothing of the question: " + snippet);
    }

    private static boolean any(double[] found) {
        for (double each : found) {
            if (each > 0) {
                return true;
            }
        }
        return false;
    }

    private static String unmarked(String markdown) {
        return markdown.replace("**", "");
    }
}
