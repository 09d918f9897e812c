package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;

/**
 * The cohorts of a guild: made, changed and ended by moderators.
 *
 * <pre>{@code
 * cohorts.create(guild, "Autumn", role, channel, LocalDate.parse("2026-09-07"), Course.ROADMAP, act);
 * cohorts.followed(ada, now); // the one whose task she is shown
 * }</pre>
 */
public final class Cohorts {
    /** As many as an autocomplete shows. */
    public static final int MOST = 25;

    /** So that a name fits into a line beside a task. */
    public static final int NAME_LENGTH = 50;

    private final GuildStore guilds;
    private final CohortStore store;

    public Cohorts(GuildStore guilds, CohortStore store) {
        this.guilds = guilds;
        this.store = store;
    }

    /**
     * Makes a cohort; may be repeated with the same act.
     *
     * @param start a date that is past already means that it begins now
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.CohortNameUnfit}, {@link Refusal.CohortNameTaken} or
     *     {@link Refusal.TooManyCohorts}
     */
    public Outcome<Cohort> create(
            long guild,
            String name,
            OptionalLong role,
            OptionalLong channel,
            Optional<LocalDate> start,
            Course course,
            Act act) {
        Optional<GuildSettings> settings = guilds.find(guild);
        String called = name.strip();
        if (settings.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        } else if (called.isEmpty() || called.length() > NAME_LENGTH) {
            return Outcome.refused(new Refusal.CohortNameUnfit(NAME_LENGTH));
        }
        Cohort made = new Cohort(
                act.id(),
                guild,
                called,
                role,
                channel,
                start.orElse(settings.get().date(act.at())),
                settings.get().curriculum(),
                course,
                act.at(),
                Optional.empty(),
                Optional.empty(),
                act.actor(),
                act.at(),
                Optional.empty());
        return switch (store.create(made, MOST)) {
            case DONE -> Outcome.done(made);
            case NAME_TAKEN -> Outcome.refused(new Refusal.CohortNameTaken(called));
            case TOO_MANY -> Outcome.refused(new Refusal.TooManyCohorts(MOST));
        };
    }

    /** One that stands, by its id or its name. */
    public Optional<Cohort> find(long guild, String typed) {
        String wanted = typed.strip();
        return store.standing(guild).stream()
                .filter(cohort -> String.valueOf(cohort.id()).equals(wanted)
                        || cohort.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Those of a guild that stand, by name. */
    public List<Cohort> standing(long guild) {
        return store.standing(guild);
    }

    /** Those that stand to which a member belongs, begun or not, the newest first. */
    public List<Cohort> of(MemberId member) {
        return store.of(member);
    }

    /** How many belong, as far as it is known. */
    public int size(Cohort cohort) {
        return store.members(cohort.follower()).size();
    }

    /** How many of those who belong now had that day credited. */
    public int creditedOn(Follower cohort, LocalDate day) {
        return store.creditedOn(cohort, day);
    }

    /** @return refused with {@link Refusal.UnknownCohort} */
    public Outcome<Cohort> change(Cohort cohort, UnaryOperator<Cohort> change) {
        return store.change(cohort.follower(), was -> was.stands() ? change.apply(was) : was)
                .filter(Cohort::stands)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownCohort(cohort.name())));
    }

    /**
     * Gives a cohort another name.
     *
     * @return refused with {@link Refusal.CohortNameUnfit}, {@link Refusal.CohortNameTaken} or {@link Refusal.UnknownCohort}
     */
    public Outcome<Cohort> rename(Cohort cohort, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_LENGTH) {
            return Outcome.refused(new Refusal.CohortNameUnfit(NAME_LENGTH));
        } else if (!store.rename(cohort.follower(), called)) {
            return Outcome.refused(new Refusal.CohortNameTaken(called));
        }
        return store.find(cohort.follower())
                .filter(Cohort::stands)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownCohort(cohort.name())));
    }

    /** Adds a member by name; may be repeated. */
    public void add(Cohort cohort, long member, Act act) {
        store.append(cohort.follower(), member, true, act);
    }

    /** Takes a member out, whether they were added by name or hold the role. */
    public void remove(Cohort cohort, long member, Act act) {
        store.append(cohort.follower(), member, false, act);
    }

    /** Ends a cohort: it posts no more and nobody follows it; what was done stays. */
    public void archive(Cohort cohort, Act act) {
        store.change(cohort.follower(), was -> was.archived(act.at()));
    }

    /** The cohort that a member follows: of those that have begun and to which they belong, the newest. */
    public Optional<Cohort> followed(MemberId member, Instant now) {
        return guilds.find(member.guild())
                .map(guild -> guild.date(now))
                .flatMap(today -> store.of(member).stream()
                        .filter(cohort -> !cohort.start().isAfter(today))
                        .findFirst());
    }
}
