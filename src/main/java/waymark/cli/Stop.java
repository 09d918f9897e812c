package waymark.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is asked to stop, then closes what runs in it. */
final class Stop {
    private Stop() {}

    /** Returns only when the process ends; what is given is closed on Ctrl-C and on SIGTERM. */
    static void await(AutoCloseable running) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> close(running)));
        new CountDownLatch(1).await();
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("not everything was closed: " + e);
        }
    }
}
