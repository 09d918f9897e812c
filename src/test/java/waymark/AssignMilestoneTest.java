package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** <i>Assign milestone</i> in a member's menu, over the wire: the form, what comes of it, and who may. */
class AssignMilestoneTest {
    private static final String MENU = "Assign milestone";
    private static final String BASICS = "roadmap/1-basics";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private static String inDays(int days) {
        return LocalDate.ofInstant(PracticeBot.tomorrowNoon(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    private long ben() {
        return bot.cohort().ben().id();
    }

    @Test
    void theFormAssignsAsTheCommandDoes() {
        try (Learner mara = bot.mara();
                Learner ben = bot.ben()) {
            JsonNode form = mara.openOn(ben(), MENU);
            assertEquals("Assign a milestone to Ben", form.path("title").asText());
            assertTrue(words(form.at("/components/0/component")).contains("1. Basics"), form::toString);
            JsonNode said = mara.submit(form, BASICS, inDays(3), "before the exam");
            assertTrue(ephemeral(said), said::toString);
            assertTrue(words(said).contains("Assigned to <@" + ben() + ">: **1. Basics**"), words(said));

            JsonNode notice = ben.awaitMessage(message -> words(message).contains("your next milestone"));
            assertEquals(List.of(String.valueOf(ben())), notice.path("mentions").findValuesAsText("id"));
            String mine = words(ben.press(notice, "My milestones"));
            assertTrue(mine.contains("(in 3 days)") && mine.contains("> before the exam"), mine);
            assertTrue(mine.contains("Assigned by <@" + bot.cohort().mara().id() + ">"), mine);
        }
    }

    @Test
    void aDayThatIsNoneIsAskedForAgainAndNothingIsLost() {
        try (Learner mara = bot.mara();
                Learner ben = bot.ben()) {
            JsonNode asked = mara.submit(mara.openOn(ben(), MENU), BASICS, "next week", "bring **tea**");
            assertTrue(words(asked).contains("“next week” is not a day"), words(asked));
            assertTrue(words(asked).contains("> bring **tea**"), words(asked));
            assertTrue(words(mara.use("milestone", sub("list"))).contains("No milestone is assigned"));

            String past = words(mara.fill(asked, "Try again", BASICS, inDays(-1), ""));
            assertTrue(past.contains("is already past"), past);
            String said = words(mara.fill(asked, "Try again", "basics", "tomorrow", ""));
            assertTrue(said.contains("**1. Basics**"), said);
            assertTrue(words(ben.use("roadmap", sub("due"))).contains("(tomorrow)"));
        }
    }

    @Test
    void aGermanModeratorReadsAndTypesGerman() {
        try (Learner mara = bot.mara().speaking("de");
                Learner ben = bot.ben()) {
            JsonNode form = mara.openOn(ben(), MENU);
            assertEquals("Meilenstein für Ben", form.path("title").asText());
            String said = words(mara.submit(form, BASICS, "morgen", ""));
            assertTrue(said.contains("Zugewiesen an <@" + ben() + ">"), said);
            assertTrue(words(ben.use("roadmap", sub("due"))).contains("(tomorrow)"));
        }
    }

    @Test
    void ofMoreMilestonesThanASelectHoldsTheNameIsTyped() throws Exception {
        String tree = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "├── " + n + ". Part " + n + "\n│   └── Step " + n)
                .collect(Collectors.joining("\n"));
        Path index = bot.corpus().resolve("README.md");
        Files.writeString(index, "# Long Course\n\n## RoadMap\n\n```\nLong Course\n" + tree + "\n```\n");
        try (Learner mara = bot.mara()) {
            mara.use("curriculum", sub("reload"));
            Eventually.holds(
                    "the long course is in use",
                    Duration.ofSeconds(30),
                    () -> words(mara.use("curriculum", sub("status"))).contains("30 milestones"));
            JsonNode form = mara.openOn(ben(), MENU);
            assertEquals(4, form.at("/components/0/component/type").asInt(), "a text field");
            JsonNode several = mara.submit(form, "part 2", "", "");
            assertTrue(words(several).contains("may be any of these"), words(several));
            assertTrue(words(several).contains("20. Part 20"), words(several));
            assertTrue(
                    words(mara.fill(several, "Try again", "2. part 2", "", "")).contains("**2. Part 2**"));
            String unknown = words(mara.submit(mara.openOn(ben(), MENU), "Cobol", "", ""));
            assertTrue(unknown.contains("“Cobol”"), unknown);
        }
    }

    @Test
    void withoutManageRolesNoWayInOpensAndAnOverrideOpensThemAll() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            JsonNode menu = mara.command(MENU);
            JsonNode slash = mara.command("milestone");
            assertFalse(ada.offered().contains(MENU));
            assertEquals(FORBIDDEN, ada.sendOn(ben(), menu).status());
            assertEquals(FORBIDDEN, ada.send(slash, sub("list")).status());
            // The button of somebody else's reply, and a form that was opened while it was allowed.
            override(menu, true);
            JsonNode opened = ada.openOn(ben(), MENU);
            JsonNode asked = ada.submit(ada.openOn(ben(), MENU), BASICS, "soon", "");
            override(menu, false);
            String refused = words(ada.submit(opened, BASICS, "", ""));
            assertTrue(refused.contains("Only those who may use `Assign milestone`"), refused);
            assertTrue(words(ada.fill(asked, "Try again", BASICS, "", "")).contains("Only those who may use"));
            assertEquals(FORBIDDEN, ada.sendOn(ben(), menu).status());
            assertTrue(words(mara.use("milestone", sub("list"))).contains("No milestone is assigned"));

            override(menu, true);
            override(slash, true);
            assertTrue(
                    words(ada.submit(ada.openOn(ben(), MENU), BASICS, "", "")).contains("Assigned to"));
            assertTrue(words(ada.fill(asked, "Try again", BASICS, "", "")).contains("Assigned to"));
            assertTrue(words(ada.use(
                            "milestone", sub("assign", option(MENTIONABLE, "to", ben()), option("milestone", BASICS))))
                    .contains("Assigned to"));
        }
    }

    private void override(JsonNode command, boolean allowed) {
        CommandOverride.of(bot.server(), command).set(bot.cohort().ada(), allowed);
    }
}
