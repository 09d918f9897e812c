package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.discord.ChannelAccess;
import waymark.discord.Checkup;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Vitals;
import waymark.fuzz.DiscordLimits;
import waymark.search.library.Library;
import waymark.study.GuildTime;
import waymark.study.plan.Cohort;
import waymark.study.plan.Course;
import waymark.study.plan.GuildSettings;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStep;

/** The cards of the set-up at their largest keep Discord's limits. */
class SetupViewsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final long SNOWFLAKE = Long.MAX_VALUE;
    private static final Panel PANEL = new Panel(SNOWFLAKE, SNOWFLAKE, SNOWFLAKE, NOW);

    @TempDir
    private Path folder;

    private Library library;

    /** Forty tracks, each with a title longer than a select shows. */
    @BeforeEach
    void read() throws Exception {
        StringBuilder index = new StringBuilder("# " + "Large course ".repeat(20) + "\n\n## Tracks\n\n");
        for (int i = 0; i < 40; i++) {
            String title = "Track " + i + " of very many words".repeat(6);
            index.append("### ")
                    .append(title)
                    .append("\n\n- **Topic ")
                    .append(i)
                    .append(":** it\n\n");
        }
        Files.writeString(Files.createDirectories(folder).resolve("README.md"), index);
        library = Library.open("default", folder, InstantSource.fixed(NOW));
    }

    private GuildSettings settings() {
        return new GuildSettings(
                SNOWFLAKE,
                "default",
                OptionalLong.of(SNOWFLAKE),
                OptionalLong.of(SNOWFLAKE),
                LocalTime.of(23, 59),
                GuildTime.standard(ZoneId.of("America/Argentina/ComodRivadavia")),
                NOW,
                Optional.empty());
    }

    private static ChannelAccess nothingGranted() {
        Map<String, Boolean> granted = new TreeMap<>();
        List.of(
                        "view-channel",
                        "send-messages",
                        "read-message-history",
                        "create-public-threads",
                        "send-messages-in-threads")
                .forEach(key -> granted.put(key, false));
        return new ChannelAccess(SNOWFLAKE, granted);
    }

    @Test
    void theCardAtItsLargest() {
        List<Shelf> shelves = IntStream.range(0, 40)
                .mapToObj(i -> new Shelf("curriculum-" + i, library, Optional.empty()))
                .toList();
        List<String> parts = IntStream.range(0, 50)
                .mapToObj(i -> "roadmap/" + i + "-long-part")
                .toList();
        SetupState state = new SetupState(
                settings().following(Course.ROADMAP.through(parts)),
                shelves,
                Optional.of(nothingGranted()),
                Optional.of(NOW),
                Set.of(SetupStep.TIME),
                Optional.of(PANEL.placed(SNOWFLAKE)),
                OptionalLong.of(SNOWFLAKE),
                false);
        DiscordLimits.check(SetupView.of(state).toMessage());
        DiscordLimits.check(SetupView.whereto(state).toMessage());
        ComponentId id = TimeView.id(state.settings());
        assertEquals(id.toString(), TimeView.form(id).getId());
    }

    @Test
    void thePanelAndTwentyFiveGroupsWithTheLongestNames() {
        List<Cohort> cohorts = LongStream.range(0, 25)
                .mapToObj(i -> new Cohort(
                        SNOWFLAKE - i,
                        SNOWFLAKE,
                        "W".repeat(48) + (10 + i),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        LocalDate.parse("2026-05-04"),
                        "default",
                        Course.ROADMAP,
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        SNOWFLAKE,
                        NOW,
                        Optional.empty()))
                .toList();
        DiscordLimits.check(
                StartHereView.panel(PANEL, new StartHereView.Offers(true, true)).toMessage());
        DiscordLimits.check(StartHereView.groups(cohorts, Set.of(SNOWFLAKE)).toMessage());
        assertTrue(MessageComponentTree.of(StartHereView.panel(PANEL, new StartHereView.Offers(true, true))
                        .components())
                .findAll(Button.class)
                .stream()
                .anyMatch(button -> StartHereView.button(PANEL).equals(button.getCustomId())));
    }

    @Test
    void aDoctorWhoFindsEverythingWrong() {
        List<Checkup.Place> places = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            places.add(new Checkup.Place(
                    Checkup.Use.COHORT, "W".repeat(50), OptionalLong.of(SNOWFLAKE), Optional.of(nothingGranted())));
        }
        places.add(new Checkup.Place(Checkup.Use.DAILY, "", OptionalLong.empty(), Optional.empty()));
        places.add(new Checkup.Place(Checkup.Use.NOTICES, "", OptionalLong.of(SNOWFLAKE), Optional.empty()));
        for (Vitals.Fitness fitness : Vitals.Fitness.values()) {
            DiscordLimits.check(DoctorView.of(new Checkup(
                            places,
                            OptionalLong.of(SNOWFLAKE),
                            Duration.ofDays(-9),
                            library.current(),
                            true,
                            new Vitals.Store(fitness, 17, Long.MAX_VALUE >> 20),
                            Optional.of(new Vitals.Backup(Optional.of(NOW), false)),
                            Optional.of("1.0"),
                            Optional.of(Duration.ofMinutes(1))))
                    .toMessage());
        }
    }
}
