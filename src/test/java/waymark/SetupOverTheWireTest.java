package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.find;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.practice.world.Json;

/** A moderator's first hour: from a server that knows nothing of the bot to its first post. */
class SetupOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SEND_MESSAGES = 1 << 11;
    private static final int FORBIDDEN = 403;

    @TempDir
    private Path folder;

    private PracticeServer server;
    private Cohort people;
    private Path corpus;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        people = server.cohort();
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fromNothingToTheFirstPostWithARestartHalfWay() {
        try (Learner mara = Learner.in(server, people.mara(), people.general());
                Learner ada = Learner.in(server, people.ada(), people.general())) {
            JsonNode card;
            try (App first = App.run(config())) {
                card = mara.use("setup");
                assertTrue(words(card).contains("**Next:** choose the channel"), words(card));
                card = mara.chooseOf(card, "setup-channel", String.valueOf(people.daily()));
                assertTrue(words(card).contains("**Next:** say when the task is posted"), words(card));
            }
            try (App second = App.run(config())) {
                assertTrue(words(mara.use("setup")).contains("**Next:** say when the task is posted"));
                card = mara.fillInPlace(card, "Change", "1:30 pm", "UTC");
                assertTrue(words(card).contains("✅ **When:** 13:30 in UTC"), words(card));
                card = mara.chooseOf(card, "setup-role", String.valueOf(people.learnerRole()));
                assertTrue(words(card).contains("notifies nobody yet"), words(card));
                card = mara.chooseOf(card, "setup-role");
                assertTrue(words(card).contains("**Next:** look at your first post"), words(card));

                JsonNode preview = mara.pressAside(card, "Preview", "**Preview.**");
                card = mara.use("setup");
                assertTrue(words(card).contains("**Next:** post the **Start here** panel"), words(card));
                assertTrue(find(preview, part -> part.path("label").asText().equals("Done"))
                        .path("disabled")
                        .asBoolean());

                JsonNode where = mara.pressInPlace(card, "Post it");
                card = mara.chooseOf(where, "setup-panel-channel", String.valueOf(people.help()));
                assertTrue(words(card).contains("**Next:** nothing."), words(card));

                server.clock().forward(Duration.ofHours(2));
                JsonNode post = ada.awaitMessage(message -> words(message).contains("Today’s task · 1 of 2")
                        && message.path("channel_id").asText().equals(String.valueOf(people.daily())));
                assertTrue(words(preview).endsWith(words(post)), words(preview) + "\n---\n" + words(post));
            }
        }
    }

    @Test
    void thePanelIsOneMessageWhoseButtonsAreForEachMember() {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, people.mara(), people.general());
                Learner ada = Learner.in(server, people.ada(), people.help());
                MemberClient client = new MemberClient(server, people.mara())) {
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
                    "/channels/" + people.help() + "/messages/"
                            + panel.path("id").asText(),
                    null);
            JsonNode anew = panel(mara, mara.use("setup"), "Post again");
            assertFalse(anew.path("id").equals(panel.path("id")), "a deleted one is posted anew");
            assertEquals(1, mara.messages(people.help()).size());
        }
    }

    /** Posts the panel to the channel {@code help}, and returns it. */
    private JsonNode panel(Learner moderator, JsonNode card, String button) {
        JsonNode where = moderator.pressInPlace(card, button);
        moderator.chooseOf(where, "setup-panel-channel", String.valueOf(people.help()));
        return moderator.newest(people.help());
    }

    @Test
    void whatIsMissingIsNamedWithWhereToGrantItBySetupAndByDoctor() {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, people.mara(), people.general());
                MemberClient client = new MemberClient(server, people.mara())) {
            assertTrue(words(mara.use("doctor")).contains("no channel yet"));
            JsonNode card = mara.use("setup", option("time", "13:00"), option("zone", "UTC"));
            mara.chooseOf(card, "setup-channel", String.valueOf(people.daily()));
            String well = words(mara.use("doctor"));
            assertTrue(well.contains("All is well") && well.contains("✅ **Store:** schema"), well);

            String overwrite = "/channels/" + people.daily() + "/permissions/"
                    + people.bot().id();
            client.send("PUT", overwrite, Json.object("type", 1, "deny", String.valueOf(SEND_MESSAGES)));
            Eventually.holds(
                    "the bot knows", SOON, () -> words(mara.use("setup")).contains("❌ Send Messages"));
            JsonNode missing = mara.use("setup");
            assertTrue(words(missing).contains("**Next:** grant what is marked"), words(missing));
            assertTrue(words(missing).contains("In <#" + people.daily() + ">: Edit Channel"), words(missing));
            String sick = words(mara.use("doctor"));
            assertTrue(sick.contains("One thing to mend") && sick.contains("allow **Send Messages**"), sick);
            assertFalse(sick.contains(folder.toString()), "no path: " + sick);

            client.send("DELETE", overwrite, null);
            Eventually.holds(
                    "mended",
                    SOON,
                    () -> words(mara.pressInPlace(missing, "Check again")).contains("Ready."));
        }
    }

    @Test
    void onlyThoseWithTheRightMaySetUpByCommandAndByButton() {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, people.mara(), people.general());
                Learner ada = Learner.in(server, people.ada(), people.general());
                MemberClient client = new MemberClient(server, people.mara())) {
            assertEquals(FORBIDDEN, ada.send(mara.command("setup")).status());
            assertEquals(FORBIDDEN, ada.send(mara.command("doctor")).status());
            JsonNode card = mara.use("setup");
            String permissions = "/applications/" + people.bot().id() + "/guilds/" + people.guild() + "/commands/"
                    + mara.command("setup").path("id").asText() + "/permissions";
            client.send(
                    "PUT",
                    permissions,
                    Json.object(
                            "permissions",
                            List.of(Json.object("id", people.mara().id(), "type", 2, "permission", false))));
            String form = words(mara.fill(card, "Change", "10:00", "UTC"));
            assertTrue(form.contains("Only those who may use `/setup`"), form);
        }
    }

    @Test
    void aNewServerIsGreetedOnceInItsSystemChannel() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        server.listen(exchange -> {
            if (exchange.byBot() && words(exchange.response()).contains("types `/setup`")) {
                said.add(exchange.response().path("channel_id").asText());
            }
        });
        String bot = String.valueOf(people.bot().id());
        try (App app = App.run(config())) {
            JsonNode made = practice("POST", "/practice/guilds", "{\"name\":\"Second\"}");
            String bots = "/practice/guilds/" + made.path("id").asText() + "/bots";
            practice("POST", bots, "{\"bot\":\"" + bot + "\"}");
            Eventually.holds("it greets", SOON, () -> said.size() == 1);
            assertEquals(made.at("/channels/1/id").asText(), said.getFirst(), "the system channel");

            practice("DELETE", bots + "/" + bot, "");
            practice("POST", bots, "{\"bot\":\"" + bot + "\"}");
            JsonNode third = practice("POST", "/practice/guilds", "{\"name\":\"Third\"}");
            practice("POST", "/practice/guilds/" + third.path("id").asText() + "/bots", "{\"bot\":\"" + bot + "\"}");
            Eventually.holds(
                    "the third is greeted",
                    SOON,
                    () -> said.contains(third.at("/channels/1/id").asText()));
            assertEquals(2, said.size(), "the second is not greeted again");
        }
        try (App again = App.run(config());
                Learner mara = Learner.in(server, people.mara(), people.general())) {
            mara.use("setup");
            assertEquals(2, said.size(), "nor by a restart");
        }
    }

    private JsonNode practice(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Json.MAPPER.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        }
    }

    private Config config() {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of("default", new Config.CurriculumSource(corpus, Optional.empty(), Config.Anchors.GITHUB)),
                folder.resolve("data"),
                new Config.Web("127.0.0.1", 0));
    }
}
