package waymark.study.board;

import java.time.LocalDate;
import java.util.Optional;
import waymark.study.NodeRef;

/**
 * Something that is so of a member and is counted over a group.
 *
 * <p>Example: {@code Fact.of(Kind.DONE, new NodeRef("default", "roadmap/1-basics"))}, whose line is {@code "DONE default\troadmap/1-basics"}.
 *
 * @param value what it is about; its form depends on the kind
 */
public record Fact(Kind kind, String value) {
    private static final String BETWEEN = "\t";

    /** What it says. */
    public enum Kind {
        /** They are known. */
        SEEN,
        /** The last study day with a check-in. */
        LAST_DAY,
        /** How many days they have checked in on. */
        DAYS,
        /** A milestone of which some steps are done. */
        UNDER_WAY,
        /** A milestone of which every step is done. */
        DONE,
        /** A milestone that is assigned and not complete, with the day on which it is due, if there is one. */
        DUE,
        /** A step or task that they skipped. */
        SKIPPED
    }

    static final Fact SEEN = new Fact(Kind.SEEN, "");

    static Fact of(Kind kind, NodeRef node) {
        return new Fact(kind, node.curriculum() + BETWEEN + node.node());
    }

    static Fact due(Optional<LocalDate> day, NodeRef milestone) {
        return new Fact(Kind.DUE, day.map(LocalDate::toString).orElse("") + BETWEEN + of(Kind.DUE, milestone).value);
    }

    /** The node that it is about; of kinds that have one. */
    NodeRef node() {
        String[] parts = value.split(BETWEEN, -1);
        return new NodeRef(parts[parts.length - 2], parts[parts.length - 1]);
    }

    /** The day that it is about; of kinds that have one. */
    Optional<LocalDate> day() {
        String day = value.split(BETWEEN, -1)[0];
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    /** As one line of text. */
    public String line() {
        return kind + " " + value;
    }

    /** Reads what {@link #line} wrote. */
    public static Fact read(String line) {
        int space = line.indexOf(' ');
        return new Fact(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
