package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.ROLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.MemberClient;
import waymark.practice.world.Json;

/** {@code /settings pings}, over the wire: the role that the daily post mentions is given and taken where the bot may. */
class PingRoleTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long MANAGE_ROLES = 1L << 28;

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private static String pings(Learner member, String state) {
        return words(member.use("settings", sub("pings", option("state", state))));
    }

    private void mention(Learner mara, long role) {
        mara.use("schedule", sub("set", option(ROLE, "role", role)));
    }

    /** What Mara does in the server's settings. */
    private void asMara(String method, String path, JsonNode body) {
        MemberClient.Answer answer = MemberClient.send(
                bot.server(),
                bot.cohort().mara().token(),
                method,
                "/guilds/" + bot.cohort().guild() + path,
                body);
        assertEquals(200, answer.status(), answer::toString);
    }

    private List<String> roles() {
        MemberClient.Answer member = MemberClient.send(
                bot.server(),
                bot.cohort().ben().token(),
                "GET",
                "/guilds/" + bot.cohort().guild() + "/members/"
                        + bot.cohort().ben().id(),
                null);
        return member.body().path("roles").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void whatIsMissingIsNamedAndOnceItIsThereTheRoleComesAndGoes() {
        long learner = bot.cohort().learnerRole();
        String own = String.valueOf(bot.cohort().bot().id() + 1);
        try (Learner mara = bot.mara();
                Learner ben = bot.ben()) {
            assertTrue(pings(ben, "on").contains("mentions no role"));
            mention(mara, learner);
            assertTrue(pings(ben, "on").contains("notifies you already: you hold <@&" + learner + ">"));
            String may = pings(ben, "off");
            assertTrue(may.contains("switch on **Manage Roles**, with Waymark above <@&" + learner + ">"), may);
            assertEquals(List.of(String.valueOf(learner)), roles());

            asMara("PATCH", "/roles/" + own, Json.object("permissions", String.valueOf(MANAGE_ROLES)));
            Eventually.holds(
                    "the bot knows that it may", SOON, () -> pings(ben, "off").contains("no longer notifies"));
            assertEquals(List.of(), roles());
            assertTrue(pings(ben, "off").contains("does not notify you"));
            assertTrue(pings(ben, "on").contains("from now on"));
            assertEquals(List.of(String.valueOf(learner)), roles());

            asMara("PATCH", "/roles", Json.array(List.of(Json.object("id", String.valueOf(learner), "position", 6))));
            Eventually.holds(
                    "the bot knows its place", SOON, () -> pings(ben, "off").contains("stands above my own role"));
        }
    }

    @Test
    void theStartHerePanelTurnsItOnAndOff() {
        long learner = bot.cohort().learnerRole();
        String help = String.valueOf(bot.cohort().help());
        asMara(
                "PATCH",
                "/roles/" + (bot.cohort().bot().id() + 1),
                Json.object("permissions", String.valueOf(MANAGE_ROLES)));
        asMara("PATCH", "/roles", Json.array(List.of(Json.object("id", String.valueOf(learner), "position", 1))));
        try (Learner mara = bot.mara();
                Learner ben = Learner.in(
                        bot.server(), bot.cohort().ben(), bot.cohort().help())) {
            mention(mara, learner);
            JsonNode card = mara.use("setup", option("time", "13:00"), option("zone", "UTC"));
            mara.chooseOf(mara.pressInPlace(card, "Post it"), "setup-panel-channel", help);
            JsonNode panel = mara.newest(bot.cohort().help());
            Eventually.holds(
                    "Ben holds it no more",
                    SOON,
                    () -> words(ben.press(panel, "Notify me")).contains("no longer notifies"));
            assertEquals(List.of(), roles());
            assertTrue(words(ben.press(panel, "Notify me")).contains("from now on"));
            assertEquals(List.of(String.valueOf(learner)), roles());
        }
    }

    @Test
    void aRoleThatAllowsAnythingIsNotHandedOut() {
        try (Learner mara = bot.mara();
                Learner ben = bot.ben()) {
            mention(mara, bot.cohort().moderatorRole());
            String more = pings(ben, "on");
            assertTrue(more.contains("does more than notify"), more);
            mention(mara, bot.cohort().bot().id() + 1);
            assertTrue(pings(ben, "on").contains("belongs to an app"));
        }
    }

    @Test
    void aRoleThatOpensAChannelIsNotHandedOut() {
        long learner = bot.cohort().learnerRole();
        MemberClient.Answer opened = MemberClient.send(
                bot.server(),
                bot.cohort().mara().token(),
                "PUT",
                "/channels/" + bot.cohort().help() + "/permissions/" + learner,
                Json.object("type", 0, "allow", "1024", "deny", "0"));
        assertEquals(204, opened.status(), opened::toString);
        try (Learner mara = bot.mara();
                Learner ben = bot.ben()) {
            mention(mara, learner);
            Eventually.holds("the bot sees it", SOON, () -> pings(ben, "off").contains("opens a channel"));
        }
    }
}
