package waymark.store;

import waymark.study.Stores;

/** All stores of an SQLite database. */
final class DatabaseStores {
    private DatabaseStores() {}

    static Stores of(Database database) {
        return new Stores(
                database.streaks(),
                database.standings(),
                database.uptime(),
                database.members(),
                database.memberData(),
                database.guilds(),
                database.plans(),
                database.milestones(),
                database.announcements(),
                database.questions(),
                database.wishes(),
                database.corrections(),
                database.imports(),
                database.selfChecks(),
                database.works(),
                database.cohorts(),
                database.tallies(),
                database.boards(),
                database.weekly(),
                database.visibility(),
                database.studyReminders(),
                database.setups(),
                database.forums());
    }
}
