package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.search.Heading;

class TrailTest {
    @Test
    void aHeadingsOwnTitleIsNotRepeatedBelowIt() {
        assertEquals("Spark › Joins", Trail.of(heading("Broadcast joins", "Spark", "Joins", "Broadcast joins")));
        assertEquals("\n-# Spark › Joins", Trail.line(heading("Broadcast joins", "Spark", "Joins", "Broadcast joins")));
    }

    @Test
    void aHeadingAtTheTopHasNoTrail() {
        assertEquals("", Trail.line(heading("Spark", "Spark")));
        assertEquals("", Trail.line(heading("Spark")));
    }

    @Test
    void aTrailThatEndsElsewhereIsWhole() {
        assertEquals("Spark › Joins", Trail.of(heading("What is a join?", "Spark", "Joins")));
    }

    private static Heading heading(String title, String... breadcrumb) {
        return new Heading("k", "page", "page.md", "a", title, List.of(breadcrumb), Optional.empty(), 1);
    }
}
