package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.store.GroupedWrites.NO_LIMIT;
import static waymark.store.GroupedWrites.add;
import static waymark.store.GroupedWrites.assertDone;
import static waymark.store.GroupedWrites.awaited;
import static waymark.store.GroupedWrites.failure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.GroupedWrites.Held;
import waymark.study.NotStored;

/** Writes that share a commit on a real file: what one of them does is nothing to the others, and nobody is answered early. */
@Timeout(60)
class GroupCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private GroupedWrites writes;

    @BeforeEach
    void open() throws SQLException {
        writes = new GroupedWrites(folder);
    }

    @AfterEach
    void close() throws Exception {
        writes.close();
    }

    @Test
    void whatWaitsSharesOneCommit() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        List<Consumer<Handle>> changes = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            int id = i;
            changes.add(handle -> add(handle, id, Optional.empty(), "x"));
        }
        int before = writes.commits();
        for (Future<?> answer : writes.together(writer, changes)) {
            assertDone(answer);
        }
        assertEquals(2, writes.commits() - before, "one for what held them up, one for all others");
        assertEquals(20, writes.stored().size());
    }

    @Test
    void oneThatFailsIsTakenBackWholeAndLosesNothingOfTheOthers() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        List<Future<?>> answers = writes.together(
                writer,
                List.of(
                        handle -> add(handle, 1, Optional.empty(), "x"),
                        handle -> {
                            add(handle, 2, Optional.empty(), "x");
                            throw new IllegalArgumentException("changed its mind");
                        },
                        handle -> {
                            add(handle, 3, Optional.empty(), "x");
                            add(handle, 1, Optional.empty(), "there already");
                        },
                        handle -> add(handle, 4, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertEquals("changed its mind", failure(answers.get(1)).getMessage());
        assertTrue(failure(answers.get(2)) instanceof JdbiException);
        assertDone(answers.get(3));
        assertEquals(List.of(1, 4), writes.stored());
    }

    /** A reference that is looked at only by the commit: were anybody answered before, it would be the second. */
    @Test
    void nobodyIsAnsweredBeforeTheCommitAndWhereItFailsEachIsTriedAlone() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        List<Future<?>> answers = writes.together(
                writer,
                List.of(
                        handle -> add(handle, 1, Optional.empty(), "x"),
                        handle -> {
                            handle.execute("PRAGMA defer_foreign_keys = ON");
                            add(handle, 2, Optional.of(99), "of nothing");
                        },
                        handle -> add(handle, 3, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertTrue(Sql.rootMessage(failure(answers.get(1))).contains("FOREIGN KEY"));
        assertDone(answers.get(2));
        assertEquals(List.of(1, 3), writes.stored());
        writer.write(handle -> add(handle, 4, Optional.empty(), "the writer goes on"));
        assertEquals(List.of(1, 3, 4), writes.stored());
    }

    @Test
    void aFullDiskRefusesWhatItHasNoRoomForAndNothingElse() throws Exception {
        writes.limit(8);
        GroupCommit writer = writes.writer(PATIENCE, 100);
        Sql sql = new Sql(writer, writes.reads());
        String large = "x".repeat(100_000);
        sql.execute(handle -> add(handle, 1, Optional.empty(), "small"));
        NotStored refused =
                assertThrows(NotStored.class, () -> sql.execute(handle -> add(handle, 2, Optional.empty(), large)));
        assertEquals(NotStored.Why.FULL, refused.why());
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        assertTrue(
                sql.trouble(handle -> add(handle, 3, Optional.empty(), large)).isPresent());
        sql.execute(handle -> add(handle, 4, Optional.empty(), "small"));
        assertEquals(List.of(1, 4), writes.stored());

        List<Future<?>> answers = writes.together(
                writer,
                List.of(
                        handle -> add(handle, 5, Optional.empty(), "small"),
                        handle -> add(handle, 6, Optional.empty(), large),
                        handle -> add(handle, 7, Optional.empty(), "small")));
        assertDone(answers.get(0));
        assertTrue(Sql.rootMessage(failure(answers.get(1))).contains("SQLITE_FULL"));
        assertDone(answers.get(2));
        assertEquals(List.of(1, 4, 5, 7), writes.stored());

        writes.limit(NO_LIMIT);
        sql.execute(handle -> handle.execute("PRAGMA max_page_count = " + NO_LIMIT));
        sql.execute(handle -> add(handle, 6, Optional.empty(), large));
        sql.execute(handle -> add(handle, 8, Optional.empty(), large));
        assertEquals(Optional.empty(), sql.trouble(handle -> add(handle, 9, Optional.empty(), large)));
    }

    @Test
    void whoeverWaitsTooLongIsToldAndNothingOfItIsWritten() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 1);
        Held held = writes.hold(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        StoreException late = assertThrows(
                StoreException.class,
                () -> writer.write(handle -> add(handle, 2, Optional.empty(), "x"), Duration.ZERO));
        assertTrue(late.getMessage().contains("nothing was written"), late.getMessage());
        StoreException refused = assertThrows(
                StoreException.class,
                () -> writer.write(handle -> add(handle, 3, Optional.empty(), "x"), Duration.ZERO));
        assertTrue(refused.getMessage().contains("too many writes"), refused.getMessage());
        held.release();
        assertDone(held.answer);
        writer.close();
        assertEquals(List.of(1), writes.stored());
    }

    @Test
    void whoeverWaitsTooLongForACommitIsToldThatItMayStillCome() {
        PendingWrite<Integer> write = new PendingWrite<>(handle -> 1);
        assertTrue(write.begin());
        StoreException late = assertThrows(StoreException.class, () -> write.await(Duration.ZERO));
        assertTrue(late.getMessage().contains("it may still come"), late.getMessage());
        assertFalse(write.withdraw());
    }

    @Test
    void whoeverIsInterruptedBeforeTheirTurnTakesTheWriteBack() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        Held held = writes.hold(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        Future<?> answer = writes.call(() -> {
            Thread.currentThread().interrupt();
            return writer.write(handle -> add(handle, 2, Optional.empty(), "x"));
        });
        assertTrue(failure(answer).getMessage().contains("nothing was written"));
        CountDownLatch ready = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        Future<?> queuedAnswer = writes.call(() -> {
            caller.set(Thread.currentThread());
            ready.countDown();
            return writer.write(handle -> add(handle, 3, Optional.empty(), "x"));
        });
        assertTrue(awaited(ready));
        writes.awaitQueued();
        caller.get().interrupt();
        assertTrue(failure(queuedAnswer).getMessage().contains("nothing was written"));
        held.release();
        assertDone(held.answer);
        writer.close();
        assertEquals(List.of(1), writes.stored());
    }

    @Test
    void anErrorReachesItsCallerAndTheWriterGoesOn() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        writes.failToConnect(new NoClassDefFoundError("no driver"));
        assertThrows(NoClassDefFoundError.class, () -> writer.write(handle -> add(handle, 1, Optional.empty(), "x")));
        List<Future<?>> answers = writes.together(
                writer,
                List.of(
                        handle -> add(handle, 2, Optional.empty(), "x"),
                        handle -> {
                            add(handle, 3, Optional.empty(), "x");
                            throw new StackOverflowError("too deep");
                        },
                        handle -> add(handle, 4, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertEquals("too deep", failure(answers.get(1)).getMessage());
        assertDone(answers.get(2));
        assertEquals(List.of(2, 4), writes.stored());
    }

    @Test
    void theLockOfAnotherProcessIsWaitedForBeforeTheFirstChange() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        AtomicInteger changes = new AtomicInteger();
        Future<?> answer;
        try (Connection other = writes.connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            answer = writes.call(() -> writer.write(handle -> {
                changes.incrementAndGet();
                return add(handle, 1, Optional.empty(), "x") == 1;
            }));
            writes.awaitLocked();
            assertEquals(0, changes.get());
            statement.execute("ROLLBACK");
        }
        assertDone(answer);
        assertEquals(1, changes.get());
        assertEquals(List.of(1), writes.stored());
    }

    @Test
    void anEndThatDoesNotWaitForWhatIsBeingWrittenSaysSo() throws Exception {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        Held held = writes.hold(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        Thread.currentThread().interrupt();
        StoreException running = assertThrows(StoreException.class, writer::close);
        assertTrue(Thread.interrupted());
        assertTrue(running.getMessage().contains("may still come"), running.getMessage());
        held.release();
        assertDone(held.answer);
        writer.close();
        assertEquals(List.of(1), writes.stored());
    }

    @Test
    void aWriteWithinAWriteAndOneAfterTheEndAreRefused() {
        GroupCommit writer = writes.writer(PATIENCE, 100);
        assertThrows(IllegalStateException.class, () -> writer.write(handle -> writer.write(within -> 1)));
        writer.close();
        assertThrows(StoreException.class, () -> writer.write(handle -> add(handle, 1, Optional.empty(), "x")));
        assertEquals(List.of(), writes.stored());
    }
}
