package waymark.search.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.search.CurriculumFolder;
import waymark.search.SectionIndex;
import waymark.search.gaps.OpenQuestion.Trouble;

class GapsTest {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path folder;

    private static OpenQuestion refused(String text, int hour) {
        return new OpenQuestion(text, Optional.empty(), Trouble.REFUSED, TEN.plus(Duration.ofHours(hour)));
    }

    private static List<OpenQuestion> someQuestions() {
        return List.of(
                refused("how do I connect kafka to flink?", 2),
                refused("Connecting flink with kafka", 1),
                refused("kafka and flink: how to connect them please", 5),
                refused("how do I connect kafka to flink?", 4),
                refused("what is terraform", 3),
                refused("where do I learn terraform?", 6),
                refused("who is it?", 0));
    }

    @Test
    void whatAsksForTheSameIsOneGroupAndTheMostAskedComesFirst() {
        List<QuestionGroup> groups = QuestionGroups.of(someQuestions());

        assertEquals(
                List.of("how do I connect kafka to flink? 4", "what is terraform 2", "who is it? 1"),
                groups.stream().map(g -> g.text() + " " + g.asked()).toList());
        assertEquals(TEN.plus(Duration.ofHours(1)), groups.getFirst().since());
    }

    @Test
    void anyOrderMakesTheSameGroups() {
        List<OpenQuestion> shuffled = new ArrayList<>(someQuestions());
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertEquals(QuestionGroups.of(someQuestions()), QuestionGroups.of(shuffled));
        }
    }

    @Test
    void aCommonWordJoinsNothing() {
        List<QuestionGroup> groups = QuestionGroups.of(List.of(
                refused("what is the best way to use terraform", 0), refused("what is the best way to use kafka", 1)));
        assertEquals(2, groups.size(), groups::toString);
    }

    @Test
    void aFollowUpIsGroupedByItsTopicToo() {
        OpenQuestion followUp =
                new OpenQuestion("and with kafka?", Optional.of("how do I set up flink"), Trouble.REFUSED, TEN);
        List<QuestionGroup> groups =
                QuestionGroups.of(List.of(followUp, refused("set up kafka with flink", 1), refused("gold prices", 1)));
        assertEquals(2, groups.getFirst().asked(), groups::toString);
        assertEquals(Optional.of("how do I set up flink"), groups.getFirst().topic());
    }

    @Test
    void whatIsAnsweredByNowIsClosedUnlessItMisled() {
        SectionIndex index = CurriculumFolder.kitchen(folder).index();
        String known = "How do I feed a starter?";
        Gaps refused = Gaps.in(List.of(refused(known, 0), refused("who won the football match", 1)), index);
        assertEquals(List.of(known), texts(refused.closed()));
        assertEquals(List.of("who won the football match"), texts(refused.open()));
        assertEquals(Gaps.Today.NOTHING, refused.open().getFirst().today());

        OpenQuestion misled = new OpenQuestion(known, Optional.empty(), Trouble.UNHELPFUL, TEN);
        Gaps after = Gaps.in(List.of(misled, refused(known, 1)), index);
        assertEquals(List.of(known), texts(after.open()));
        assertEquals(1, after.open().getFirst().group().disliked());
        assertEquals(Gaps.Today.ANSWERED, after.open().getFirst().today());
    }

    private static List<String> texts(List<Gaps.Gap> gaps) {
        return gaps.stream().map(gap -> gap.group().text()).toList();
    }

    @Test
    void aHundredThousandQuestionsOfManyWordsAreGroupedInTime() {
        Random random = new Random(1);
        List<OpenQuestion> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 6; word++) {
                text.append("word")
                        .append(Math.round(Math.exp(random.nextDouble() * 8)))
                        .append(' ');
            }
            many.add(refused(text.toString(), i % 1000));
        }
        List<QuestionGroup> groups = assertTimeout(Duration.ofSeconds(60), () -> QuestionGroups.of(many));
        assertEquals(100_000, groups.stream().mapToInt(QuestionGroup::asked).sum());
        assertTrue(groups.getFirst().asked() > 1, groups.getFirst()::toString);
    }
}
