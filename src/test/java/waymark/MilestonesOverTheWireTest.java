package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators do with assignments and members see of them, over the wire. */
class MilestonesOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BASICS = "roadmap/1-basics";

    @TempDir
    private Path folder;

    private Path corpus;
    private PracticeBot bot;

    @BeforeEach
    void start() throws Exception {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        bot = PracticeBot.start(corpus, folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private static LocalDate day(int ahead) {
        return LocalDate.ofInstant(PracticeBot.tomorrowNoon(), ZoneOffset.UTC).plusDays(ahead);
    }

    private JsonNode assign(Learner mara, long to, ObjectNode... more) {
        ObjectNode[] options = new ObjectNode[more.length + 2];
        options[0] = option(MENTIONABLE, "to", to);
        options[1] = option("milestone", BASICS);
        System.arraycopy(more, 0, options, 2, more.length);
        return mara.use("milestone", sub("assign", options));
    }

    /** The one assignment that stands, as the list of choices offers it. */
    private static Map.Entry<String, String> standing(Learner mara) {
        Map<String, String> offered = mara.offered("milestone", "cancel", option("which", ""));
        assertEquals(1, offered.size(), offered::toString);
        return offered.entrySet().iterator().next();
    }

    private long ada() {
        return bot.cohort().ada().id();
    }

    @Test
    void anAssignmentIsMovedTakenBackAndItsHistoryTold() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assign(mara, ada(), option("due", day(3).toString()), option("note", "before the exam"));
            JsonNode notice = ada.awaitMessage(message -> words(message).contains("your next milestone"));
            String mine = words(ada.press(notice, "My milestones"));
            assertTrue(mine.contains("**1. Basics** · 0 of 1 steps done"), mine);
            assertTrue(mine.contains("(in 3 days)") && mine.contains("> before the exam"), mine);
            assertTrue(mine.contains("Missing: First Join"), mine);
            assertTrue(mine.contains("Assigned by <@" + bot.cohort().mara().id() + ">"), mine);

            Map.Entry<String, String> which = standing(mara);
            assertTrue(which.getValue().startsWith("Ada · 1. Basics · "), which.getValue());
            Map<String, String> days =
                    mara.offered("milestone", "extend", option("due", ""), option("which", which.getKey()));
            assertTrue(days.containsKey(day(10).toString()), days::toString);
            assertTrue(days.get(day(10).toString()).endsWith("(7 days)"), days::toString);

            String past = words(mara.use(
                    "milestone", sub("extend", option("which", which.getKey()), option("due", day(-1).toString()))));
            assertTrue(past.contains("is already past"), past);
            String moved = words(mara.use(
                    "milestone",
                    sub(
                            "extend",
                            option("which", which.getKey()),
                            option("due", day(10).toString()),
                            option("note", "you were ill"))));
            assertTrue(moved.contains("is now due"), moved);
            JsonNode told = ada.awaitMessage(message -> words(message).contains("> you were ill"));
            assertEquals(List.of(String.valueOf(ada())), told.path("mentions").findValuesAsText("id"));
            assertTrue(words(ada.use("roadmap", sub("due"))).contains("(in 10 days)"));

            String cancelled = words(mara.use(
                    "milestone", sub("cancel", option("which", which.getKey()), option("note", "another course"))));
            assertTrue(cancelled.contains("Taken back from"), cancelled);
            assertTrue(words(ada.use("roadmap", sub("due"))).contains("Nothing is assigned to you"));
            String again = words(mara.use("milestone", sub("cancel", option("which", which.getKey()))));
            assertTrue(again.contains("does not stand any more"), again);

            String history = words(mara.use("milestone", sub("history", option("which", which.getKey()))));
            assertTrue(
                    history.indexOf("took it back") >= 0
                            && history.indexOf("took it back") < history.indexOf("moved it to")
                            && history.indexOf("moved it to") < history.indexOf("assigned by"),
                    history);
            assertTrue(history.contains("> another course") && history.contains("> you were ill"), history);
            assertTrue(words(mara.use("milestone", sub("history", option("which", "nonsense"))))
                    .contains("does not stand"));
        }
    }

    @Test
    void aRolesMembersAreThoseSeenHoldingIt() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            assign(mara, bot.cohort().learnerRole(), option("due", "tomorrow"));
            JsonNode notice = ada.awaitMessage(message -> words(message).contains("your next milestone"));
            assertEquals(List.of(String.valueOf(bot.cohort().learnerRole())), roles(notice));
            String nobody = words(mara.use("milestone", sub("list")));
            assertTrue(nobody.contains("Nobody seen with that role yet"), nobody);

            String joined = words(ada.press(notice, "Join"));
            assertTrue(joined.contains("You are in") && joined.contains("(tomorrow)"), joined);
            ben.use("today");
            String two = words(mara.use("milestone", sub("list")));
            assertTrue(two.contains("0 of 2 seen have completed it"), two);
            String bens = words(mara.use(
                    "roadmap",
                    sub("due", option(USER, "member", bot.cohort().ben().id()))));
            assertTrue(bens.contains("Assigned to <@") && bens.contains("**1. Basics**"), bens);

            String notHers = words(mara.press(notice, "Join"));
            assertTrue(notHers.contains("is for those who hold <@&"), notHers);
        }
    }

    private static List<String> roles(JsonNode message) {
        return message.path("mention_roles").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void stepsAreMarkedByHandAndByACheckIn() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            Map<String, String> offered = ada.offered("roadmap", "mark", option("node", "join"));
            assertEquals("First Join: Join two tables", offered.get(BASICS + "/first-join#join-two-tables"));
            String marked = words(ada.use("roadmap", sub("mark", option("node", "first join"))));
            assertTrue(marked.contains("**First Join**: ☑️ done") && marked.contains("1/1` "), marked);
            assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"), "a mark counts no day");
            String back = words(
                    ada.use("roadmap", sub("mark", option("node", BASICS + "/first-join"), option("state", "OPEN"))));
            assertTrue(back.contains("0/1` "), back);
            assertTrue(words(ada.use("roadmap", sub("mark", option("node", "Cobol"))))
                    .contains("I do not know “Cobol”"));

            String done = words(ben.use("checkin", option("task", "join two tables")));
            assertTrue(done.contains("Done: **Join two tables**") && done.contains("**1 day**"), done);
            String unknown = words(ben.use("checkin", option("task", "Cobol")));
            assertTrue(unknown.contains("I do not know “Cobol”"), unknown);
            assertTrue(words(ben.use("today")).contains("Explain the plan"));
        }
    }

    @Test
    void aRenamedPageKeepsWhatPointsAtItAndADeletedOneIsNamed() throws Exception {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assign(mara, ada());
            ada.use("roadmap", sub("mark", option("node", "First Join")));
            Path old = corpus.resolve(BASICS + "/first-join.md");
            String text = Files.readString(old);
            Path index = corpus.resolve("README.md");
            String outline = Files.readString(index);

            Files.writeString(index, outline.replace("First Join", "Opening Join"));
            Files.writeString(
                    corpus.resolve(BASICS + "/opening-join.md"),
                    "---\nwas: [roadmap/1-basics/first-join]\n---\n\n"
                            + text.replace("# First Join", "# Opening Join"));
            Files.delete(old);
            mara.use("curriculum", sub("reload"));
            Eventually.holds(
                    "the new edition is in use", SOON, () -> opened(ada).contains("Opening Join"));
            assertTrue(opened(ada).contains("☑️ Opening Join"), "the mark came along");

            // Split: two pages say that they were it.
            Files.writeString(index, outline.replace("First Join", "Inner Join\n    └── Outer Join"));
            Files.delete(corpus.resolve(BASICS + "/opening-join.md"));
            for (String part : List.of("inner", "outer")) {
                Files.writeString(
                        corpus.resolve(BASICS + "/" + part + "-join.md"),
                        "---\nwas: [roadmap/1-basics/first-join, roadmap/1-basics/opening-join]\n---\n\n"
                                + text.replace("# First Join", "# " + part));
            }
            mara.use("curriculum", sub("reload"));
            Eventually.holds(
                    "the split edition is in use", SOON, () -> opened(ada).contains("Outer Join"));
            String split = opened(ada);
            assertTrue(split.contains("☑️ Inner Join") && split.contains("☑️ Outer Join"), split);

            // Deleted: what pointed at it is named, and the edition in use stays.
            Files.delete(corpus.resolve(BASICS + "/inner-join.md"));
            Files.delete(corpus.resolve(BASICS + "/outer-join.md"));
            Files.writeString(
                    index, outline.replace("First Join", "Something Else").replace("1. Basics", "1. New"));
            JsonNode refused = mara.use("curriculum", sub("reload"));
            assertTrue(words(refused).contains("`roadmap/1-basics`"), words(refused));
            assertTrue(words(refused).contains("`roadmap/1-basics/inner-join`"), words(refused));
            assertTrue(opened(ada).contains("☑️ Inner Join"));

            mara.press(refused, "Use it anyway");
            String due = words(ada.use("roadmap", sub("due")));
            assertTrue(due.contains("**roadmap/1-basics**") && due.contains("no longer in the curriculum"), due);
            String list = words(mara.use("milestone", sub("list")));
            assertTrue(list.contains("no longer in the curriculum"), list);
            assertFalse(opened(ada).contains("☑️"));
        }
    }

    private static String opened(Learner learner) {
        return words(learner.chooseInPlace(learner.use("roadmap", sub("view")), "1"));
    }

    @Test
    void everyonesMilestoneIsThatOfWhoeverActs() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assign(mara, bot.cohort().guild());
            ada.use("today");
            String due = words(ada.use("roadmap", sub("due")));
            assertTrue(due.contains("**1. Basics**"), due);
        }
    }

    @Test
    void whoeverSendsAFormIsSeenWithTheirRoles() {
        long daily = bot.cohort().daily();
        try (Learner mara = bot.mara();
                Learner ben = bot.in(bot.cohort().ben(), daily)) {
            mara.use("schedule", sub("set", option("credit", "WORK")));
            bot.server().clock().forward(Duration.ofDays(1));
            JsonNode post = ben.awaitMessage(message -> words(message).contains("Explain the plan"));
            assign(mara, bot.cohort().learnerRole());
            assertTrue(words(mara.use("milestone", sub("list"))).contains("Nobody seen with that role yet"));
            ben.fill(post, "Show my work", "", "the query");
            String seen = words(mara.use("milestone", sub("list")));
            assertTrue(seen.contains("0 of one seen"), seen);
        }
    }

    @Test
    void choicesAskDiscordNothing() {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (Learner mara = bot.mara()) {
            assign(mara, ada());
            assertTrue(standing(mara).getValue().startsWith("Ada · "), "named by the act itself");
            assign(mara, bot.cohort().ben().id());
        }
        // Another process has not met them.
        bot.close();
        try {
            bot = PracticeBot.start(corpus, folder.resolve("data"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        bot.server().listen(exchange -> asked.add(exchange.method() + " " + exchange.template()));
        try (Learner mara = bot.mara()) {
            mara.offered("milestone", "cancel", option("which", ""));
        }
        assertTrue(
                asked.stream().noneMatch(request -> request.startsWith("GET") && request.contains("/members/")),
                asked::toString);
    }
}
