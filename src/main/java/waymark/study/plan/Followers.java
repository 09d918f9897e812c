package waymark.study.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All who follow a plan: the guilds and their cohorts. A cohort without a channel of its own is held and mended with its guild. */
final class Followers {
    private final GuildStore guilds;
    private final CohortStore cohorts;

    Followers(GuildStore guilds, CohortStore cohorts) {
        this.guilds = guilds;
        this.cohorts = cohorts;
    }

    /** The guilds, then the cohorts that stand. */
    List<Following> all() {
        return all(cohort -> true);
    }

    /** Of all of them those whose channel is not another's. */
    List<Following> withOwnChannel() {
        return all(cohort -> cohort.channel().isPresent());
    }

    private List<Following> all(Predicate<Cohort> which) {
        List<GuildSettings> all = guilds.all();
        Map<Long, GuildSettings> byId =
                all.stream().collect(Collectors.toMap(GuildSettings::guild, Function.identity()));
        Stream<Following> ofCohorts = cohorts.standing().stream()
                .filter(which)
                .flatMap(cohort -> Optional.ofNullable(byId.get(cohort.guild())).stream()
                        .map(guild -> Following.of(cohort, guild)));
        return Stream.concat(all.stream().map(Following::of), ofCohorts).toList();
    }

    /** The parts of a curriculum that guilds and standing cohorts chose. */
    Set<String> parts(String curriculum) {
        Stream<Course> ofGuilds = guilds.all().stream()
                .filter(guild -> guild.curriculum().equals(curriculum))
                .map(GuildSettings::course);
        Stream<Course> ofCohorts = cohorts.standing().stream()
                .filter(cohort -> cohort.curriculum().equals(curriculum))
                .map(Cohort::course);
        return Stream.concat(ofGuilds, ofCohorts)
                .flatMap(course -> course.parts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One of them, an archived cohort too: that one rests. */
    Optional<Following> find(Follower follower) {
        Optional<GuildSettings> guild = guilds.find(follower.guild());
        return follower.isGuild()
                ? guild.map(Following::of)
                : guild.flatMap(settings -> cohorts.find(follower).map(cohort -> Following.of(cohort, settings)));
    }

    /** Whether it posts at all: a cohort does until it is archived. */
    boolean stands(Follower follower) {
        return follower.isGuild()
                || cohorts.find(follower).filter(Cohort::stands).isPresent();
    }

    void hold(Follower follower, Instant now, String reason) {
        change(follower, settings -> settings.held(now, reason), cohort -> cohort.held(now, reason));
    }

    void release(Follower follower, Instant now) {
        change(follower, settings -> settings.released(now), cohort -> cohort.released(now));
    }

    void mended(Follower follower) {
        change(follower, GuildSettings::mended, Cohort::mended);
    }

    private void change(Follower follower, UnaryOperator<GuildSettings> guild, UnaryOperator<Cohort> cohort) {
        boolean apart = !follower.isGuild()
                && cohorts.find(follower)
                        .filter(found -> found.channel().isPresent())
                        .isPresent();
        if (apart) {
            cohorts.change(follower, cohort);
        } else {
            guilds.find(follower.guild()).ifPresent(first -> guilds.change(first, guild));
        }
    }
}
