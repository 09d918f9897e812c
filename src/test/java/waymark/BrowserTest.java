package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import waymark.practice.Cohort;
import waymark.practice.PracticeServer;

/** The practice page in a real browser, with the real bot behind it: what a newcomer and a moderator do in their first minutes. */
class BrowserTest {

    private PracticeApp app;
    private Browser browser;

    @BeforeEach
    void open(@TempDir Path data, @TempDir Path profile) throws Exception {
        app = PracticeApp.start(new PracticeApp.Options(
                "127.0.0.1",
                0,
                Path.of("corpus"),
                Optional.of(data),
                InstantSource.fixed(PracticeBot.tomorrowNoon()),
                ZoneId.of("UTC")));
        try {
            browser = Browser.open(app.address().toString(), profile);
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            app.close();
        }
    }

    @Test
    void aNewcomerAsksAndReachesAStreakOfTwo() {
        browser.set();
        browser.actAs("Ada");
        browser.command("/ask What do the driver and the executors do?");
        WebElement answer = browser.message("Not helpful");
        assertTrue(answer.getText().contains("driver"), answer.getText());
        assertTrue(answer.getText().contains("Only you can see this"), answer.getText());
        browser.screenshot("answer");
        assertTrue(browser.logStaysAtItsEnd(), "a long answer can be read to its end");
        browser.assertAccessible();

        browser.openChannel("daily");
        browser.press(browser.message("Today’s task"), "Done");
        browser.message("Streak: 1 day");
        assertTrue(browser.clicked("from the page to an answer and a streak of 1") <= 4);
        browser.screenshot("streak-1");

        browser.click("jump-tomorrow");
        WebElement next = browser.message("Today’s task · 2 of");
        browser.press(next, "Done");
        browser.message("Streak: 2 days");
        browser.screenshot("streak-2");
        browser.assertAccessible();
        assertEquals(List.of(), elsewhere(), "no request leaves the machine");
    }

    @Test
    void aModeratorAssignsAMilestoneAndALearnerMayNot() {
        browser.actAs("Mara");
        browser.choose("milestone assign");
        browser.take("to", "Ada", "Ada");
        browser.take("milestone", "3. D", "3. Databricks Essentials");
        browser.fill("due", "2099-12-24");
        browser.send();
        browser.message("Assigned to");
        WebElement notice = browser.message("your next milestone is 3. Databricks Essentials");
        assertTrue(notice.getText().contains("24 Dec 2099"), notice.getText());
        browser.screenshot("milestone");

        browser.actAs("Ada");
        browser.message("your next milestone");
        browser.type(Keys.ESCAPE);
        browser.openPicker("/milestone");
        assertFalse(browser.has("command-milestone-assign"), "a learner is not offered the command");
        browser.clearComposer();
        assertTrue(refusedWhenSentAnyway(), "a command that a learner sends anyway is refused");
        browser.press(browser.message("your next milestone"), "Withdraw");
        browser.message("Only those who may use /milestone");
        browser.screenshot("refused");
    }

    @Test
    void aMemberAndTheServerChooseTheirLanguages() {
        browser.actAs("Mara");
        browser.pick("server-language", "de");
        browser.actAs("Ada");
        browser.pick("language", "de");
        browser.command("/ask what is a CTE");
        WebElement answer = browser.message("Nicht hilfreich");
        browser.screenshot("german");
        browser.press(answer, "Teilen");
        browser.message("hat gefragt:");
        browser.openChannel("daily");
        browser.click("jump-tomorrow");
        browser.press(browser.message("Aufgabe des Tages · 2 von"), "Erledigt");
        String done = browser.message("Serie: 1 Tag").getText();
        assertTrue(done.matches("(?s).*endet am \\d{1,2}\\. \\p{L}+ \\d{4}.*"), done);
        browser.screenshot("german-streak");
        browser.assertAccessible();

        browser.actAs("Ben");
        browser.press(browser.message("Aufgabe des Tages · 2 von"), "Erledigt");
        browser.message("Streak: 1 day");
    }

    @Test
    void thePageWorksOnAPhoneAndWithTheKeyboardAlone() {
        browser.resize(390, 844);
        browser.click("open-channels");
        browser.actAs("Ben");
        browser.screenshot("phone");
        assertEquals(0, browser.sidewaysScroll());
        browser.command("/ask how do window functions work");
        browser.message("Not helpful");
        assertEquals(0, browser.logSidewaysScroll(), "a block of code scrolls within its answer");
        browser.assertAccessible();

        browser.resize(1280, 900);
        browser.focusComposer();
        browser.type("/ask what is a CTE");
        browser.type(Keys.ESCAPE);
        browser.focusField();
        browser.type(Keys.ENTER);
        assertTrue(browser.message("Not helpful").getText().contains("CTE"));
    }

    @Test
    void aModeratorSetsUpOnAPhone() {
        browser.resize(390, 844);
        browser.click("open-channels");
        browser.actAs("Mara");
        browser.set();
        browser.choose("setup");
        browser.send();
        WebElement card = browser.message("Set up the daily task");
        browser.scrollTo(card);
        browser.screenshot("setup-card");
        assertEquals(0, browser.logSidewaysScroll());
        browser.press(card, "Preview");
        WebElement preview = browser.message("Only you see it, and its buttons");
        assertTrue(browser.clicked("from /setup to a preview of the next post") <= 3);
        browser.scrollTo(preview);
        browser.screenshot("setup-preview");
        browser.choose("doctor");
        browser.send();
        browser.scrollTo(browser.message("Gateway"));
        browser.screenshot("doctor");
        browser.assertAccessible();
        try (Learner mara = Learner.in(
                app.server(),
                app.server().cohort().mara(),
                app.server().cohort().general())) {
            mara.chooseOf(
                    mara.pressInPlace(mara.use("setup"), "Post it"),
                    "setup-panel-channel",
                    String.valueOf(app.server().cohort().general()));
        }
        WebElement panel = browser.message("My first task");
        browser.scrollTo(panel);
        browser.screenshot("start-here");
        browser.press(panel, "My first task");
        browser.message("Your next task");
        assertEquals(0, browser.logSidewaysScroll());
        browser.assertAccessible();
    }

    /** Ada sends what only a client of moderators would offer. */
    private boolean refusedWhenSentAnyway() {
        PracticeServer server = app.server();
        Cohort cohort = server.cohort();
        try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                Learner ada = Learner.in(server, cohort.ada(), cohort.general())) {
            return ada.send(mara.command("milestone"), sub("list")).status() == FORBIDDEN;
        }
    }

    private List<String> elsewhere() {
        String here = app.address().toString();
        String socket = here.replace("http", "ws");
        return browser.requests().stream()
                .filter(address -> !address.startsWith(here) && !address.startsWith(socket))
                .toList();
    }
}
