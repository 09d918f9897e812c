package waymark.discord.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.plan.Follower;
import waymark.study.streak.Ranking;
import waymark.study.streak.Standings;

/** Who of those who chose to be listed studies how steadily, a page at a time. */
public final class LeaderboardView {
    /** The button that shows another page: the period, the cohort, the page from 0. */
    public static final String TURN = "leaderboard";

    /** The button by which whoever presses it is listed. */
    public static final String JOIN = "leaderboard-join";

    /** The button by which whoever presses it no longer is. */
    public static final String LEAVE = "leaderboard-leave";

    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");

    private LeaderboardView() {}

    /** What members are ranked by. */
    public enum Period {
        STREAK,
        WEEK,
        MONTH,
        LONGEST,
        ALL;

        /** By its name; the streak where it is no such name. */
        public static Period read(String name) {
            return Arrays.stream(values())
                    .filter(period -> period.name().equals(name))
                    .findFirst()
                    .orElse(STREAK);
        }

        /** @param today the server's study day */
        public Ranking ranking(LocalDate today) {
            return switch (this) {
                case STREAK -> new Ranking.ByStreak();
                case WEEK -> new Ranking.OfWeek(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                case MONTH -> new Ranking.OfMonth(today.withDayOfMonth(1));
                case LONGEST -> new Ranking.ByLongest();
                case ALL -> new Ranking.ByCredited();
            };
        }
    }

    /** What a period is called in a list of choices. */
    public static String name(Period period) {
        return Texts.of("leaderboard.period-" + period.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A page of it.
     *
     * @param cohort its name; empty for the whole server
     * @param page from 0
     * @param more whether another page follows
     */
    public static Reply of(
            Follower group,
            Optional<String> cohort,
            Period period,
            List<Standings.Place> places,
            int page,
            boolean more) {
        String title = cohort.map(
                        name -> Texts.of("leaderboard.title-cohort", name(period), DiscordWords.literal(name)))
                .orElseGet(() -> Texts.of("leaderboard.title", name(period)));
        List<String> lines = places.stream().map(LeaderboardView::line).toList();
        String text = lines.isEmpty()
                ? Texts.of(page > 0 || more ? "leaderboard.none-here" : "leaderboard.none")
                : String.join("\n", lines);
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(title) + "\n" + text));
        parts.add(Look.text(Look.small(Texts.of("leaderboard.note"))));
        List<Button> buttons = new ArrayList<>();
        if (page > 0 || more) {
            buttons.add(turn(group, period, page - 1, "button.previous").withDisabled(page == 0));
            buttons.add(turn(group, period, page + 1, "button.next").withDisabled(!more));
        }
        buttons.add(Button.primary(ComponentId.of(JOIN).toString(), Texts.of("button.list-me")));
        buttons.add(Button.secondary(ComponentId.of(LEAVE).toString(), Texts.of("button.list-me-not")));
        parts.add(ActionRow.of(buttons));
        return Look.card(parts);
    }

    private static String line(Standings.Place place) {
        String at = place.place() <= MEDALS.size() ? MEDALS.get(place.place() - 1) : "**" + place.place() + ".**";
        return Texts.of("leaderboard.line", at, Look.user(place.member().user()), place.figure());
    }

    private static Button turn(Follower group, Period period, int page, String label) {
        return Button.secondary(
                ComponentId.of(TURN, period, group.cohort(), page).toString(), Texts.of(label));
    }

    /** To whoever chose. */
    public static Reply listed(boolean listed) {
        return Notices.of(listed ? "leaderboard.listed" : "leaderboard.unlisted");
    }
}
