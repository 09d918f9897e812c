package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.Cohort;

/** Each reply in the language of its reader: a member's own where they alone read it, the server's where the channel does. */
class LanguagesOverTheWireTest {
    private static final int SLASH = 1;

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private Cohort cohort;

    @BeforeEach
    void start() {
        cohort = bot.cohort();
    }

    @Test
    void aGermanReadsGermanAndAnEnglishOneEnglishBelowAPostInTheServersLanguage() {
        try (Learner mara = bot.mara();
                Learner ada = bot.in(cohort.ada(), cohort.daily()).speaking("de");
                Learner ben = bot.in(cohort.ben(), cohort.daily()).speaking("en-GB")) {
            mara.serverSpeaks("de");
            // Whatever the bot does for her from now on, it has heard of the server's language before.
            mara.use("help");
            bot.server().clock().forward(Duration.ofHours(24));
            JsonNode post = ada.awaitMessage(message -> words(message).contains("Aufgabe des Tages"));
            assertTrue(words(post).contains("Erledigt") && words(post).contains("**Zu zeigen:**"), words(post));

            String german = words(ada.press(post, "Erledigt"));
            assertTrue(german.contains("Eingecheckt") && german.contains("Serie: **1 Tag** · 2 Joker"), german);
            assertTrue(german.contains("Eine Stadt mit deiner Uhrzeit"), german);
            String english = words(ben.press(post, "Erledigt"));
            assertTrue(english.contains("Checked in") && english.contains("Streak: **1 day**"), english);
        }
    }

    @Test
    void whatTheChannelReadsIsInTheServersLanguageWhoeverShowsIt() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada().speaking("de");
                Learner ben = bot.ben()) {
            ada.use("checkin");
            JsonNode own = ada.use("streak", sub("show"));
            assertTrue(words(own).contains("Deine Serie"), words(own));
            String shared = words(ada.press(own, "Teilen"));
            assertTrue(shared.contains("has studied on **1 day** in a row"), shared);

            mara.serverSpeaks("de");
            mara.use("help");
            ben.use("checkin");
            String german = words(ben.press(ben.use("streak", sub("show")), "Share"));
            assertTrue(german.contains("hat **1 Tag** in Folge gelernt"), german);
            JsonNode asked =
                    ben.use("ask", option("question", "What is a broadcast join?"), option(BOOLEAN, "share", true));
            assertTrue(words(asked).contains("hat gefragt: *What is a broadcast join?*"), words(asked));
            assertFalse(ephemeral(asked));
            String mentioned = words(mentioned(ben));
            assertTrue(mentioned.contains("Erwähne mich mit einer Frage"), mentioned);

            JsonNode assigned = mara.use(
                    "milestone",
                    sub(
                            "assign",
                            option(MENTIONABLE, "to", cohort.ada().id()),
                            option("milestone", "roadmap/1-basics")));
            assertTrue(words(assigned).contains("Assigned to"), words(assigned));
            ada.awaitMessage(message -> words(message).contains("dein nächster Meilenstein ist **1. Basics**"));
        }
    }

    private JsonNode mentioned(Learner learner) {
        JsonNode said = learner.say("<@" + cohort.bot().id() + ">");
        return learner.awaitMessage(
                message -> message.path("message_reference").path("message_id").equals(said.path("id")));
    }

    @Test
    void formsChoicesAndRepliesInPlaceFollowTheMember() {
        try (Learner mara = bot.mara().speaking("de");
                Learner ada = bot.ada().speaking("de")) {
            JsonNode work = ada.fill(ada.use("today"), "Meine Arbeit zeigen", "https://example.org/a", "a join");
            assertTrue(words(work).contains("Deine Arbeit zu **Join two tables** ist gespeichert"), words(work));
            JsonNode roadmap = ada.use("roadmap", sub("view"));
            String opened = words(ada.chooseInPlace(roadmap, "1"));
            assertTrue(opened.contains("Alle Meilensteine"), opened);

            Map<String, String> days = mara.offered("milestone", "assign", option("due", "morgen"));
            assertTrue(days.values().iterator().next().contains("(1 Tag)"), days::toString);
            String set = words(mara.use("schedule", sub("set", option("days", "Mo-Mi"), option("time", "9 Uhr"))));
            assertTrue(set.contains("**09:00**") && set.contains("Mo, Di, Mi"), set);
        }
    }

    @Test
    void aDirectMessageIsInTheLanguageThatTheMemberLastUsed() throws Exception {
        try (Learner ada = bot.ada().speaking("de");
                Learner ben = bot.ben().speaking("fr")) {
            ada.press(ada.use("ask", option("question", "what is terraform")), "Sag mir Bescheid");
            ben.press(ben.use("ask", option("question", "what is terraform")), "Tell me");
            Files.writeString(bot.corpus().resolve("spark/terraform.md"), """
                    # Terraform

                    Terraform is a tool that many teams use beside Spark.
                    """);

            ada.awaitMessage(message -> words(message).contains("Jetzt tut er es:"));
            ben.awaitMessage(message -> words(message).contains("Now it does:"));
        }
    }

    @Test
    void everyDescriptionAndChoiceIsRegisteredInGerman() {
        try (Learner mara = bot.mara()) {
            List<String> untold = new ArrayList<>();
            for (JsonNode command : mara.commands()) {
                if (command.path("type").asInt() == SLASH) {
                    untold(command, command.path("name").asText(), untold);
                }
            }
            assertEquals(List.of(), untold);
            assertEquals(
                    "Der Zeitplan der täglichen Aufgabe",
                    mara.command("schedule")
                            .path("description_localizations")
                            .path("de")
                            .asText());
        }
    }

    /** Collects what has no German of its own. */
    private static void untold(JsonNode node, String path, List<String> into) {
        String german = node.path("description_localizations").path("de").asText();
        if (german.isEmpty() || german.length() > 100) {
            into.add(path);
        }
        assertNotEquals(node.path("description").asText(), german, path);
        for (JsonNode choice : node.path("choices")) {
            String name = choice.path("name_localizations").path("de").asText();
            if (name.isEmpty() || name.length() > 100) {
                into.add(path + " " + choice.path("name").asText());
            }
        }
        for (JsonNode option : node.path("options")) {
            untold(option, path + " " + option.path("name").asText(), into);
        }
    }
}
