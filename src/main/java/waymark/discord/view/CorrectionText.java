package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.study.correction.Corrected;
import waymark.study.correction.Correction;
import waymark.study.streak.Day;
import waymark.study.streak.EntryKind;

/** What moderators corrected, in lines of words. */
final class CorrectionText {
    private static final int NEWS_LIMIT = 1_000;
    private static final int CHANGES_LIMIT = 1_400;
    private static final int DAYS_NAMED = 4;

    private CorrectionText() {}

    /** What a member has not seen yet: who did what, and why. */
    static String news(List<Correction> news) {
        List<String> lines = news.stream().map(c -> "- " + line(c)).toList();
        return Texts.of("correction.news", news.size()) + "\n" + Look.lines(lines, NEWS_LIMIT);
    }

    private static String line(Correction correction) {
        String who = Look.user(correction.actor());
        String what = switch (correction.what()) {
            case Correction.Entered(EntryKind kind, List<LocalDate> days) ->
                Texts.of("correction.told-" + key(kind), who, days(days));
            case Correction.TakenBack(List<LocalDate> days) -> Texts.of("correction.told-undo", who, days(days));
            case Correction.Imported(LocalDate from, LocalDate to) ->
                Texts.of("correction.told-import", who, Look.days(from, to));
            case Correction.ZoneSet zone ->
                Texts.of(
                        "correction.told-zone",
                        who,
                        zone.before().getId(),
                        zone.after().getId());
            case Correction.OutageDeclared(var outage) ->
                Texts.of("correction.told-outage", who, Look.dateTime(outage.from()), Look.dateTime(outage.to()));
            case Correction.OutageWithdrawn(long act, var outage) ->
                Texts.of("correction.told-withdrawn", who, Look.dateTime(outage.from()), Look.dateTime(outage.to()));
        };
        return what + correction.reason().map(reason -> ": " + reason).orElse("");
    }

    /** Of a kind of entry, in keys. */
    static String key(EntryKind kind) {
        return switch (kind) {
            case CREDIT -> "credit";
            case EXCUSE -> "excuse";
            case GRANT_FREEZE -> "freeze";
            case VOID -> "void";
        };
    }

    /** Days in order: a stretch by its ends, else the first few and how many more. */
    static String days(List<LocalDate> days) {
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        if (last.toEpochDay() - first.toEpochDay() + 1 == days.size()) {
            return Look.days(first, last);
        }
        List<String> named =
                new ArrayList<>(days.stream().limit(DAYS_NAMED).map(Look::day).toList());
        if (days.size() > DAYS_NAMED) {
            named.add(Texts.of("correction.more-days", days.size() - DAYS_NAMED));
        }
        return String.join(", ", named);
    }

    /**
     * Streak and freezes before and after, and each day that is another now.
     *
     * @param excused whether days were excused, which holds only once they settle
     */
    static String changes(Corrected corrected, boolean excused) {
        List<String> lines =
                corrected.changed().stream().map(CorrectionText::change).toList();
        List<String> parts = new ArrayList<>(List.of(numbers(corrected)));
        if (!lines.isEmpty()) {
            parts.add(Look.lines(lines, CHANGES_LIMIT));
        }
        List<LocalDate> open = corrected.entered().stream()
                .filter(day -> excused && state(corrected, day).equals(Optional.of(Day.State.PENDING)))
                .toList();
        if (!open.isEmpty()) {
            parts.add(Look.small(Texts.of("correction.still-open", days(open))));
        }
        if (!corrected.left().isEmpty()) {
            parts.add(Look.small(Texts.of("correction.left", days(corrected.left()))));
        }
        return String.join("\n", parts);
    }

    static String numbers(Corrected corrected) {
        return Texts.of(
                "correction.numbers",
                corrected.before().current(),
                corrected.after().current(),
                corrected.before().freezes(),
                corrected.after().freezes());
    }

    private static Optional<Day.State> state(Corrected corrected, LocalDate day) {
        return corrected.after().day(day).map(Day::state);
    }

    private static String change(Corrected.Change change) {
        return mark(change.after()) + " **" + Look.day(change.day()) + "** "
                + Texts.of("correction.change", word(change.before()), word(change.after()));
    }

    private static String mark(Optional<Day.State> state) {
        return state.map(s -> Texts.of("day." + name(s))).orElse("·");
    }

    private static String word(Optional<Day.State> state) {
        return Texts.of("state." + state.map(CorrectionText::name).orElse("none"));
    }

    private static String name(Day.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
