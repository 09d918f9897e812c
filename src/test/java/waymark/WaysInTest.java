package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way in which a member marks a task completes what is assigned and says so; every one that is the day's own act credits it. */
class WaysInTest {
    private static final String LAST = "Explain the plan";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    @Test
    void eachWayThatMarksTheLastTaskSaysThatItCompletesTheMilestone() {
        try (Learner ada = bot.in(bot.cohort().ada(), bot.cohort().daily());
                Learner mara = bot.mara()) {
            ada.use("roadmap", sub("mark", option("node", "Join two tables")));
            mara.use("schedule", sub("set", option("plan", "First Join")));

            Map<String, Supplier<JsonNode>> ways = new LinkedHashMap<>();
            ways.put("/roadmap mark", () -> ada.use("roadmap", sub("mark", option("node", LAST))));
            ways.put("own Done", () -> ada.press(ada.use("today"), "Done"));
            ways.put("/checkin task", () -> ada.use("checkin", option("task", LAST)));
            ways.put("Mark the task as done", () -> {
                JsonNode shown = ada.fill(ada.use("today"), "Show my work", "", "three stages");
                return ada.press(shown, "Mark the task as done");
            });
            ways.forEach((way, use) -> {
                ada.use("roadmap", sub("mark", option("node", LAST), option("state", "OPEN")));
                mara.use(
                        "milestone",
                        sub(
                                "assign",
                                option(MENTIONABLE, "to", bot.cohort().ada().id()),
                                option("milestone", "roadmap/1-basics")));
                String said = words(use.get());
                assertTrue(said.contains("That completes **1. Basics**"), way + ": " + said);
                String days = way.equals("/roadmap mark") ? "**0 days**" : "**1 day**";
                String streak = words(ada.use("streak", sub("show")));
                assertTrue(streak.contains(days), way + ": " + streak);
            });
        }
    }
}
