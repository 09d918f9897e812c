package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.button;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.MemberClient;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Json;

/** A moderator's first hour: from a server that knows nothing of the bot to its first post. */
class SetupOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void fromNothingToTheFirstPostWithARestartHalfWay() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            JsonNode card;
            try (App first = bot.start()) {
                card = mara.use("setup");
                assertTrue(words(card).contains("**Next:** choose the channel"), words(card));
                card = mara.chooseOf(
                        card, "setup-channel", String.valueOf(bot.people().daily()));
                assertTrue(words(card).contains("**Next:** say when the task is posted"), words(card));
            }
            try (App second = bot.start()) {
                assertTrue(words(mara.use("setup")).contains("**Next:** say when the task is posted"));
                card = mara.fillInPlace(card, "Change", "1:30 pm", "UTC");
                assertTrue(words(card).contains("✅ **When:** 13:30 in UTC"), words(card));
                card = mara.chooseOf(
                        card, "setup-role", String.valueOf(bot.people().learnerRole()));
                assertTrue(words(card).contains("notifies nobody yet"), words(card));
                card = mara.chooseOf(card, "setup-role");
                assertTrue(words(card).contains("**Next:** look at your first post"), words(card));

                JsonNode preview = mara.pressAside(card, "Preview", "**Preview.**");
                card = mara.use("setup");
                assertTrue(words(card).contains("**Next:** post the **Start here** panel"), words(card));
                assertTrue(button(preview, "Done").path("disabled").asBoolean());

                JsonNode where = mara.pressInPlace(card, "Post it");
                card = mara.chooseOf(
                        where,
                        "setup-panel-channel",
                        String.valueOf(bot.people().help()));
                assertTrue(words(card).contains("**Next:** nothing."), words(card));

                bot.server().clock().forward(Duration.ofHours(2));
                JsonNode post = ada.awaitMessage(message -> words(message).contains("Today’s task · 1 of 2")
                        && message.path("channel_id")
                                .asText()
                                .equals(String.valueOf(bot.people().daily())));
                assertTrue(words(preview).endsWith(words(post)), words(preview) + "\n---\n" + words(post));
            }
        }
    }

    @Test
    void thePanelIsOneMessageWhoseButtonsAreForEachMember() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().help());
                MemberClient client =
                        new MemberClient(bot.server(), bot.people().mara())) {
            JsonNode card = mara.use("setup", option("time", "13:00"), option("zone", "UTC"));
            mara.use("cohort", sub("create", option("name", "Autumn")));
            JsonNode panel = panel(mara, card, "Post it");
            assertTrue(words(ada.press(panel, "My first task")).contains("Join two tables"));
            JsonNode zone = ada.press(panel, "My time zone");
            assertTrue(words(zone).contains("you have chosen none"), words(zone));
            assertTrue(words(ada.choose(zone, "Asia/Tokyo")).contains("Asia/Tokyo"));
            JsonNode groups = ada.pressInPlace(ada.press(panel, "Groups"), "Join Autumn");
            assertTrue(words(groups).contains("you belong to it"), words(groups));
            groups = ada.pressInPlace(groups, "Leave Autumn");
            assertFalse(words(groups).contains("you belong to it"), words(groups));

            assertEquals(
                    panel.path("id"),
                    panel(mara, mara.use("setup"), "Post again").path("id"));
            client.send(
                    "DELETE",
                    "/channels/" + bot.people().help() + "/messages/"
                            + panel.path("id").asText(),
                    null);
            JsonNode anew = panel(mara, mara.use("setup"), "Post again");
            assertFalse(anew.path("id").equals(panel.path("id")), "a deleted one is posted anew");
            assertEquals(1, mara.messages(bot.people().help()).size());
        }
    }

    @Test
    void aPanelInDoubtIsLookedForBeforeAnotherIsPosted() {
        String help = String.valueOf(bot.people().help());
        BotRights rights = BotRights.in(bot.server(), bot.people().help());
        try (App app = bot.start();
                Learner mara = bot.mara()) {
            JsonNode card = mara.use("setup", option("time", "13:00"), option("zone", "UTC"));
            bot.server()
                    .faults()
                    .add(new Fault(Kind.LOST_RESPONSE, "POST /channels/" + help + "/messages", 50, Duration.ZERO));
            JsonNode where = mara.pressInPlace(card, "Post it");
            mara.chooseAside(where, "setup-panel-channel", help, "went wrong");
            mara.chooseAside(where, "setup-panel-channel", help, "is being posted already");

            rights.deny(BotRights.READ_MESSAGE_HISTORY);
            bot.server().clock().forward(Duration.ofMinutes(1));
            mara.chooseAside(where, "setup-panel-channel", help, "cannot look whether it is there");
            rights.reset();
            card = mara.chooseOf(where, "setup-panel-channel", help);
            assertTrue(words(card).contains("✅ **Start here** panel: in <#" + help + ">"), words(card));
            assertEquals(1, mara.messages(bot.people().help()).size());
        }
    }

    /** Posts the panel to the channel {@code help}, and returns it. */
    private JsonNode panel(Learner moderator, JsonNode card, String button) {
        JsonNode where = moderator.pressInPlace(card, button);
        moderator.chooseOf(
                where, "setup-panel-channel", String.valueOf(bot.people().help()));
        return moderator.newest(bot.people().help());
    }

    @Test
    void whatIsMissingIsNamedWithWhereToGrantItBySetupAndByDoctor() {
        try (App app = bot.start();
                Learner mara = bot.mara()) {
            assertTrue(words(mara.use("doctor")).contains("no channel yet"));
            JsonNode card = mara.use("setup", option("time", "13:00"), option("zone", "UTC"));
            mara.chooseOf(card, "setup-channel", String.valueOf(bot.people().daily()));
            String well = words(mara.use("doctor"));
            assertTrue(well.contains("All is well") && well.contains("✅ **Store:** schema"), well);

            BotRights rights = BotRights.in(bot.server(), bot.people().daily());
            rights.deny(BotRights.SEND_MESSAGES);
            Eventually.holds(
                    "the bot knows", SOON, () -> words(mara.use("setup")).contains("❌ Send Messages"));
            JsonNode missing = mara.use("setup");
            assertTrue(words(missing).contains("**Next:** grant what is marked"), words(missing));
            assertTrue(words(missing).contains("In <#" + bot.people().daily() + ">: Edit Channel"), words(missing));
            String sick = words(mara.use("doctor"));
            assertTrue(sick.contains("One thing to mend") && sick.contains("allow **Send Messages**"), sick);
            assertFalse(sick.contains(bot.data().getParent().toString()), "no path: " + sick);

            rights.reset();
            Eventually.holds(
                    "mended",
                    SOON,
                    () -> words(mara.pressInPlace(missing, "Check again")).contains("Ready."));
        }
    }

    @Test
    void onlyThoseWithTheRightMaySetUpByCommandAndByButton() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada();
                MemberClient client =
                        new MemberClient(bot.server(), bot.people().mara())) {
            assertEquals(FORBIDDEN, ada.send(mara.command("setup")).status());
            assertEquals(FORBIDDEN, ada.send(mara.command("doctor")).status());
            JsonNode card = mara.use("setup");
            String permissions = "/applications/" + bot.people().bot().id() + "/guilds/"
                    + bot.people().guild() + "/commands/"
                    + mara.command("setup").path("id").asText() + "/permissions";
            client.send(
                    "PUT",
                    permissions,
                    Json.object(
                            "permissions",
                            List.of(Json.object("id", bot.people().mara().id(), "type", 2, "permission", false))));
            String form = words(mara.fill(card, "Change", "10:00", "UTC"));
            assertTrue(form.contains("Only those who may use `/setup`"), form);
        }
    }

    @Test
    void aNewServerIsGreetedOnceInItsSystemChannel() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        bot.server().listen(exchange -> {
            if (exchange.byBot() && words(exchange.response()).contains("types `/setup`")) {
                said.add(exchange.response().path("channel_id").asText());
            }
        });
        ObjectNode itself = Json.object("bot", bot.people().bot().id());
        try (App app = bot.start()) {
            JsonNode made = bot.practice("POST", "/practice/guilds", Json.object("name", "Second"));
            String bots = "/practice/guilds/" + made.path("id").asText() + "/bots";
            bot.practice("POST", bots, itself);
            Eventually.holds("it greets", SOON, () -> said.size() == 1);
            assertEquals(made.at("/channels/1/id").asText(), said.getFirst(), "the system channel");

            bot.practice("DELETE", bots + "/" + bot.people().bot().id(), Json.object());
            bot.practice("POST", bots, itself);
            JsonNode third = bot.practice("POST", "/practice/guilds", Json.object("name", "Third"));
            bot.practice("POST", "/practice/guilds/" + third.path("id").asText() + "/bots", itself);
            Eventually.holds(
                    "the third is greeted",
                    SOON,
                    () -> said.contains(third.at("/channels/1/id").asText()));
            assertEquals(2, said.size(), "the second is not greeted again");
        }
        try (App again = bot.start();
                Learner mara = bot.mara()) {
            mara.use("setup");
            assertEquals(2, said.size(), "nor by a restart");
        }
    }
}
