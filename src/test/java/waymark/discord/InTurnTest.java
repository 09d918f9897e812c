package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InTurnTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(8);
    private final InTurn inTurn = new InTurn(pool);

    private void close() throws InterruptedException {
        pool.shutdown();
        assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
    }

    @Test
    void workWithOneKeyIsDoneInTheOrderInWhichItCame() throws Exception {
        Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
        for (int i = 0; i < 25; i++) {
            for (int key = 0; key < 40; key++) {
                int number = i;
                List<Integer> ofKey = done.computeIfAbsent(key, k -> new ArrayList<>());
                inTurn.execute(key, "work", () -> ofKey.add(number));
            }
        }
        close();
        List<Integer> inOrder = IntStream.range(0, 25).boxed().toList();
        done.forEach((key, numbers) -> assertEquals(inOrder, numbers, () -> "key " + key));
        assertEquals(40, done.size());
    }

    @Test
    void whatWaitsHoldsUpNoOtherKeyAndIsBounded() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        inTurn.execute(1, "work", () -> await(late));
        inTurn.execute(2, "work", other::countDown);
        await(other);
        for (int i = 0; i < 1_000; i++) {
            inTurn.execute(1, "work", () -> {});
        }
        assertThrows(RejectedExecutionException.class, () -> inTurn.execute(1, "work", () -> {}));
        late.countDown();
        close();
    }

    @Test
    void whatFailsHoldsUpNothingThatComesLater() throws Exception {
        CountDownLatch later = new CountDownLatch(1);
        inTurn.execute(1, "work", () -> {
            throw new AssertionError("on purpose");
        });
        inTurn.execute(1, "work", later::countDown);
        await(later);
        close();
    }

    @Test
    void whatThePoolRefusesBlocksNothingThatComesLater() throws Exception {
        List<Runnable> taken = new ArrayList<>();
        InTurn full = new InTurn(work -> {
            if (taken.isEmpty()) {
                taken.add(work);
                throw new RejectedExecutionException("full");
            }
            pool.execute(work);
        });
        assertThrows(RejectedExecutionException.class, () -> full.execute(1, "work", () -> {}));
        CountDownLatch later = new CountDownLatch(1);
        full.execute(1, "work", later::countDown);
        await(later);
        close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
