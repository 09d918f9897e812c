package waymark;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import waymark.practice.Cohort;
import waymark.practice.PracticeServer;

/**
 * A {@link PracticeBot} for each test, on a small curriculum, in a guild that is set up already.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FreshBot bot = new FreshBot();
 * }</pre>
 */
final class FreshBot implements BeforeEachCallback, AfterEachCallback {
    private TestFolder folder;
    private PracticeBot bot;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        folder = new TestFolder();
        bot = PracticeBot.start(folder.corpus(), folder.data());
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        try {
            if (bot != null) {
                bot.close();
            }
        } finally {
            folder.close();
        }
    }

    PracticeServer server() {
        return bot.server();
    }

    Cohort cohort() {
        return bot.cohort();
    }

    Path corpus() {
        return folder.corpus();
    }

    Path data() {
        return folder.data();
    }

    /** A learner. */
    Learner ada() {
        return bot.ada();
    }

    /** Another learner. */
    Learner ben() {
        return bot.ben();
    }

    /** A moderator. */
    Learner mara() {
        return bot.mara();
    }

    Learner in(Cohort.Person person, long channel) {
        return bot.in(person, channel);
    }
}
