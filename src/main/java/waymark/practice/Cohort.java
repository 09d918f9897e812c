package waymark.practice;

import waymark.practice.world.Account;
import waymark.practice.world.Seed;
import waymark.practice.world.World;

/**
 * The guild that every practice server starts with. Ids are the same at every start; tokens are new.
 *
 * @param mara its moderator (Manage Server, Manage Roles, Moderate Members, Manage Messages)
 * @param ada a learner, as are Ben and Chen
 */
public record Cohort(
        long guild,
        long general,
        long daily,
        long help,
        long forum,
        long moderatorRole,
        long learnerRole,
        Person mara,
        Person ada,
        Person ben,
        Person chen,
        Person bot) {
    /** Someone who can sign in. */
    public record Person(long id, String name, String token) {
        /** Leaves the token out: it must never reach a log. */
        @Override
        public String toString() {
            return name + " (" + id + ")";
        }
    }

    static Cohort of(World world) {
        return new Cohort(
                Seed.GUILD,
                Seed.GENERAL,
                Seed.DAILY,
                Seed.HELP,
                Seed.FORUM,
                Seed.MODERATOR,
                Seed.LEARNER,
                person(world, Seed.MARA),
                person(world, Seed.ADA),
                person(world, Seed.BEN),
                person(world, Seed.CHEN),
                person(world, Seed.WAYMARK));
    }

    private static Person person(World world, long id) {
        Account account = world.account(id).orElseThrow();
        return new Person(id, account.name(), account.token());
    }
}
