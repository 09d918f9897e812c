package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScopeClassifierTest {
    private static final List<String> BREAD =
            List.of("how long does dough rest", "why is my dough sticky", "the dough is flat", "flat sticky loaves");
    private static final List<String> BICYCLES = List.of(
            "how do I repair a bicycle", "my bicycle brakes squeal", "why do brakes squeal", "light bicycle frames");

    private static double elsewhere(String text) {
        return ScopeClassifier.learn(BREAD, BICYCLES, Pace.HURRIED).elsewhere(text);
    }

    @Test
    void whatIsAskedElsewhereIsNotAskedHere() {
        assertTrue(elsewhere("hello! is sticky dough bad?") < 0);
        assertTrue(elsewhere("hello! does it squeal?") > 0);
        assertTrue(elsewhere("squealling bicyle") > 0, "with slips");
    }

    @Test
    void howSomebodyAsksSaysNothing() {
        assertEquals(0, elsewhere("hey everyone, how do I do this, please?"), 1e-6);
        assertEquals(elsewhere("sticky dough"), elsewhere("hello, why is the sticky dough like this? thanks!"), 1e-6);
    }

    @Test
    void manyLinesOnOneSideAreNoReason() {
        List<String> many =
                Collections.nCopies(20, BICYCLES).stream().flatMap(List::stream).toList();
        assertTrue(ScopeClassifier.learn(BREAD, many, Pace.HURRIED).elsewhere("sticky dough") < 0);
    }

    @Test
    void fromNothingNothingIsLearnedAndFromAWallAPart() {
        assertEquals(
                0, ScopeClassifier.learn(List.of(), List.of(), Pace.HURRIED).elsewhere("sticky"));
        List<String> dough =
                IntStream.range(0, 100_000).mapToObj(i -> "sticky dough " + i).toList();
        List<String> brakes = IntStream.range(0, 70_000)
                .mapToObj(i -> "squealing brakes " + i)
                .toList();
        assertTrue(ScopeClassifier.learn(dough, brakes, Pace.HURRIED).elsewhere("sticky") < -1);
    }
}
