package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.ATTACHMENT;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.world.Json;
import waymark.record.RecordJson;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;

/** {@code /my-data import}, over the wire. */
class ImportTest {
    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private Learner ada;
    private Learner mara;

    @BeforeEach
    void start() {
        ada = bot.ada();
        mara = bot.mara();
    }

    @AfterEach
    void stop() {
        ada.close();
        mara.close();
    }

    /** A record of Ada's from another server: each of the last days but today. */
    private String record(int days) {
        Instant now = bot.server().clock().instant();
        List<Entry> ledger = new ArrayList<>();
        for (int back = days; back > 0; back--) {
            Instant at = now.minus(Duration.ofDays(back));
            ledger.add(new Entry(
                    back,
                    at,
                    EntryKind.CREDIT,
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    "checkin",
                    bot.cohort().ada().id(),
                    Optional.empty()));
        }
        return RecordJson.write(new LearnerRecord(
                        new MemberId(77, bot.cohort().ada().id()),
                        GuildTime.standard(ZoneId.of("UTC")),
                        List.of(),
                        ledger,
                        List.of()))
                .toPrettyString();
    }

    private JsonNode bring(Learner learner, String content) {
        return learner.useWithFile(
                "my-data", sub("import", option(ATTACHMENT, "file", "0")), "waymark-record-77.json", content);
    }

    @Test
    void aRecordCountsOnceAModeratorApprovesIt() {
        long channel = bot.cohort().daily();
        mara.use("streak-admin", sub("audit", option(CHANNEL, "channel", channel)));
        String brought = words(bring(ada, record(9)));
        assertTrue(brought.contains("9 check-ins") && brought.contains("Streak **0 → 9**"), brought);
        assertTrue(brought.contains("Nothing has changed yet"), brought);
        assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"));
        try (Learner reader = bot.in(bot.cohort().mara(), channel);
                Learner ben = bot.in(bot.cohort().ben(), channel)) {
            JsonNode notice = reader.newest(channel);
            assertTrue(words(notice).contains("brought a record of their streak in another server"), words(notice));
            ben.press(notice, "Approve");
            assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"), "Ben is no moderator");

            JsonNode decided = reader.pressInPlace(notice, "Approve");
            assertTrue(words(decided).contains("Record approved"), words(decided));
        }
        String streak = words(ada.use("streak", sub("show")));
        assertTrue(streak.contains("**9 days**") && streak.contains("accepted the record that you brought"), streak);
        assertTrue(streak.contains(", elsewhere; accepted by <@"), streak);
        Eventually.holds("Ada is told", Duration.ofSeconds(10), () -> ada.direct("approved your record") == 1);
        String again = words(bring(ada, record(9)));
        assertTrue(again.contains("holds nothing that is not here already"), again);
    }

    @Test
    void withoutAChannelModeratorsFindItInTheirList() {
        assertTrue(words(mara.use("streak-admin", sub("imports"))).contains("No record waits"));
        String brought = words(bring(ada, record(3)));
        assertTrue(brought.contains("finds it with `/streak-admin imports`"), brought);
        JsonNode list = mara.use("streak-admin", sub("imports"));
        assertTrue(words(list).contains("3 check-ins"), words(list));
        assertTrue(words(mara.pressInPlace(list, "Refuse")).contains("Record refused"));
        assertTrue(words(mara.use("streak-admin", sub("imports"))).contains("No record waits"));
        Eventually.holds("Ada is told", Duration.ofSeconds(10), () -> ada.direct("did not approve your record") == 1);
        assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"));
    }

    @Test
    void whatIsNoRecordIsRefusedByItsPlace() {
        String tampered = words(bring(ada, record(3).replaceFirst("\"kind\" : \"CREDIT\"", "\"kind\" : \"EXCUSE\"")));
        assertTrue(tampered.contains("sha256: does not match the record"), tampered);
        String wrong = words(bring(ada, "{\"format\": \"waymark-member-data/1\"}"));
        assertTrue(wrong.contains("That is no record that I can use"), wrong);
        assertTrue(words(bring(ada, "hello")).contains("not JSON"));
        try (Learner ben = bot.ben()) {
            assertTrue(words(bring(ben, record(3))).contains("about another account"));
        }
        String long3 = words(bring(ada, " ".repeat(2 * 1024 * 1024 + 1)));
        assertTrue(long3.contains("too long"), long3);
        assertTrue(words(mara.use("streak-admin", sub("imports"))).contains("No record waits"));
    }

    @Test
    void anExportShowsWhatWaits() throws Exception {
        bring(ada, record(3));
        JsonNode file = ada.use("my-data", sub("export")).path("attachments").path(0);
        assertEquals("waymark-data.json", file.path("filename").asText());
        JsonNode held = Json.MAPPER
                .readTree(URI.create(file.path("url").asText()).toURL())
                .path("held");
        assertEquals(1, held.path("pending_import").size(), held::toString);
        assertEquals(3, held.path("pending_entry").size(), held::toString);
    }
}
