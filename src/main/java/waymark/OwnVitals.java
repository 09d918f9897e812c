package waymark;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import waymark.discord.Curricula;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Vitals;
import waymark.store.DailyBackup;
import waymark.store.Database;
import waymark.store.StoreException;
import waymark.study.NotStored;

/** This process's own vitals: those of its store, backups and curricula. */
final class OwnVitals implements Vitals {
    private final Database database;
    private final Optional<DailyBackup> backup;
    private final Curricula curricula;
    private final InstantSource clock;

    /** The edition that was in use when a change was last refused, by the instant at which it was built. */
    private final Map<String, Instant> refused = new ConcurrentHashMap<>();

    OwnVitals(Database database, Optional<DailyBackup> backup, Curricula curricula, InstantSource clock) {
        this.database = database;
        this.backup = backup;
        this.curricula = curricula;
        this.clock = clock;
    }

    /** That shelf's files changed, and the edition in use stays. */
    void refused(Shelf shelf) {
        refused.put(shelf.name(), shelf.library().current().builtAt());
    }

    @Override
    public boolean refusesChange(String curriculum) {
        return curricula
                .named(curriculum)
                .map(shelf -> shelf.library().current().builtAt())
                .filter(built -> built.equals(refused.get(curriculum)))
                .isPresent();
    }

    @Override
    public Store store() {
        return new Store(fitness(), database.schema(), database.freeMebibytes());
    }

    private Fitness fitness() {
        try {
            return database.proveWritable().enough() ? Fitness.FINE : Fitness.NEARLY_FULL;
        } catch (NotStored e) {
            return e.why() == NotStored.Why.FULL ? Fitness.NEARLY_FULL : Fitness.UNWRITABLE;
        } catch (StoreException e) {
            return Fitness.UNWRITABLE;
        }
    }

    @Override
    public Optional<Backup> backup() {
        return backup.map(
                daily -> new Backup(daily.last(), daily.state(clock.instant()).ok()));
    }

    @Override
    public Optional<String> version() {
        return Optional.ofNullable(OwnVitals.class.getPackage().getImplementationVersion());
    }
}
