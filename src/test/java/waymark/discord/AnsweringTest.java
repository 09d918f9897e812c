package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.SmallCorpus;
import waymark.discord.Curricula.Shelf;
import waymark.search.library.Library;
import waymark.store.Database;
import waymark.study.question.Wish;

/** What a wish waits for when its server has two curricula to choose from. */
class AnsweringTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T10:00:00Z"));
    private static final Asker ADA = new Asker(OptionalLong.of(7), 2, 1);
    private static final String QUESTION = "What is a broadcast join?";

    @TempDir
    private Path folder;

    private final AtomicReference<String> chosen = new AtomicReference<>("old");
    private Database database;
    private Answering answering;

    @BeforeEach
    void open() throws Exception {
        Path other = SmallCorpus.in(folder.resolve("new"));
        Path page = other.resolve("spark/joins.md");
        Files.writeString(page, Files.readString(page) + "It pays where one of the two tables is small.\n");
        List<Shelf> shelves = List.of(shelf("old", SmallCorpus.in(folder.resolve("old"))), shelf("new", other));
        database = Database.open(folder.resolve("data"));
        answering =
                new Answering(new Curricula(shelves, guild -> Optional.of(chosen.get())), database.questions(), CLOCK);
    }

    private static Shelf shelf(String name, Path corpus) {
        return new Shelf(name, Library.open(name, corpus, CLOCK), Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theAnswerThatDidNotHelpIsNoNews() {
        long question = answering.ask(ADA, QUESTION, Optional.empty()).id();

        Wish wish = answering.wish(question, 1).orElseThrow();

        assertFalse(answering.isAnswered(wish), wish::toString);
    }

    @Test
    void anAnswerOfTheCurriculumThatTheServerChoseSinceIsNews() {
        long question = answering.ask(ADA, QUESTION, Optional.empty()).id();
        chosen.set("new");

        Wish wish = answering.wish(question, 1).orElseThrow();

        assertEquals("new", wish.curriculum());
        assertTrue(answering.isAnswered(wish), wish::toString);
    }
}
