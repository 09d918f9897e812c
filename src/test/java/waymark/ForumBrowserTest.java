package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A forum on the practice page, in a real browser: a post, its answer, its tag; and the menus of people and messages. */
class ForumBrowserTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aPostIsOpenedAnsweredAndSolvedAndModeratorsUseTheirMenus(@TempDir Path data, @TempDir Path profile)
            throws Exception {
        try (PracticeApp app = PracticeApp.start(new PracticeApp.Options(
                        "127.0.0.1",
                        0,
                        Path.of("corpus"),
                        Optional.of(data),
                        InstantSource.fixed(PracticeBot.tomorrowNoon()),
                        ZoneId.of("UTC")));
                Browser browser = Browser.open(app.address().toString(), profile)) {
            long forum = app.server().cohort().forum();
            try (Learner mara = Learner.in(
                    app.server(),
                    app.server().cohort().mara(),
                    app.server().cohort().general())) {
                mara.use("curriculum", sub("forum", option(CHANNEL, "forum", forum)));
            }
            browser.actAs("Ada");
            browser.openChannel("questions");
            browser.write("post-title", "What do the driver and the executors do?");
            browser.write("post-words", "My job is slow, and I wonder who does what.");
            browser.screenshot("forum");
            browser.assertAccessible();
            browser.click("post-open");
            WebElement answer = browser.message("Not helpful");
            assertTrue(answer.getText().contains("driver"), answer.getText());
            browser.press(answer, "Solved");
            browser.message("It is solved");
            browser.screenshot("forum-answer");
            browser.assertAccessible();
            ForumPosts posts = new ForumPosts(app.server());
            JsonNode post = posts.newest();
            Eventually.holds("the tag", SOON, () -> posts.tags(post).equals(List.of("Solved")));

            browser.actAs("Mara");
            browser.openMenuOf(browser.message("who does what"));
            browser.click("command-assign-milestone");
            browser.shown("modal");
            browser.screenshot("assign-form");
            browser.assertAccessible();
            browser.type(Keys.ESCAPE);
            browser.openChannel("questions");
            browser.shown("post-what-do-the-driver-and-the-executors-do-");
            browser.screenshot("forum-posts");
            browser.resize(390, 844);
            browser.screenshot("forum-phone");
            assertEquals(0, browser.sidewaysScroll());
            browser.assertAccessible();
        }
    }
}
