package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/** The list of those who chose to be on it, as members read and join it. It is noon. */
class LeaderboardOverTheWireTest {

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void onlyThoseAreListedWhoChoseToBeByButtonOrSetting() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            JsonNode empty;
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
                ada.use("checkin", option("day", "YESTERDAY"));
                ada.use("checkin");
                ben.use("checkin");
                empty = ada.use("leaderboard");
                assertFalse(ephemeral(empty), "for all to read");
                assertTrue(words(empty).contains("Nobody is listed here yet"), words(empty));
            }
            try (App app = bot.start()) {
                JsonNode joined = ada.press(empty, "List me");
                assertTrue(words(joined).contains("You are on this server’s leaderboard"), words(joined));
                assertTrue(ephemeral(joined), "for her alone");
                String one = words(ben.use("leaderboard"));
                assertTrue(one.contains("🥇 <@" + bot.people().ada().id() + "> · 2 days"), one);
                assertFalse(one.contains("<@" + bot.people().ben().id()), one);

                String chosen = words(ben.use("settings", sub("visibility", option(BOOLEAN, "leaderboard", true))));
                assertTrue(chosen.contains("**The leaderboard** lists you"), chosen);
                String both = words(mara.use("leaderboard", option("period", "MONTH")));
                assertTrue(
                        both.contains("days this month")
                                && both.contains("<@" + bot.people().ben().id()),
                        both);
                mara.use("cohort", sub("create", option("name", "Autumn")));
                mara.use(
                        "cohort",
                        sub(
                                "add",
                                option("cohort", "Autumn"),
                                option(USER, "member", bot.people().ben().id())));
                String autumn = words(mara.use("leaderboard", option("cohort", "Autumn")));
                assertTrue(autumn.contains("Leaderboard of Autumn: streak"), autumn);
                assertTrue(autumn.contains("🥇 <@" + bot.people().ben().id() + "> · 1 day"), autumn);
                assertFalse(autumn.contains("<@" + bot.people().ada().id()), autumn);
                assertTrue(words(mara.use("leaderboard", option("cohort", "Spring")))
                        .contains("There is no cohort"));

                ada.press(empty, "Do not list me");
                assertFalse(words(ada.use("leaderboard"))
                        .contains("<@" + bot.people().ada().id()));
                assertTrue(words(ada.use("settings", sub("show"))).contains("does not list you"));
            }
        }
    }

    @Test
    void aLongListTurnsItsPagesAndWhoLeftIsNotOnIt() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
            }
            JsonNode first;
            try (Database database = Database.open(bot.data())) {
                // Two who are here, and a dozen who are not.
                listed(database, bot.people().ada().id(), 1);
                listed(database, bot.people().ben().id(), 20);
                for (int i = 0; i < 12; i++) {
                    listed(database, 9_000_000L + i, 19);
                }
            }
            try (App app = bot.start()) {
                first = ada.use("leaderboard", option("period", "ALL"));
                assertTrue(words(first).contains("🥇 <@" + bot.people().ben().id() + "> · 20 days"), words(first));
                assertFalse(words(first).contains("<@9000000"), words(first));
                assertFalse(words(first).contains("<@" + bot.people().ada().id()), words(first));
            }
            try (App app = bot.start()) {
                JsonNode second = ada.pressInPlace(first, "Next");
                assertTrue(words(second).contains("<@" + bot.people().ada().id() + "> · 1 day"), words(second));
                assertTrue(words(ada.pressInPlace(second, "Previous")).contains("🥇"));
            }
        }
    }

    private void listed(Database database, long user, int days) {
        MemberId member = new MemberId(bot.people().guild(), user);
        Instant now = bot.server().clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int back = 0; back < days; back++) {
            Instant at = now.minusSeconds(back * 86_400L);
            database.streaks()
                    .append(
                            member,
                            new Entry(
                                    1_000 + back,
                                    at,
                                    EntryKind.CREDIT,
                                    today.minusDays(back),
                                    "checkin",
                                    user,
                                    Optional.empty()));
        }
        database.standings().list(member, new Act(1, user, now.minusSeconds(1)), true);
    }
}
