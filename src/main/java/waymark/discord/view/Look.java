package waymark.discord.view;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import waymark.discord.Reply;

/** The one look of all replies: a container with one accent, a title, quiet small print; every time a Discord timestamp. */
final class Look {
    /** The green of a trail blaze, readable beside Discord's dark and light. */
    static final int ACCENT = 0x3B8F6B;

    /** Discord's limit for all text of a message of components, less a reserve for what a view adds around a quotation. */
    static final int TEXT_LIMIT = 3_600;

    /** Headings come from anyone's Markdown: one line of them, whatever its length, leaves room for the rest. */
    static final int HEADING_LIMIT = 150;

    private Look() {}

    static Reply card(ContainerChildComponent... parts) {
        return card(List.of(parts));
    }

    static Reply card(List<? extends ContainerChildComponent> parts) {
        return Reply.of(Container.of(parts).withAccentColor(ACCENT));
    }

    static TextDisplay text(String markdown) {
        return TextDisplay.of(markdown);
    }

    static String title(String words) {
        return "### " + Excerpt.cut(words, HEADING_LIMIT);
    }

    /** Small print: each line of its own is marked. */
    static String small(String words) {
        return "-# " + words.replace("\n", "\n-# ");
    }

    /** "in 5 hours", in the reader's own zone and language. */
    static String relative(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":R>";
    }

    /** Date and time, in the reader's own zone and language. */
    static String dateTime(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":f>";
    }

    /** The time of day alone, in the reader's own zone. */
    static String time(Instant instant) {
        return "<t:" + instant.getEpochSecond() + ":t>";
    }

    /** A day of the calendar, which no zone may shift: written out, not as a timestamp. */
    static String day(LocalDate day) {
        return Dates.day(day);
    }

    /** "Mon, Wed, Fri", or one word for all seven. */
    static String weekdays(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return Texts.of("schedule.every-day");
        }
        return days.stream().sorted().map(Dates::weekday).collect(Collectors.joining(", "));
    }

    /** A stretch of days, or the one that it is. */
    static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : Texts.of("streak.span", day(from), day(to));
    }

    static String user(long id) {
        return "<@" + id + ">";
    }

    static String role(long id) {
        return "<@&" + id + ">";
    }

    static String channel(long id) {
        return "<#" + id + ">";
    }

    /** The first that fit into that many characters, and a line that says how many did not. */
    static String lines(List<String> lines, int limit) {
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String line : lines) {
            length += line.length() + 1;
            if (length > limit) {
                shown.add(small(Texts.of("list.more", lines.size() - shown.size())));
                break;
            }
            shown.add(line);
        }
        return String.join("\n", shown);
    }
}
