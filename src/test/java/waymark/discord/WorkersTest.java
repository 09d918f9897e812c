package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
    /** What acknowledges has to find a processor. */
    @Test
    void hardlyMoreComputeAtOnceThanThereAreProcessors() {
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Workers workers = new Workers()) {
            for (int i = 0; i < 500; i++) {
                workers.execute(() -> {
                    most.accumulateAndGet(computing.incrementAndGet(), Math::max);
                    String words = "";
                    for (int k = 0; k < 200; k++) {
                        words = Integer.toHexString((words + k).hashCode());
                    }
                    assertFalse(words.isEmpty());
                    computing.decrementAndGet();
                });
            }
        }
        int processors = Runtime.getRuntime().availableProcessors();
        assertTrue(most.get() >= 1 && most.get() <= Math.max(2, processors - 1), most::toString);
    }

    @Test
    void aThousandWaitAndWhatIsTooMuchIsRefused() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers()) {
            assertThrows(RejectedExecutionException.class, () -> {
                while (taken.get() < 10_000) {
                    workers.execute(() -> {
                        await(late);
                        done.incrementAndGet();
                    });
                    taken.incrementAndGet();
                }
            });
            assertTrue(taken.get() >= 1_000, "all who press Done in one minute: " + taken);
            late.countDown();
        }
        assertEquals(taken.get(), done.get(), "closing waits for what is under way");
    }

    /** Hundreds may wait for a late store at once, whatever the number of processors. */
    @Test
    void whoWaitsForTheStoreTakesNobodysPlace() throws Exception {
        CompletableFuture<String> store = new CompletableFuture<>();
        CountDownLatch answered = new CountDownLatch(201);
        try (Workers workers = new Workers()) {
            for (int i = 0; i < 200; i++) {
                workers.execute(() -> {
                    assertEquals(
                            "written", store.orTimeout(20, TimeUnit.SECONDS).join());
                    answered.countDown();
                });
            }
            workers.execute(() -> {
                store.complete("written");
                answered.countDown();
            });
            await(answered);
        }
    }

    @Test
    void oneThatFailsLeavesItsPlace() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Workers workers = new Workers()) {
            for (int i = 0; i < 1_500; i++) {
                whenThereIsRoom(workers, () -> {
                    throw new IllegalStateException("on purpose");
                });
            }
            whenThereIsRoom(workers, ended::countDown);
            await(ended);
        }
    }

    private static void whenThereIsRoom(Workers workers, Runnable work) {
        while (true) {
            try {
                workers.execute(work);
                return;
            } catch (RejectedExecutionException full) {
                Thread.onSpinWait();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
