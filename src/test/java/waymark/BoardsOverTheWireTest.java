package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.MEDIA_GALLERY;
import static waymark.MessageParts.find;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.MemberClient;
import waymark.practice.rest.Exchange;
import waymark.practice.world.Json;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.board.Board;
import waymark.study.plan.Follower;

/** Boards as moderators ask for them and channels show them. It is noon. */
class BoardsOverTheWireTest {
    private static final String BOARD = "How far we are";
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    private final List<Exchange> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        bot.server().listen(said::add);
    }

    @Test
    void aThreadIsNoPlaceForABoard() {
        MemberClient client = new MemberClient(bot.server(), bot.people().mara());
        String message = client.say(bot.people().help(), "Where are we?")
                .body()
                .path("id")
                .asText();
        JsonNode thread = client.send(
                        "POST",
                        "/channels/" + bot.people().help() + "/messages/" + message + "/threads",
                        Json.object("name", "Where are we?"))
                .body();
        try (client;
                App app = bot.start();
                Learner mara = bot.mara();
                Learner within = Learner.in(bot.server(), bot.people().mara(), Json.id(thread, "id"))) {
            bot.setUp(mara, "13:00");
            assertTrue(words(within.use("board")).contains("A board needs a channel"));
            assertEquals(0, mara.messages(Json.id(thread, "id")).size());
        }
    }

    @Test
    void theOneBoardIsPostedOnceEditedAndAliveAfterARestart() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben(bot.people().help())) {
            try (App app = bot.start()) {
                assertTrue(words(mara.use("board")).contains("not set up yet"));
                bot.setUp(mara, "13:00");
                mara.use(
                        "milestone",
                        sub(
                                "assign",
                                option(MENTIONABLE, "to", bot.people().learnerRole()),
                                option("milestone", "roadmap/1-basics")));
                ben.use("today");

                String said = words(mara.use("board"));
                assertTrue(said.contains("The board is posted"), said);
                JsonNode board = board(ada);
                String first = words(board);
                assertTrue(first.contains("0 of 2 tasks posted"), first);
                assertTrue(first.contains("**1. Basics** 0 done · 0 under way, of 1"), first);
                assertTrue(first.contains("<@&" + bot.people().learnerRole() + ">: 0 done"), first);
                JsonNode picture = find(board, MEDIA_GALLERY);
                assertTrue(
                        picture.path("items")
                                .path(0)
                                .path("description")
                                .asText()
                                .startsWith("Progress of one member. 1. Basics: 0 done"),
                        picture::toString);

                ada.use("checkin", option("task", "First Join"));
                assertTrue(words(mara.use("board")).contains("The board is up to date"));
                String second = words(board(ada));
                assertTrue(second.contains("1 today · 1 in the last 7 days, of 2 known members"), second);
                assertTrue(second.contains("**1. Basics** 1 done · 0 under way, of 2"), second);
                assertTrue(
                        second.contains("Completed lately")
                                && second.contains("<@" + bot.people().ada().id()),
                        second);
            }
            try (App app = bot.start()) {
                String own = words(ada.press(board(ada), "My progress"));
                assertTrue(own.contains("1. Basics"), own);
                ada.use("settings", sub("visibility", option(BOOLEAN, "boards", false)));
                ben.use("checkin");
                bot.server().clock().forward(Duration.ofMinutes(6));
                Eventually.holds(
                        "the sweep changes it", SOON, () -> words(board(ada)).contains("2 today"));
                String hidden = words(board(ada));
                assertFalse(hidden.contains("<@" + bot.people().ada().id()), hidden);
                assertTrue(hidden.contains("One more member who does not want to be named"), hidden);
                assertEquals(1, boards(ada));
            }
        }
    }

    @Test
    void itIsPinnedWhereThatIsAllowedAndElseSaidWhatToGrant() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            bot.setUp(mara, "13:00");
            String said = words(mara.use("board", option(BOOLEAN, "pin", true)));
            assertTrue(said.contains("The board is posted") && said.contains("grant me **Pin Messages**"), said);
            BotRights.in(bot.server(), bot.people().general()).allow(BotRights.PIN_MESSAGES);
            Eventually.holds(
                    "the bot may pin",
                    SOON,
                    () -> !words(mara.use("board", option(BOOLEAN, "pin", true)))
                            .contains("Pin Messages"));
            assertTrue(board(ada).path("pinned").asBoolean());
            assertEquals(1, boards(ada));
        }
    }

    @Test
    void aBoardThatWasDeletedIsPostedAnewOnlyWhenSomebodyAsks() {
        try (App app = bot.start();
                MemberClient client =
                        new MemberClient(bot.server(), bot.people().mara());
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            bot.setUp(mara, "13:00");
            mara.use("board");
            client.send(
                    "DELETE",
                    "/channels/" + bot.people().general() + "/messages/"
                            + board(ada).path("id").asText(),
                    null);
            ada.use("checkin");
            bot.server().clock().forward(Duration.ofMinutes(6));
            Learner elsewhere = bot.mara(bot.people().help());
            try (elsewhere) {
                assertEquals(0, boards(ada));
                assertTrue(words(elsewhere.use("board")).contains("The board is posted"));
                assertTrue(words(ada.newest(bot.people().help())).contains(BOARD));
                assertTrue(words(mara.use("board")).contains("up to date"));
                assertEquals(0, boards(ada));
            }
        }
    }

    @Test
    void moderatorsAreToldOnceWhenItsChannelIsClosedToTheBot() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().help());
                Learner ben = bot.ben()) {
            bot.setUp(mara, "13:00");
            try (Learner there = bot.mara(bot.people().help())) {
                there.use("board");
            }
            assertTrue(words(ada.newest(bot.people().help())).contains(BOARD));
            BotRights.in(bot.server(), bot.people().help()).deny(BotRights.VIEW_CHANNEL);
            ada.use("checkin");
            bot.server().clock().forward(Duration.ofMinutes(6));
            Eventually.holds("moderators are told", SOON, () -> told().size() == 1);
            assertTrue(told().getFirst().contains("missing permission View Channel"), told()::toString);
            // Asked for where the bot may write, it is posted there.
            assertTrue(words(mara.use("board")).contains("The board is posted"));
            bot.server().clock().forward(Duration.ofMinutes(6));
            ben.use("checkin");
            bot.server().clock().forward(Duration.ofMinutes(6));
            Eventually.holds(
                    "the sweep goes on there", SOON, () -> words(board(mara)).contains("2 in the last 7 days"));
            assertEquals(1, boards(mara));
            assertEquals(1, told().size());
        }
    }

    @Test
    void whatACrashLeftClaimedIsLookedForAndPostedOnceAtMost() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
            }
            Follower group = Follower.of(bot.people().guild());
            Act act = new Act(1, bot.people().mara().id(), bot.server().clock().instant());
            // As a process leaves it that died between its claim and the message.
            try (Database database = Database.open(bot.data())) {
                assertTrue(database.boards().claim(group, bot.people().general(), act, Optional.empty()));
            }
            try (App app = bot.start()) {
                assertTrue(words(mara.use("board")).contains("is being posted this very moment"));
                bot.server().clock().forward(Duration.ofMinutes(6));
                Eventually.holds("it is posted after all", SOON, () -> boards(ada) == 1);
                assertTrue(words(mara.use("board")).contains("up to date"));
            }
            // As one leaves it that died between the message and the note of it.
            try (Database database = Database.open(bot.data())) {
                Board there = database.boards().find(group).orElseThrow();
                assertTrue(database.boards().claim(group, bot.people().general(), act, Optional.of(there)));
            }
            try (App app = bot.start()) {
                assertTrue(words(mara.use("board")).contains("up to date"));
                ada.use("checkin");
                mara.use("board");
                assertTrue(words(board(ada)).contains("1 today"), "the message that was there is the board");
                assertEquals(1, boards(ada));
            }
        }
    }

    @Test
    void aCohortHasABoardOfItsOwnAndOnlyThoseWhoManageRolesMayAskForOne() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            bot.setUp(mara, "13:00");
            mara.use("cohort", sub("create", option("name", "Autumn"), option("plan", "First Join")));
            mara.use(
                    "cohort",
                    sub(
                            "add",
                            option("cohort", "Autumn"),
                            option(USER, "member", bot.people().ada().id())));
            ada.use("checkin", option("task", "Join two tables"));
            ben.use("checkin");

            assertTrue(words(mara.use("board", option("cohort", "Spring"))).contains("There is no cohort “Spring”"));
            mara.use("board");
            assertTrue(words(mara.use("board", option("cohort", "Autumn"))).contains("The board is posted"));
            String autumn = words(ada.newest(bot.people().general()));
            assertTrue(autumn.contains("How far we are: Autumn"), autumn);
            assertTrue(autumn.contains("1 today · 1 in the last 7 days, of one known member"), autumn);
            assertEquals(2, boards(ada));

            assertFalse(ada.offered().contains("board"), "Discord offers it to moderators");
            assertEquals(FORBIDDEN, ada.send(mara.command("board")).status());
        }
    }

    /** What was said to whoever runs the server. */
    private List<String> told() {
        return said.stream()
                .filter(exchange -> exchange.byBot() && exchange.method().equals("POST"))
                .map(exchange -> words(exchange.request()))
                .filter(words -> words.contains("I can no longer keep the board"))
                .toList();
    }

    private long boards(Learner reader) {
        return StreamSupport.stream(reader.messages(bot.people().general()).spliterator(), false)
                .filter(message -> words(message).contains(BOARD))
                .count();
    }

    private JsonNode board(Learner reader) {
        return StreamSupport.stream(reader.messages(bot.people().general()).spliterator(), false)
                .filter(message -> words(message).contains(BOARD))
                .findFirst()
                .orElseThrow();
    }
}
