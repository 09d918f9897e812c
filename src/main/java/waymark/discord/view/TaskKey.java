package waymark.discord.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.curriculum.SelfCheck;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

/** A task's or a question's id, shortened to fit a button's: the first 64 bits of its SHA-256, in hexadecimal. */
public final class TaskKey {
    private static final int HEX_DIGITS = 16;

    private TaskKey() {}

    public static String of(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The task with that key, on the roadmap or elsewhere; empty when it is no longer there. */
    public static Optional<PlannedTask> find(Curriculum curriculum, String key) {
        return Plan.everyTask(curriculum)
                .filter(planned -> of(planned.task().id()).equals(key))
                .findFirst();
    }

    /** The self-check question with that key; empty when it is no longer there. */
    public static Optional<SelfCheck> findCheck(Curriculum curriculum, String key) {
        return curriculum.pages().stream()
                .flatMap(page -> SelfCheck.of(page).stream())
                .filter(check -> of(check.id()).equals(key))
                .findFirst();
    }
}
