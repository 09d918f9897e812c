package waymark.discord.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.discord.ChannelAccess;
import waymark.discord.Checkup;
import waymark.discord.Checkup.Place;
import waymark.discord.Reply;
import waymark.discord.Vitals;
import waymark.search.library.Edition;

/** What {@code /doctor} found: a line each, with a mark; below what is wrong, how to mend it in one sentence. */
public final class DoctorView {
    /** More than a message takes on its way, less than what makes a day end at another minute. */
    private static final Duration SKEW_TOLERATED = Duration.ofSeconds(5);

    /** Slower than that, replies come late: Discord gives three seconds to acknowledge. */
    private static final Duration PING_TOLERATED = Duration.ofMillis(1_000);

    private static final int SHARE_OF_TROUBLE = 2_400;

    private DoctorView() {}

    /** @param mend empty where all is well */
    private record Line(String text, Optional<String> mend) {
        static Line well(String text) {
            return new Line(Texts.of("setup.granted", text), Optional.empty());
        }

        static Line wrong(String text, String mend) {
            return new Line(Texts.of("setup.missing", text), Optional.of(mend));
        }

        static Line either(boolean ok, String text, String mend) {
            return ok ? well(text) : wrong(text, mend);
        }

        String shown() {
            return mend.map(how -> text + "\n" + Look.small(how)).orElse(text);
        }
    }

    public static Reply of(Checkup checkup) {
        List<Line> lines = new ArrayList<>();
        checkup.places().forEach(place -> lines.add(place(place, checkup)));
        lines.add(clock(checkup.ahead()));
        lines.add(curriculum(checkup.edition(), checkup.outdated()));
        lines.add(store(checkup.store()));
        lines.add(backup(checkup.backup()));
        checkup.ping().ifPresent(ping -> lines.add(gateway(ping)));
        lines.add(Line.well(
                Texts.of("doctor.version", checkup.version().orElseGet(() -> Texts.of("doctor.version-unpackaged")))));
        List<String> wrong = lines.stream()
                .filter(line -> line.mend().isPresent())
                .map(Line::shown)
                .toList();
        List<String> well = lines.stream()
                .filter(line -> line.mend().isEmpty())
                .map(Line::shown)
                .toList();
        String title = Look.title(Texts.of("doctor.title", wrong.size()));
        String trouble = wrong.isEmpty() ? "" : Look.lines(wrong, SHARE_OF_TROUBLE) + "\n\n";
        return Look.card(Look.text(title + "\n" + trouble + Look.lines(well, Look.TEXT_LIMIT - trouble.length())));
    }

    private static Line place(Place place, Checkup checkup) {
        String what = switch (place.use()) {
            case DAILY -> Texts.of("doctor.daily");
            case COHORT -> Texts.of("doctor.cohort", place.name());
            case NOTICES -> Texts.of("doctor.notices");
            case PANEL -> Texts.of("doctor.panel");
            case FORUM -> Texts.of("doctor.forum");
        };
        if (place.channel().isEmpty()) {
            return Line.wrong(Texts.of("doctor.no-channel", what), Texts.of("doctor.no-channel-mend"));
        } else if (place.access().isEmpty()) {
            return Line.wrong(Texts.of("doctor.channel-gone", what), Texts.of(goneMend(place.use())));
        }
        ChannelAccess access = place.access().get();
        String where = Texts.of("doctor.in", what, Look.channel(access.channel()));
        return Line.either(access.complete(), where, SetupView.howToGrant(access, checkup.botRole()));
    }

    private static String goneMend(Checkup.Use use) {
        return switch (use) {
            case DAILY, PANEL -> "doctor.channel-gone-mend";
            case COHORT -> "doctor.cohort-gone-mend";
            case NOTICES -> "doctor.notices-gone-mend";
            case FORUM -> "doctor.forum-gone-mend";
        };
    }

    private static Line clock(Duration ahead) {
        String seconds = String.format(Texts.language(), "%.1f", Math.abs(ahead.toMillis()) / 1e3);
        return Line.either(
                ahead.abs().compareTo(SKEW_TOLERATED) <= 0,
                Texts.of(ahead.isNegative() ? "doctor.clock-behind" : "doctor.clock-ahead", seconds),
                Texts.of("doctor.clock-mend"));
    }

    private static Line curriculum(Edition edition, boolean outdated) {
        Curriculum curriculum = edition.curriculum();
        return Line.either(
                !outdated && curriculum.usable(),
                Texts.of(
                        "doctor.curriculum",
                        curriculum.pages().size(),
                        edition.index().size(),
                        Look.relative(edition.builtAt()),
                        edition.faults().size()),
                Texts.of("doctor.curriculum-mend"));
    }

    private static Line store(Vitals.Store store) {
        return switch (store.fitness()) {
            case FINE -> Line.well(Texts.of("doctor.store", store.schema(), store.freeMebibytes()));
            case NEARLY_FULL ->
                Line.wrong(
                        Texts.of("doctor.store-full", store.schema(), store.freeMebibytes()),
                        Texts.of("doctor.store-full-mend"));
            case UNWRITABLE ->
                Line.wrong(
                        Texts.of("doctor.store-unwritable", store.schema()), Texts.of("doctor.store-unwritable-mend"));
        };
    }

    private static Line backup(Optional<Vitals.Backup> backup) {
        return backup.map(known -> known.last()
                        .map(last -> Line.either(
                                known.ok(),
                                Texts.of("doctor.backup", Look.relative(last)),
                                Texts.of("doctor.backup-mend")))
                        .orElseGet(() -> Line.either(
                                known.ok(), Texts.of("doctor.backup-none-yet"), Texts.of("doctor.backup-mend"))))
                .orElseGet(() -> Line.wrong(Texts.of("doctor.backup-off"), Texts.of("doctor.backup-off-mend")));
    }

    private static Line gateway(Duration ping) {
        return Line.either(
                ping.compareTo(PING_TOLERATED) <= 0,
                Texts.of("doctor.gateway", ping.toMillis()),
                Texts.of("doctor.gateway-mend"));
    }
}
