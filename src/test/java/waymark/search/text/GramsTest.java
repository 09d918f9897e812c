package waymark.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GramsTest {
    @Test
    void wordsPairsOfThemAndFourLettersOfEach() {
        assertEquals(
                List.of("slow", "joins", "slow joins", "#<slo", "#slow", "#low>", "#<joi", "#join", "#oins", "#ins>"),
                Grams.SAID.of("Slow joins?"));
    }

    @Test
    void greetingsAreNoneAndOfTheSubjectNorIsWhatPeopleSayAboutAnything() {
        assertEquals(Grams.SAID.of("why is a join slow"), Grams.SAID.of("hello! why is a join slow, please"));
        assertEquals(List.of(), Grams.SUBJECT.of("it doesn't, I don't, can’t, won't"));
        assertEquals(Grams.SUBJECT.of("join shuffle"), Grams.SUBJECT.of("please, why does the join shuffle?"));
    }

    @Test
    void aShortWordIsWholeInOne() {
        assertEquals(List.of("a", "#<a>"), Grams.SAID.of("a"));
        assertEquals(List.of("if", "#<if>"), Grams.SAID.of("IF;"));
    }

    @Test
    void aSlipLeavesMostOfAWord() {
        Set<String> shared = new HashSet<>(Grams.SAID.of("partitioning"));
        shared.retainAll(Grams.SAID.of("partitoning"));
        assertTrue(shared.size() >= 6, shared::toString);
    }

    @Test
    void whatIsNoWordHasNoneAndAWallIsCut() {
        assertEquals(List.of(), Grams.SAID.of("?! … \uD83D\uDE80"));
        assertEquals(List.of(), Grams.SAID.of("x".repeat(4_000)));
        assertTrue(Grams.SAID.of("word ".repeat(5_000)).size() < 2_000);
    }
}
