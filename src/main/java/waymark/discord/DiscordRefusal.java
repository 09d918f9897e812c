package waymark.discord;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/**
 * What Discord refuses for good: asked again, it would refuse it again. What may pass is none, such as no answer in time, or trouble on
 * its side.
 *
 * <p>Source: Discord's documentation, "Opcodes and Status Codes": a refusal has a code of its own, above 0.
 */
final class DiscordRefusal {
    private DiscordRefusal() {}

    /** The refusal that a failure is, or that caused it; empty where it is none. */
    static Optional<ErrorResponseException> in(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ErrorResponseException answer && !answer.isServerError() && answer.getErrorCode() > 0
                ? Optional.of(answer)
                : Optional.empty();
    }
}
