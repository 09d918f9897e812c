package waymark.search.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.Fault;

/**
 * Words that mean the same, as a moderator lists them in {@value #FILE} beside the curriculum. A line is a group of equals or, with an
 * arrow, a one-way hint; {@code #} starts a comment:
 *
 * <pre>
 * aqe, adaptive query execution
 * oom => out of memory
 * </pre>
 *
 * Keys and values are stemmed like the index, so one form of a word stands for all. {@link Acronyms} adds those that the text itself
 * spells out.
 */
public final class Synonyms {
    /** The file's name in the curriculum's folder. */
    public static final String FILE = "synonyms.txt";

    /** The program's own: how people say technical things in everyday or neighbouring words, in any curriculum. */
    public static final Synonyms THESAURUS = parse("thesaurus.txt", WordList.lines("thesaurus.txt"));

    /** Phrases of more words than this are neither looked up nor kept. */
    public static final int LONGEST = 5;

    private final Map<List<String>, List<List<String>>> expansions;
    private final List<Fault> faults;

    /** Two lists that expand alike are equal, whatever their files look like. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Synonyms that && expansions.equals(that.expansions) && faults.equals(that.faults);
    }

    @Override
    public int hashCode() {
        return expansions.hashCode();
    }

    private Synonyms(Map<List<String>, List<List<String>>> expansions, List<Fault> faults) {
        this.expansions = Map.copyOf(expansions);
        this.faults = List.copyOf(faults);
    }

    public static Synonyms none() {
        return new Synonyms(Map.of(), List.of());
    }

    /**
     * Reads {@value #FILE} in a curriculum's folder; none where there is no such file.
     *
     * @throws CurriculumException if the file cannot be read
     */
    public static Synonyms beside(Path root) {
        Path file = root.resolve(FILE);
        try {
            return Files.isRegularFile(file) ? parse(FILE, Files.readAllLines(file)) : none();
        } catch (CharacterCodingException e) {
            throw new CurriculumException(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new CurriculumException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the lines of a file; a line that names no second phrase is a warning and left out.
     *
     * @param file what faults call the file
     */
    public static Synonyms parse(String file, List<String> lines) {
        Map<List<String>, List<List<String>>> expansions = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            int arrow = line.indexOf("=>");
            List<List<String>> from = phrases(arrow < 0 ? line : line.substring(0, arrow));
            List<List<String>> to = phrases(arrow < 0 ? line : line.substring(arrow + 2));
            if (from.isEmpty() || to.isEmpty() || arrow < 0 && from.size() < 2) {
                faults.add(Fault.warning(file, i + 1, "a synonym needs two phrases: 'a, b' or 'a => b'"));
            }
            from.forEach(key -> add(expansions, key, to));
        }
        return new Synonyms(expansions, faults);
    }

    /** Lines without a second phrase. */
    public List<Fault> faults() {
        return faults;
    }

    /** These and those. */
    public Synonyms and(Map<List<String>, List<List<String>>> more) {
        Map<List<String>, List<List<String>>> both = new HashMap<>(expansions);
        more.forEach((key, values) -> add(both, key, values));
        return new Synonyms(both, faults);
    }

    /** What a phrase of stems also means; empty for most. */
    public List<List<String>> of(List<String> stems) {
        return expansions.getOrDefault(stems, List.of());
    }

    private static void add(
            Map<List<String>, List<List<String>>> expansions, List<String> key, List<List<String>> values) {
        expansions.merge(key, values.stream().filter(v -> !v.equals(key)).toList(), (a, b) -> {
            List<List<String>> all = new ArrayList<>(a);
            b.stream().filter(v -> !all.contains(v)).forEach(all::add);
            return List.copyOf(all);
        });
    }

    private static List<List<String>> phrases(String list) {
        return Arrays.stream(list.split(","))
                .map(phrase -> Analyzers.terms(Analyzers.PROSE, phrase))
                .filter(stems -> !stems.isEmpty() && stems.size() <= LONGEST)
                .toList();
    }
}
