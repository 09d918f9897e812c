package waymark.search.gaps;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.search.Question;
import waymark.search.gaps.OpenQuestion.Trouble;

/**
 * Questions that ask for the same in other words.
 *
 * @param text how most of them put it
 * @param topic what that one continued
 * @param refused how many had no answer; the others' answers did not help
 * @param misled whether one of them had a sure answer that did not help
 * @param since when the first was asked
 */
public record QuestionGroup(
        String text, Optional<String> topic, int asked, int refused, boolean misled, Instant since) {
    /** @param questions at least one; of wordings used as often the first one's is shown */
    static QuestionGroup of(List<OpenQuestion> questions) {
        Map<String, Long> wordings =
                questions.stream().collect(Collectors.groupingBy(OpenQuestion::text, Collectors.counting()));
        long most = Collections.max(wordings.values());
        OpenQuestion example = questions.stream()
                .filter(q -> wordings.get(q.text()) == most)
                .findFirst()
                .orElseThrow();
        return new QuestionGroup(
                example.text(),
                example.topic(),
                questions.size(),
                (int) questions.stream()
                        .filter(q -> q.trouble() == Trouble.REFUSED)
                        .count(),
                questions.stream().anyMatch(q -> q.trouble() == Trouble.UNHELPFUL),
                questions.stream()
                        .map(OpenQuestion::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** How many had an answer that did not help. */
    public int disliked() {
        return asked - refused;
    }

    Question question() {
        return new Question(text, Optional.empty(), topic);
    }
}
