package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.ROLE;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups with a course of their own, as moderators make them and members see them. It is noon, and tasks are posted at one. */
class CohortsOverTheWireTest {

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void aCohortsTaskIsPostedOnceInItsChannelAndShownToItsMembersAlone() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().help());
                Learner ben = bot.ben(bot.people().help())) {
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
                String made = create(
                        mara,
                        option("name", "Autumn"),
                        option("plan", "Explain the plan"),
                        option(CHANNEL, "channel", bot.people().help()));
                assertTrue(made.contains("Cohort Autumn") && made.contains("1 task"), made);
                assertTrue(made.contains("<#" + bot.people().help() + ">") && made.contains("is posted"), made);
                String added = words(mara.use("cohort", sub("add", option("cohort", "autumn"), ada())));
                assertTrue(added.contains("belongs to **Autumn**"), added);

                bot.server().clock().forward(Duration.ofMinutes(61));
                JsonNode post = ada.awaitMessage(message -> words(message).contains("Today’s task of Autumn"));
                assertEquals(
                        String.valueOf(bot.people().help()),
                        post.path("channel_id").asText());
                assertTrue(words(post).contains("Explain the plan"), words(post));

                JsonNode today = ada.use("today");
                assertTrue(words(today).contains("Today’s task of Autumn"), words(today));
                assertTrue(words(today).contains("Explain the plan"), words(today));
                assertTrue(words(ada.press(today, "Doing")).contains("You are on it"));
                String bens = words(ben.use("today"));
                assertTrue(bens.contains("Your next task") && bens.contains("Join two tables"), bens);

                String done = words(ada.press(today, "Done"));
                assertTrue(done.contains("Done: **Explain the plan**") && done.contains("**1 day**"), done);
                assertTrue(words(ada.use("today")).contains("every task that is written so far"));
                String list = words(mara.use("cohort", sub("list")));
                assertTrue(list.contains("**Autumn** · 1 member"), list);
            }
            try (App app = bot.start()) {
                assertTrue(words(mara.use("schedule", sub("preview", option("cohort", "Autumn"))))
                        .contains("days of Autumn"));
                // The next day's post of the guild comes after any second one of the cohort would.
                bot.server().clock().forward(Duration.ofDays(1));
                ada.awaitMessage(message -> words(message).contains("Today’s task · 2 of")
                        && message.path("channel_id")
                                .asText()
                                .equals(String.valueOf(bot.people().daily())));
            }
            assertEquals(1, posts(ada, bot.people().help()));
            assertEquals(0, posts(ada, bot.people().daily()));
        }
    }

    @Test
    void whoeverHoldsItsRoleBelongsUntilTheyAreTakenOutAndArchivingEndsIt() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            bot.setUp(mara, "13:00");
            create(
                    mara,
                    option("name", "Autumn"),
                    option("plan", "First Join"),
                    option(ROLE, "role", bot.people().learnerRole()),
                    option(CHANNEL, "channel", bot.people().general()));
            Map<String, String> offered = mara.offered("cohort", "plan", option("cohort", "aut"));
            assertTrue(offered.containsValue("Autumn"), offered::toString);
            String id = offered.keySet().iterator().next();
            String planned =
                    words(mara.use("cohort", sub("plan", option("cohort", id), option("plan", "Explain the plan"))));
            assertTrue(planned.contains("1 task"), planned);

            bot.server().clock().forward(Duration.ofMinutes(61));
            ada.awaitMessage(message -> words(message).contains("Today’s task of Autumn"));
            assertTrue(words(ada.use("today")).contains("Today’s task of Autumn"));
            assertTrue(words(ben.use("today")).contains("Today’s task of Autumn"));
            String removed = words(mara.use("cohort", sub("remove", option("cohort", id), ada())));
            assertTrue(removed.contains("no longer belongs"), removed);
            assertTrue(words(ada.use("today")).contains("Your next task"));

            String archived = words(mara.use("cohort", sub("archive", option("cohort", id))));
            assertTrue(archived.contains("**Autumn** is archived"), archived);
            assertTrue(words(ben.use("today")).contains("Your next task"));
            assertTrue(words(mara.use("cohort", sub("list"))).contains("no cohorts"));
            bot.server().clock().forward(Duration.ofDays(1));
            ada.awaitMessage(message -> words(message).contains("Explain the plan")
                    && message.path("channel_id")
                            .asText()
                            .equals(String.valueOf(bot.people().daily())));
            assertEquals(1, posts(ada, bot.people().general()));
        }
    }

    @Test
    void whatCannotBeIsRefusedKindly() {
        try (App app = bot.start();
                Learner mara = bot.mara()) {
            assertTrue(create(mara, option("name", "Autumn")).contains("not set up yet"));
            bot.setUp(mara, "13:00");
            assertTrue(create(mara, option("name", "Autumn"), option("start", "soon"))
                    .contains("“soon” is not a day"));
            assertTrue(create(mara, option("name", "Autumn"), option("plan", "Cobol"))
                    .contains("I do not know “Cobol”"));
            assertTrue(create(mara, option("name", "Autumn"), option("days", "someday"))
                    .contains("“someday” are not weekdays"));
            String far =
                    create(mara, option("name", "Autumn"), option("start", "2099-01-01"), option("days", "tue, thu"));
            assertTrue(far.contains("Tue, Thu") && !far.contains("is posted"), far);
            String everyDay = words(mara.use("cohort", sub("plan", option("cohort", "Autumn"), option("days", "all"))));
            assertTrue(everyDay.contains("every day"), everyDay);
            assertTrue(create(mara, option("name", "AUTUMN")).contains("There is a cohort **AUTUMN** already"));
            assertTrue(words(mara.use("cohort", sub("archive", option("cohort", "Spring"))))
                    .contains("There is no cohort “Spring”"));
            assertTrue(words(mara.use("schedule", sub("preview", option("cohort", "Spring"))))
                    .contains("There is no cohort “Spring”"));
        }
    }

    private static String create(Learner mara, ObjectNode... options) {
        return words(mara.use("cohort", sub("create", options)));
    }

    private ObjectNode ada() {
        return option(USER, "member", bot.people().ada().id());
    }

    private static long posts(Learner reader, long channel) {
        return StreamSupport.stream(reader.messages(channel).spliterator(), false)
                .filter(message -> words(message).contains("Today’s task of Autumn"))
                .count();
    }

    @Test
    void itsTaskIsPostedAtOnceAndItTakesAnotherName() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().help())) {
            bot.setUp(mara, "13:00");
            create(
                    mara,
                    option("name", "Autumn"),
                    option("plan", "Explain the plan"),
                    option(CHANNEL, "channel", bot.people().help()));
            String posted = words(mara.use("cohort", sub("post-now", option("cohort", "Autumn"))));
            assertTrue(
                    posted.contains(
                            "**Explain the plan** is in <#" + bot.people().help()),
                    posted);
            String again = words(mara.use("cohort", sub("post-now", option("cohort", "Autumn"))));
            assertTrue(again.contains("the task of **Autumn** for"), again);
            assertEquals(1, posts(ada, bot.people().help()));
            assertTrue(words(mara.use("schedule", sub("post-now")))
                    .contains("is in <#" + bot.people().daily()));

            create(mara, option("name", "Spring"));
            String taken =
                    words(mara.use("cohort", sub("rename", option("cohort", "Autumn"), option("name", "spring"))));
            assertTrue(taken.contains("There is a cohort **spring** already"), taken);
            String renamed =
                    words(mara.use("cohort", sub("rename", option("cohort", "Autumn"), option("name", "Autumn 2026"))));
            assertTrue(renamed.contains("Cohort Autumn 2026"), renamed);
            assertTrue(words(mara.use("cohort", sub("list"))).contains("**Autumn 2026** ·"));
            bot.server().clock().forward(Duration.ofDays(1));
            String over = words(mara.use("cohort", sub("post-now", option("cohort", "Autumn 2026"))));
            assertTrue(over.contains("Every task of the plan of **Autumn 2026**"), over);
        }
    }
}
