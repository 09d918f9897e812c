package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.curriculum.Page;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.library.Library;
import waymark.study.MemberId;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;
import waymark.study.reminder.Slot;
import waymark.study.reminder.StudyReminder;
import waymark.study.reminder.StudyReminders.Planned;
import waymark.study.streak.Longest;
import waymark.study.streak.Streak;

/** Outlines and reminders of the longest names, most headings and most servers stay within Discord's limits. */
class OwnViewsAtExtremesTest {
    private static final int TEXT_AT_MOST = 4_000;
    private static final int COMPONENTS_AT_MOST = 40;
    private static final String LONG = "A very long name of a thing that nobody would read aloud "
            .repeat(5)
            .strip();

    @TempDir
    private Path folder;

    /** Building refuses too many components, labels and ids that are too long; the whole text is counted here. */
    private static void assertFits(Reply reply) {
        try (MessageCreateData message = reply.toMessage()) {
            int text = message.getComponentTree().findAll(TextDisplay.class).stream()
                    .mapToInt(part -> part.getContent().length())
                    .sum();
            assertTrue(text <= TEXT_AT_MOST, "characters: " + text);
            int components = message.getComponentTree().findAll(Component.class).size();
            assertTrue(components <= COMPONENTS_AT_MOST, "components: " + components);
        }
    }

    private Shelf shelf() throws Exception {
        StringBuilder page = new StringBuilder("---\nsummary: " + LONG + "\n---\n\n# " + LONG + "\n\nText.\n");
        for (int i = 0; i < 200; i++) {
            page.append(i % 2 == 0 ? "\n## " : "\n### ")
                    .append(i)
                    .append(' ')
                    .append(LONG)
                    .append("\n\nText.\n");
        }
        page.append("\n## Tasks\n\n");
        for (int i = 0; i < 60; i++) {
            page.append("- [ ] ")
                    .append(i)
                    .append(' ')
                    .append(LONG)
                    .append(" (30 min): ")
                    .append(LONG)
                    .append('\n');
        }
        Files.createDirectories(folder.resolve("roadmap/1-basics"));
        Files.writeString(
                folder.resolve("README.md"),
                "# Course\n\n## RoadMap\n\n```\nCourse\n└── 1. Basics\n    ├── " + LONG
                        + "\n    ├── First Join\n    └── B" + LONG + "\n```\n");
        Files.writeString(folder.resolve("roadmap/1-basics/first-join.md"), page);
        Library library = Library.open("default", folder, InstantSource.fixed(Instant.EPOCH));
        LinkTemplate links = new LinkTemplate(
                "https://example.org/" + "a-long-way-down/".repeat(10) + "{path}#{anchor}", AnchorStyle.GITHUB);
        return new Shelf("default", library, Optional.of(links));
    }

    @Test
    void anOutlineOfHundredsOfHeadingsAndTasks() throws Exception {
        Shelf shelf = shelf();
        Page page = shelf.curriculum().page("roadmap/1-basics/first-join").orElseThrow();
        assertTrue(page.sections().size() > 150 && page.tasks().size() == 60, "the page was read");
        assertFits(TopicView.of(shelf, page, Long.MAX_VALUE));
        assertFits(TopicView.forMember(shelf, page, Long.MAX_VALUE, Long.MAX_VALUE));
        assertFits(TopicView.none(shelf, LONG.repeat(10)));
        assertEquals(1, TopicPages.choices(shelf, "").size());
    }

    @Test
    void aReminderOfTheLongestTask() throws Exception {
        Shelf shelf = shelf();
        PlannedTask task = Plan.of(shelf.curriculum()).tasks().getFirst();
        LocalDate day = LocalDate.parse("2026-05-04");
        Streak streak = new Streak(day, Instant.EPOCH, 100_000, 2, Longest.NONE, List.of());
        ReminderView.About about = new ReminderView.About(Long.MAX_VALUE, LONG, day);
        assertFits(ReminderView.due(about, streak, shelf, Optional.empty(), Optional.of(task)));
        assertFits(ReminderView.due(about, streak, shelf, Optional.empty(), Optional.empty()));
    }

    @Test
    void remindersOfAHundredServers() {
        Slot next = new Slot(LocalDate.parse("2026-05-04"), Instant.EPOCH);
        List<Planned> all = LongStream.range(0, 100)
                .mapToObj(guild -> new Planned(
                        new StudyReminder(
                                new MemberId(Long.MAX_VALUE - guild, Long.MAX_VALUE),
                                1,
                                Instant.EPOCH,
                                LocalTime.of(23, 59),
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                                StudyReminder.State.ON),
                        next,
                        ZoneId.of("America/Argentina/ComodRivadavia")))
                .toList();
        assertFits(ReminderView.list(all, guild -> Optional.of(LONG)));
        assertFits(ReminderView.closed(all.stream().map(Planned::reminder).toList(), guild -> Optional.empty()));
        assertFits(ReminderView.set(all.getFirst(), false));
    }
}
