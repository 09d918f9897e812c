package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.practice.MemberClient.Answer;
import waymark.practice.world.Json;
import waymark.practice.world.Permission;

/** Commands, components and their answers, with a bot that is played by hand. */
class InteractionsTest {
    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private PracticeServer server;
    private Cohort cohort;
    private GatewayClient bot;
    private MemberClient mara;
    private MemberClient ada;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
        server.listen(exchanges);
        cohort = server.cohort();
        bot = GatewayClient.connect(server, "");
        bot.identify(server.botToken(), 1);
        bot.await("GUILD_CREATE");
        mara = new MemberClient(server, cohort.mara());
        ada = new MemberClient(server, cohort.ada());
        register(Json.object(
                "name",
                "ask",
                "description",
                "Asks",
                "options",
                List.of(Json.object(
                        "type",
                        4,
                        "name",
                        "count",
                        "description",
                        "How many",
                        "required",
                        true,
                        "min_value",
                        1,
                        "max_value",
                        5))));
    }

    @AfterEach
    void stop() {
        List.of(bot, mara, ada).forEach(client -> {
            try {
                client.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        server.close();
        exchanges.assertValid();
    }

    private Answer asBot(String method, String path, JsonNode body) {
        return MemberClient.send(server, "Bot " + server.botToken(), method, path, body);
    }

    private String commands() {
        return "/applications/" + cohort.bot().id() + "/guilds/" + cohort.guild() + "/commands";
    }

    private Answer register(ObjectNode command) {
        Answer answer = asBot("POST", commands(), command);
        assertTrue(answer.status() <= 201, () -> answer.body().toString());
        return answer;
    }

    private JsonNode asked() {
        assertEquals(204, ada.use("ask", count(3)).status());
        return bot.await("INTERACTION_CREATE");
    }

    private static ObjectNode count(Object value) {
        return Json.object("type", 4, "name", "count", "value", value);
    }

    private Answer callback(JsonNode interaction, int type, ObjectNode data) {
        return asBot(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback?with_response=true",
                Json.object("type", type, "data", data));
    }

    private Answer webhook(JsonNode interaction, String method, String path, JsonNode body) {
        String token = interaction.path("token").asText();
        return MemberClient.send(server, "", method, "/webhooks/" + cohort.bot().id() + "/" + token + path, body);
    }

    @Test
    void aBotGetsWhoAskedWhatAndWhere() {
        JsonNode interaction = asked();
        assertEquals(3, interaction.at("/data/options/0/value").asInt());
        assertEquals(cohort.ada().id(), Json.id(interaction.at("/member/user"), "id"));
        assertEquals(
                Long.toString(cohort.learnerRole()),
                interaction.at("/member/roles/0").asText());
        assertFalse(Permission.MANAGE_GUILD.in(Json.id(interaction.path("member"), "permissions")));
        assertEquals(cohort.general(), Json.id(interaction, "channel_id"));
    }

    @Test
    void aBotGetsTheLanguagesOfTheMemberAndOfTheServer() {
        assertEquals("en-US", asked().path("locale").asText());

        ada.speak("de");
        String server = "/guilds/" + cohort.guild();
        ObjectNode french = Json.object("preferred_locale", "fr");
        assertEquals(403, ada.send("PATCH", server, french).status(), "that is for those who manage it");
        assertEquals(
                400,
                mara.send("PATCH", server, Json.object("preferred_locale", "tlh"))
                        .status());
        assertEquals(200, mara.send("PATCH", server, french).status());

        assertEquals("fr", bot.await("GUILD_UPDATE").path("preferred_locale").asText());
        JsonNode interaction = asked();
        assertEquals("de", interaction.path("locale").asText());
        assertEquals("fr", interaction.path("guild_locale").asText());

        ada.speak("tlh");
        assertEquals("en-US", asked().path("locale").asText(), "a language that Discord does not have");
    }

    @Test
    void aDescriptionInAnotherLanguageIsHeldToTheSameLimits() {
        ObjectNode command = Json.object(
                "name",
                "tell",
                "description",
                "Tells",
                "description_localizations",
                Json.object("de", "a".repeat(101)));
        assertEquals(400, asBot("POST", commands(), command).status());
        command.set("description_localizations", Json.object("tlh", "Qapla"));
        assertEquals(400, asBot("POST", commands(), command).status());
        command.set("description_localizations", Json.object("de", "Sagt es"));
        assertEquals(
                "Sagt es",
                register(command).body().at("/description_localizations/de").asText());
    }

    @Test
    void anInteractionIsAcknowledgedOnce() {
        JsonNode interaction = asked();
        Answer first = callback(interaction, 4, Json.object("content", "three", "flags", 64));
        assertEquals(64, first.body().at("/resource/message/flags").asInt());
        assertEquals(
                40060,
                callback(interaction, 4, Json.object("content", "again"))
                        .body()
                        .path("code")
                        .asInt());
        ada.await("INTERACTION_SUCCESS");
    }

    @Test
    void anUnansweredInteractionFailsAfterThreeSecondsAndIsUnknownThen() {
        JsonNode interaction = asked();
        assertEquals(
                10015,
                webhook(interaction, "POST", "", Json.object("content", "early"))
                        .body()
                        .path("code")
                        .asInt());
        ada.await("INTERACTION_FAILURE");
        assertEquals(
                10062,
                callback(interaction, 5, Json.object()).body().path("code").asInt());
        assertEquals(
                50027,
                MemberClient.send(
                                server, "", "GET", "/webhooks/" + cohort.bot().id() + "/none/messages/@original", null)
                        .body()
                        .path("code")
                        .asInt());
    }

    @Test
    void theFirstFollowUpFillsADeferredReplyAndTheNextIsItsOwn() {
        JsonNode interaction = asked();
        callback(interaction, 5, Json.object("flags", 64));
        JsonNode thinking = ada.await("MESSAGE_CREATE");
        assertEquals(64 | 128, thinking.path("flags").asInt());
        JsonNode first = webhook(interaction, "POST", "?wait=true", Json.object("content", "one"))
                .body();
        JsonNode second = webhook(interaction, "POST", "?wait=true", Json.object("content", "two"))
                .body();

        assertEquals(thinking.path("id"), first.path("id"));
        assertEquals(64, first.path("flags").asInt());
        assertEquals(0, second.path("flags").asInt());
        assertEquals(
                "one",
                webhook(interaction, "GET", "/messages/@original", null)
                        .body()
                        .path("content")
                        .asText());
        String own = "/messages/" + second.path("id").asText();
        assertEquals(
                "edited",
                webhook(interaction, "PATCH", own, Json.object("content", "edited"))
                        .body()
                        .path("content")
                        .asText());
        assertEquals(204, webhook(interaction, "DELETE", own, null).status());
        assertEquals(
                10008,
                webhook(interaction, "GET", own, null).body().path("code").asInt());
    }

    @Test
    void optionsAreHeldAgainstTheirDefinition() {
        assertEquals(400, ada.use("ask").status());
        assertEquals(400, ada.use("ask", count(6)).status());
        assertEquals(400, ada.use("ask", count("3")).status());
        Answer answer = ada.use("ask", count(1), Json.object("type", 3, "name", "more", "value", "x"));
        assertTrue(
                answer.body().at("/errors/data/options/more/_errors").size() > 0,
                () -> answer.body().toString());
    }

    @Test
    void aCommandIsNeitherOfferedToNorDeliveredForWhoLacksItsPermission() {
        JsonNode staff = register(Json.object(
                        "name", "staff",
                        "description", "For staff",
                        "default_member_permissions", Long.toString(Permission.set(Permission.MANAGE_GUILD))))
                .body();
        assertEquals(staff.path("id"), mara.command("staff").path("id"));
        assertFalse(offered(ada, "staff"));
        ObjectNode data = Json.object("id", staff.path("id"), "name", "staff", "type", 1);
        Answer sent = ada.interact(2, cohort.bot().id(), data);
        assertEquals(403, sent.status());

        String permissions = commands() + "/" + staff.path("id").asText() + "/permissions";
        ObjectNode learners = Json.object(
                "permissions", List.of(Json.object("id", cohort.learnerRole(), "type", 1, "permission", true)));
        assertEquals(10066, asBot("GET", permissions, null).body().path("code").asInt());
        assertEquals(403, ada.send("PUT", permissions, learners).status());
        assertEquals(200, mara.send("PUT", permissions, learners).status());
        bot.await("APPLICATION_COMMAND_PERMISSIONS_UPDATE");
        assertTrue(offered(ada, "staff"));
        assertEquals(204, ada.interact(2, cohort.bot().id(), data).status());
        assertEquals(
                1, asBot("GET", permissions, null).body().path("permissions").size());
    }

    private boolean offered(MemberClient member, String name) {
        return Json.elements(
                        member.get("/channels/" + cohort.general() + "/application-command-index")
                                .body(),
                        "application_commands")
                .anyMatch(command -> command.path("name").asText().equals(name));
    }

    @Test
    void buttonsAreDeliveredToWhoeverSeesThemIfTheyAreThere() {
        ObjectNode row = Json.object(
                "type",
                1,
                "components",
                List.of(
                        Json.object("type", 2, "style", 1, "label", "Staff", "custom_id", "staff:1"),
                        Json.object("type", 2, "style", 1, "label", "Off", "custom_id", "off", "disabled", true)));
        JsonNode message = asBot(
                        "POST",
                        "/channels/" + cohort.general() + "/messages",
                        Json.object("content", "x", "components", List.of(row)))
                .body();
        assertEquals(204, ada.press(message, "staff:1").status());
        JsonNode pressed = bot.await("INTERACTION_CREATE");
        assertEquals("staff:1", pressed.at("/data/custom_id").asText());
        assertEquals(message.path("id"), pressed.at("/message/id"));
        assertEquals(400, ada.press(message, "off").status());
        assertEquals(400, ada.press(message, "staff:2").status());
        assertEquals(
                200,
                callback(pressed, 7, Json.object("content", "pressed", "components", List.of()))
                        .status());
        assertEquals("pressed", ada.await("MESSAGE_UPDATE").path("content").asText());
    }

    @Test
    void contextCommandsCarryTheirTarget() {
        register(Json.object("name", "Quote this", "type", 3));
        JsonNode said = ada.say(cohort.general(), "quote me").body();
        JsonNode quote = ada.command("Quote this");
        ada.interact(
                2, cohort.bot().id(), Json.object("id", quote.path("id"), "type", 3, "target_id", said.path("id")));
        JsonNode interaction = bot.await("INTERACTION_CREATE");
        assertEquals(
                "quote me",
                interaction
                        .at("/data/resolved/messages/" + said.path("id").asText() + "/content")
                        .asText());
    }

    @Test
    void registeringAgainKeepsTheIdAndTheVersionOfWhatDidNotChange() {
        JsonNode before = asBot("GET", commands() + "?with_localizations=true", null)
                .body()
                .path(0);
        ObjectNode same = before.deepCopy();
        same.remove(List.of("id", "application_id", "version", "guild_id", "nsfw"));
        JsonNode after = asBot(
                        "PUT", commands(), Json.object("all", List.of(same)).path("all"))
                .body()
                .path(0);
        assertEquals(before, after);
        JsonNode changed = asBot(
                        "PATCH", commands() + "/" + before.path("id").asText(), Json.object("description", "Asks more"))
                .body();
        assertEquals(before.path("id"), changed.path("id"));
        assertFalse(before.path("version").equals(changed.path("version")));
        assertEquals(
                204,
                asBot("DELETE", commands() + "/" + before.path("id").asText(), null)
                        .status());
        assertEquals(0, asBot("GET", commands(), null).body().size());
    }

    @Test
    void aCommandThatDiscordWouldRefuseIsRefused() {
        for (ObjectNode wrong : List.of(
                Json.object("name", "Ask", "description", "Upper case"),
                Json.object("name", "ask", "description", ""),
                Json.object("name", "a".repeat(33), "description", "Too long"),
                Json.object(
                        "name",
                        "ask",
                        "description",
                        "x",
                        "options",
                        List.of(
                                Json.object("type", 3, "name", "a", "description", "x"),
                                Json.object("type", 3, "name", "b", "description", "x", "required", true))))) {
            assertEquals(
                    50035, asBot("POST", commands(), wrong).body().path("code").asInt(), wrong::toString);
        }
    }
}
