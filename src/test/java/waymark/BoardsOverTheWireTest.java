package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.practice.rest.Exchange;
import waymark.practice.world.Json;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.board.Board;
import waymark.study.plan.Follower;

/** Boards as moderators ask for them and channels show them. It is noon. */
class BoardsOverTheWireTest {
    private static final int BOOLEAN = 5;
    private static final int MENTIONABLE = 9;
    private static final int VIEW_CHANNEL = 1 << 10;
    private static final int PICTURE = 12;
    private static final String BOARD = "How far we are";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private final List<Exchange> said = new CopyOnWriteArrayList<>();
    private PracticeServer server;
    private Cohort practice;
    private Path corpus;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        server.listen(exchanges);
        server.listen(said::add);
        practice = server.cohort();
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    @AfterEach
    void stop() {
        server.close();
        exchanges.assertValid();
    }

    @Test
    void theOneBoardIsPostedOnceEditedAndAliveAfterARestart() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general());
                Learner ben = Learner.in(server, practice.ben(), practice.help())) {
            try (App app = App.run(config())) {
                assertTrue(words(mara.use("board")).contains("not set up yet"));
                setUp(mara);
                mara.use(
                        "milestone",
                        sub(
                                "assign",
                                option(MENTIONABLE, "to", String.valueOf(practice.learnerRole())),
                                option("milestone", "roadmap/1-basics")));
                ben.use("today");

                String said = words(mara.use("board"));
                assertTrue(said.contains("The board is posted"), said);
                JsonNode board = board(ada);
                String first = words(board);
                assertTrue(first.contains("0 of 2 tasks posted"), first);
                assertTrue(first.contains("**1. Basics** 0 done · 0 under way, of 1"), first);
                assertTrue(first.contains("<@&" + practice.learnerRole() + ">: 0 done"), first);
                JsonNode picture = Learner.find(board, part -> part.path("type").asInt() == PICTURE);
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
                                && second.contains("<@" + practice.ada().id()),
                        second);
            }
            try (App app = App.run(config())) {
                String own = words(ada.press(board(ada), "My progress"));
                assertTrue(own.contains("1. Basics"), own);
                ada.use("settings", sub("visibility", option(BOOLEAN, "boards", false)));
                ben.use("checkin");
                server.clock().forward(Duration.ofMinutes(6));
                Eventually.holds(
                        "the sweep changes it", SOON, () -> words(board(ada)).contains("2 today"));
                String hidden = words(board(ada));
                assertFalse(hidden.contains("<@" + practice.ada().id()), hidden);
                assertTrue(hidden.contains("One more member who does not want to be named"), hidden);
                assertEquals(1, boards(ada));
            }
        }
    }

    @Test
    void itIsPinnedWhereThatIsAllowedAndElseSaidWhatToGrant() {
        try (App app = App.run(config());
                MemberClient client = new MemberClient(server, practice.mara());
                Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general())) {
            setUp(mara);
            String said = words(mara.use("board", option(BOOLEAN, "pin", true)));
            assertTrue(said.contains("The board is posted") && said.contains("grant me **Pin Messages**"), said);
            client.send(
                    "PUT", overwrite(practice.general()), Json.object("type", 1, "allow", String.valueOf(1L << 51)));
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
        try (App app = App.run(config());
                MemberClient client = new MemberClient(server, practice.mara());
                Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general())) {
            setUp(mara);
            mara.use("board");
            client.send(
                    "DELETE",
                    "/channels/" + practice.general() + "/messages/"
                            + board(ada).path("id").asText(),
                    null);
            ada.use("checkin");
            server.clock().forward(Duration.ofMinutes(6));
            Learner elsewhere = Learner.in(server, practice.mara(), practice.help());
            try (elsewhere) {
                assertEquals(0, boards(ada));
                assertTrue(words(elsewhere.use("board")).contains("The board is posted"));
                assertTrue(words(ada.newest(practice.help())).contains(BOARD));
                assertTrue(words(mara.use("board")).contains("up to date"));
                assertEquals(0, boards(ada));
            }
        }
    }

    @Test
    void moderatorsAreToldOnceWhenItsChannelIsClosedToTheBot() {
        try (App app = App.run(config());
                MemberClient client = new MemberClient(server, practice.mara());
                Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.help());
                Learner ben = Learner.in(server, practice.ben(), practice.general())) {
            setUp(mara);
            try (Learner there = Learner.in(server, practice.mara(), practice.help())) {
                there.use("board");
            }
            assertTrue(words(ada.newest(practice.help())).contains(BOARD));
            client.send(
                    "PUT", overwrite(practice.help()), Json.object("type", 1, "deny", String.valueOf(VIEW_CHANNEL)));
            ada.use("checkin");
            server.clock().forward(Duration.ofMinutes(6));
            Eventually.holds("moderators are told", SOON, () -> told().size() == 1);
            assertTrue(told().getFirst().contains("missing permission View Channel"), told()::toString);
            // Asked for where the bot may write, it is posted there.
            assertTrue(words(mara.use("board")).contains("The board is posted"));
            server.clock().forward(Duration.ofMinutes(6));
            ben.use("checkin");
            server.clock().forward(Duration.ofMinutes(6));
            Eventually.holds(
                    "the sweep goes on there", SOON, () -> words(board(mara)).contains("2 in the last 7 days"));
            assertEquals(1, boards(mara));
            assertEquals(1, told().size());
        }
    }

    @Test
    void whatACrashLeftClaimedIsLookedForAndPostedOnceAtMost() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general())) {
            try (App app = App.run(config())) {
                setUp(mara);
            }
            Follower group = Follower.of(practice.guild());
            Act act = new Act(1, practice.mara().id(), server.clock().instant());
            // As a process leaves it that died between its claim and the message.
            try (Database database = Database.open(folder.resolve("data"))) {
                assertTrue(database.boards().claim(group, practice.general(), act, Optional.empty()));
            }
            try (App app = App.run(config())) {
                assertTrue(words(mara.use("board")).contains("is being posted this very moment"));
                server.clock().forward(Duration.ofMinutes(6));
                Eventually.holds("it is posted after all", SOON, () -> boards(ada) == 1);
                assertTrue(words(mara.use("board")).contains("up to date"));
            }
            // As one leaves it that died between the message and the note of it.
            try (Database database = Database.open(folder.resolve("data"))) {
                Board there = database.boards().find(group).orElseThrow();
                assertTrue(database.boards().claim(group, practice.general(), act, Optional.of(there)));
            }
            try (App app = App.run(config())) {
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
        try (App app = App.run(config());
                Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general());
                Learner ben = Learner.in(server, practice.ben(), practice.general())) {
            setUp(mara);
            mara.use("cohort", sub("create", option("name", "Autumn"), option("plan", "First Join")));
            mara.use("cohort", sub("add", option("cohort", "Autumn"), option(6, "member", id(practice.ada()))));
            ada.use("checkin", option("task", "Join two tables"));
            ben.use("checkin");

            assertTrue(words(mara.use("board", option("cohort", "Spring"))).contains("There is no cohort “Spring”"));
            mara.use("board");
            assertTrue(words(mara.use("board", option("cohort", "Autumn"))).contains("The board is posted"));
            String autumn = words(ada.newest(practice.general()));
            assertTrue(autumn.contains("How far we are: Autumn"), autumn);
            assertTrue(autumn.contains("1 today · 1 in the last 7 days, of one known member"), autumn);
            assertEquals(2, boards(ada));

            assertFalse(ada.offered().contains("board"), "Discord offers it to moderators");
            assertEquals(403, ada.send(mara.command("board")).status());
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

    private static String id(Cohort.Person person) {
        return String.valueOf(person.id());
    }

    private String overwrite(long channel) {
        return "/channels/" + channel + "/permissions/" + practice.bot().id();
    }

    private long boards(Learner reader) {
        return StreamSupport.stream(reader.messages(practice.general()).spliterator(), false)
                .filter(message -> words(message).contains(BOARD))
                .count();
    }

    private JsonNode board(Learner reader) {
        return StreamSupport.stream(reader.messages(practice.general()).spliterator(), false)
                .filter(message -> words(message).contains(BOARD))
                .findFirst()
                .orElseThrow();
    }

    private void setUp(Learner moderator) {
        JsonNode card = moderator.use("setup", option("time", "13:00"), option("zone", "UTC"));
        moderator.chooseInPlace(card, String.valueOf(practice.daily()));
    }

    private Config config() {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of("default", new Config.CurriculumSource(corpus, Optional.empty(), Config.Anchors.GITHUB)),
                folder.resolve("data"),
                new Config.Web("127.0.0.1", 0));
    }
}
