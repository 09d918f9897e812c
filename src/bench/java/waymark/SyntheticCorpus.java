package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curriculum of any size out of nothing: the same seed and size make the same files everywhere. Words follow Zipf's law, each page keeps
 * coming back to a few of its own, and sections hold what real ones do: prose, lists, tables and code.
 *
 * <pre>{@code
 * SyntheticCorpus corpus = new SyntheticCorpus(1);
 * corpus.write(folder, 30_000);
 * corpus.questions(1_000);
 * }</pre>
 */
final class SyntheticCorpus {
    private static final int SECTIONS_A_PAGE = 15;
    private static final int PAGES_A_TRACK = 60;
    private static final int TOPICS_A_PAGE = 12;

    /** Of the words of prose, how many are the page's own, and how many are grammar. */
    private static final double TOPICAL = 0.2;

    private static final double GRAMMAR = 0.4;

    /** One section of so many is remembered to ask about. */
    private static final int SAMPLED = 1_000;

    private final Random random;
    private final SyntheticWords words;
    private final List<Sample> samples = new ArrayList<>();
    private int written;

    /** What can be asked of a section. */
    private record Sample(String title, String sentence, String name) {}

    SyntheticCorpus(long seed) {
        random = new Random(seed);
        words = new SyntheticWords(random);
    }

    /** Writes so many sections, the top of each page counting as one, with the index that lists the pages. */
    void write(Path root, int sections) throws IOException {
        StringBuilder index = new StringBuilder("# The Course\n\n## The Course\n");
        for (int page = 0; page * SECTIONS_A_PAGE < sections; page++) {
            String folder = "track-" + page / PAGES_A_TRACK;
            if (page % PAGES_A_TRACK == 0) {
                index.append("\n### Track ")
                        .append(page / PAGES_A_TRACK)
                        .append(" ")
                        .append(title(List.of()))
                        .append("\n\n");
                Files.createDirectories(root.resolve(folder));
            }
            List<String> topics = IntStream.range(0, TOPICS_A_PAGE)
                    .mapToObj(i -> words.rare())
                    .toList();
            String title = title(topics);
            String file = folder + "/page-" + page + ".md";
            index.append("- **[")
                    .append(title)
                    .append("](")
                    .append(file)
                    .append("):** ")
                    .append(sentence(topics))
                    .append("\n");
            Files.writeString(
                    root.resolve(file),
                    page(title, topics, Math.min(SECTIONS_A_PAGE, sections - page * SECTIONS_A_PAGE)));
        }
        Files.writeString(root.resolve("README.md"), index);
    }

    private String page(String title, List<String> topics, int sections) {
        StringBuilder page =
                new StringBuilder("---\ntitle: " + title + "\nsummary: " + sentence(topics) + "\naliases: ["
                        + title(topics) + ", " + title(topics) + "]\n---\n# " + title + "\n\n" + paragraph(topics));
        for (int section = 1; section < sections; section++) {
            String heading = title(topics);
            String said = sentence(topics);
            String name = words.name();
            page.append(section % 3 == 2 ? "\n### " : "\n## ")
                    .append(heading)
                    .append("\n\n")
                    .append(said)
                    .append(" ");
            page.append(paragraph(topics)).append("\n").append(paragraph(topics));
            page.append(random.nextInt(3) == 0 ? list(topics) : "");
            page.append(random.nextInt(6) == 0 ? table(topics) : "");
            page.append(random.nextInt(2) == 0 ? code(name) : "\nUse `" + name + "()` for it.\n");
            remember(new Sample(heading, said, name));
        }
        return page.toString();
    }

    /** Each section with the same chance (reservoir sampling). */
    private void remember(Sample sample) {
        written++;
        if (samples.size() < SAMPLED) {
            samples.add(sample);
        } else {
            int at = random.nextInt(written);
            if (at < SAMPLED) {
                samples.set(at, sample);
            }
        }
    }

    /**
     * Different questions in equal shares: a section's title, words of one of its sentences, either with slips, a name from its code, and
     * what no section says.
     */
    List<String> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> question(i % 5, samples.get(random.nextInt(samples.size()))))
                .toList();
    }

    private String question(int kind, Sample about) {
        List<String> said = List.of(
                about.sentence().toLowerCase(Locale.ROOT).replace(".", "").split(" "));
        int from = random.nextInt(Math.max(1, said.size() - 7));
        String part = String.join(" ", said.subList(from, Math.min(said.size(), from + 7)));
        return switch (kind) {
            case 0 -> "how does " + about.title().toLowerCase(Locale.ROOT) + " work?";
            case 1 -> "why " + part;
            case 2 -> slip(slip(random.nextBoolean() ? about.title() : part));
            case 3 -> "what does " + about.name() + "() do with " + said.getLast();
            default -> "where can I find " + words.unknown() + " " + words.unknown() + " and " + words.unknown();
        };
    }

    private String slip(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            default -> text.substring(0, at) + letter + text.substring(at + 1);
        };
    }

    private String title(List<String> topics) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> topics.isEmpty() || random.nextInt(3) == 0 ? words.any() : pick(topics))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String sentence(List<String> topics) {
        String text = IntStream.range(0, 7 + random.nextInt(12))
                .mapToObj(i -> word(topics))
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String word(List<String> topics) {
        double chance = random.nextDouble();
        return chance < TOPICAL ? pick(topics) : chance < TOPICAL + GRAMMAR ? words.grammar() : words.any();
    }

    private String paragraph(List<String> topics) {
        return IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(i -> sentence(topics))
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private String list(List<String> topics) {
        return IntStream.range(0, 3 + random.nextInt(3))
                .mapToObj(i -> "- **" + pick(topics) + "**: " + sentence(topics) + "\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private String table(List<String> topics) {
        return IntStream.range(0, 4)
                .mapToObj(i -> "| " + pick(topics) + " | " + words.any() + " " + words.any() + " |\n")
                .collect(Collectors.joining("", "\n| name | meaning |\n|---|---|\n", ""));
    }

    private String code(String name) {
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> words.name() + " = " + (i == 0 ? name : words.name()) + "(" + words.any() + ", "
                        + random.nextInt(1_000) + ")\n")
                .collect(Collectors.joining("", "\n```python\n", "```\n"));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
