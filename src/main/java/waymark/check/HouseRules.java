package waymark.check;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.CurriculumException;

/**
 * The rules that a curriculum sets itself in {@code check.yml}, beside its index; {@code docs/adding-a-page.md} explains each key. A key that
 * is not there asks for nothing.
 *
 * @param frontMatter keys that every page has
 * @param topicWords of a topic or a step: at least so many of prose, at most so many with the code
 * @param overviewWords the same of a track, a milestone or a group
 * @param sectionWords of each section that has any, code included
 * @param headings words that some heading of a topic or step contains, whatever their case
 * @param sources how many a page cites at least
 * @param tasks of a topic or step; each says its minutes and what to show
 * @param questions in the section "Check yourself" of a topic or step
 * @param markedCode whether each code block has a language and says whether it is run, printed or shown
 * @param shownOnly how many code blocks may be shown without being run
 * @param repeatedWords so many words in a row may not stand on two pages; 0 for any number
 * @param wordList a file beside check.yml with words that the dictionary lacks; empty where spelling is not checked
 */
record HouseRules(
        List<String> frontMatter,
        Bounds topicWords,
        Bounds overviewWords,
        Bounds sectionWords,
        List<String> headings,
        int sources,
        Bounds tasks,
        Bounds questions,
        boolean markedCode,
        ShownOnly shownOnly,
        int repeatedWords,
        String wordList) {
    static final String FILE = "check.yml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    HouseRules {
        frontMatter = requireNonNullElse(frontMatter, List.of());
        topicWords = requireNonNullElse(topicWords, Bounds.ANY);
        overviewWords = requireNonNullElse(overviewWords, Bounds.ANY);
        sectionWords = requireNonNullElse(sectionWords, Bounds.ANY);
        headings = requireNonNullElse(headings, List.of());
        tasks = requireNonNullElse(tasks, Bounds.ANY);
        questions = requireNonNullElse(questions, Bounds.ANY);
        shownOnly = requireNonNullElse(shownOnly, ShownOnly.ANY);
        wordList = requireNonNullElse(wordList, "");
    }

    /** From the first to the second, both included: {@code [2, 4]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Bounds(int least, int most) {
        static final Bounds ANY = new Bounds(0, Integer.MAX_VALUE);

        boolean hold(int count) {
            return count >= least && count <= most;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    /**
     * @param percent of the code blocks that are run or shown
     * @param except paths of pages, or of folders, that speak of what cannot be run
     */
    record ShownOnly(int percent, List<String> except) {
        static final ShownOnly ANY = new ShownOnly(100, List.of());

        ShownOnly {
            except = requireNonNullElse(except, List.of());
        }
    }

    /**
     * The rules of a folder; empty where it sets none.
     *
     * @throws CurriculumException naming file and line, if the file cannot be read
     */
    static Optional<HouseRules> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(YAML.readValue(Files.readString(file), HouseRules.class));
        } catch (JsonProcessingException e) {
            int line =
                    Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr()).orElse(1);
            String what = e.getOriginalMessage().lines().findFirst().orElse("is not YAML");
            throw new CurriculumException(file + ":" + line + ": " + what, e);
        } catch (IOException e) {
            throw new CurriculumException(file + ": cannot be read", e);
        }
    }
}
