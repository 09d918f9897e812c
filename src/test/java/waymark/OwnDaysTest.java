package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.MEDIA_GALLERY;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.find;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member's own days, over the wire: {@code /streak show history vacation}, {@code /settings}. */
class OwnDaysTest {

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private LocalDate today;

    @BeforeEach
    void start() {
        today = LocalDate.ofInstant(PracticeBot.tomorrowNoon(), ZoneOffset.UTC);
    }

    /** The picture of a message, which must be there and be one. */
    private static JsonNode picture(JsonNode message) throws Exception {
        JsonNode gallery = find(message, MEDIA_GALLERY);
        JsonNode item = gallery.path("items").path(0);
        try (InputStream in =
                URI.create(item.path("media").path("url").asText()).toURL().openStream()) {
            assertNotNull(ImageIO.read(in), item.toString());
        }
        return item;
    }

    @Test
    void aStreakIsACalendarThatAlsoReadsAloud() throws Exception {
        try (Learner ada = bot.ada()) {
            ada.use("checkin");

            JsonNode shown = ada.use("streak", sub("show"));

            assertTrue(picture(shown).path("description").asText().contains("1 day checked in"), shown.toString());
            JsonNode shared = ada.press(shown, "Share");
            assertTrue(words(shared).contains("1 day"), words(shared));
            assertFalse(ephemeral(shared), "the channel sees it");
            picture(shared);
        }
    }

    @Test
    void aMonthIsTold() throws Exception {
        try (Learner ada = bot.ada()) {
            ada.use("checkin");

            String month = YearMonth.from(today).toString();
            JsonNode history = ada.use("streak", sub("history", option("month", month)));
            assertTrue(words(history).contains("1 day checked in"), words(history));
            picture(history);

            String empty = words(ada.use("streak", sub("history", option("month", "2020-02"))));
            assertTrue(empty.contains("nothing in February 2020"), empty);
            String wrong = words(ada.use("streak", sub("history", option("month", "soon"))));
            assertTrue(wrong.contains("“soon” is not a month"), wrong);
        }
    }

    @Test
    void aVacationIsAnnouncedAndShown() {
        try (Learner ada = bot.ada()) {
            LocalDate from = today.plusDays(2);
            String noted = words(ada.use(
                    "streak",
                    sub(
                            "vacation",
                            option("from", from.toString()),
                            option("to", from.plusDays(3).toString()))));
            assertTrue(noted.contains("cannot break your streak"), noted);
            assertTrue(words(ada.use("settings", sub("show"))).contains("Vacation"));

            String past = words(ada.use("streak", sub("vacation", option("from", today.toString()))));
            assertTrue(past.contains("cannot begin on"), past);
            String wrong = words(ada.use("streak", sub("vacation", option("from", "tomorrow"))));
            assertTrue(wrong.contains("“tomorrow”"), wrong);
            String backwards = words(ada.use(
                    "streak",
                    sub(
                            "vacation",
                            option("from", from.toString()),
                            option("to", from.minusDays(1).toString()))));
            assertTrue(backwards.contains("would end"), backwards);
        }
    }

    @Test
    void aZoneHoldsAtOnceTheFirstTimeAndStudyDaysFromTomorrow() {
        try (Learner ada = bot.ada()) {
            assertTrue(words(ada.use("settings", sub("show"))).contains("this server’s"));

            String zone = words(ada.use("settings", sub("zone", option("name", "Asia/Tokyo"))));
            assertTrue(zone.contains("Asia/Tokyo"), zone);
            String days = words(ada.use("settings", sub("study-days", option("days", "mon-fri"))));
            assertTrue(days.contains("Mon, Tue, Wed, Thu, Fri"), days);

            String shown = words(ada.use("settings", sub("show")));
            assertTrue(shown.contains("Asia/Tokyo"), shown);
            assertTrue(shown.contains("every day") && shown.contains("Mon, Tue, Wed, Thu, Fri"), shown);
            assertFalse(shown.contains("this server’s"), shown);

            String few = words(ada.use("settings", sub("study-days", option("days", "mon,tue"))));
            assertTrue(few.contains("keep at least 3"), few);
            String unknown = words(ada.use("settings", sub("zone", option("name", "Atlantis"))));
            assertTrue(unknown.contains("“Atlantis” is not a time zone"), unknown);
        }
    }

    @Test
    void thisMonthIsThatOfTheStudyDay() {
        Instant now = bot.server().clock().instant();
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        Instant nightAfter = month.atEndOfMonth().plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC);
        try (Learner ada = bot.ada()) {
            ada.use("checkin");
            bot.server().clock().forward(Duration.between(now, nightAfter));
            String history = words(ada.use("streak", sub("history")));
            String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
            assertTrue(history.contains(name + ", day by day"), history);
        }
    }
}
