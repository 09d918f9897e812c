package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;

/** Nothing is answered twice, whatever breaks between the claim of a post and Discord's answer. */
class ForumAnswersRestartTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SURE = "What does a broadcast join do?";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    private void turnOn(Learner mara) {
        mara.use(
                "curriculum", sub("forum", option(CHANNEL, "forum", bot.people().forum())));
    }

    @Test
    void afterARestartAnAnsweredPostStaysAnsweredAndItsButtonWorks() {
        ForumPosts forum = new ForumPosts(bot.server());
        JsonNode post;
        try (Learner mara = bot.mara()) {
            try (App app = bot.start()) {
                turnOn(mara);
                post = forum.open(bot.people().ada(), SURE);
                Eventually.holds("an answer", SOON, () -> forum.answers(post).size() == 1);
            }
            JsonNode missed = forum.open(bot.people().ada(), SURE);
            try (App again = bot.start();
                    Learner ada = bot.ada(post.path("id").asLong())) {
                forum.rename(bot.people().ada(), post, "What is a broadcast join?");
                JsonNode later = forum.open(bot.people().ada(), SURE);
                Eventually.holds(
                        "the choice is kept", SOON, () -> forum.answers(later).size() == 1);
                ada.pressInPlace(forum.answers(post).getFirst(), "Solved");
                assertEquals(1, forum.answers(post).size());
                assertEquals(0, forum.answers(missed).size(), "opened while the bot was away: nobody waits for it");
            }
        }
    }

    @Test
    void anAnswerOfWhichDiscordSaysNothingIsNotSentAgain() {
        ForumPosts forum = new ForumPosts(bot.server());
        JsonNode post;
        try (Learner mara = bot.mara()) {
            try (App app = bot.start()) {
                turnOn(mara);
                bot.server().faults().add(new Fault(Kind.LOST_RESPONSE, "POST /channels/*/messages", 2, Duration.ZERO));
                post = forum.open(bot.people().ada(), SURE);
                Eventually.holds("it is there", SOON, () -> forum.answers(post).size() == 1);
            }
            bot.server().faults().clear();
            try (App again = bot.start()) {
                forum.rename(bot.people().ada(), post, "What is a broadcast join?");
                JsonNode later = forum.open(bot.people().ada(), SURE);
                Eventually.holds(
                        "another is answered", SOON, () -> forum.answers(later).size() == 1);
                assertEquals(1, forum.answers(post).size());
            }
        }
    }
}
