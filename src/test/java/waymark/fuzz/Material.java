package waymark.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import waymark.curriculum.Block;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Section;

/**
 * Real text to spoil.
 *
 * @param questions as people ask
 * @param words of the curriculum, each as often as it stands there
 * @param code its code blocks
 */
record Material(List<String> questions, List<String> words, List<String> code) {

    static Material of(Curriculum curriculum, List<String> questions) {
        return new Material(
                questions,
                sections(curriculum)
                        .flatMap(section -> Arrays.stream(section.text().split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                sections(curriculum)
                        .flatMap(section -> section.blocks().stream())
                        .filter(Block.Code.class::isInstance)
                        .map(Block::text)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static Stream<Section> sections(Curriculum curriculum) {
        return curriculum.pages().stream().flatMap(page -> page.sections().stream());
    }
}
