package waymark.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.sqlite.SQLiteDataSource;

/** Brings a database to the schema of this program, and leaves alone one that is newer. */
final class Schema {
    /** Flyway's own table. */
    static final String HISTORY = "flyway_schema_history";

    private static final String MIGRATIONS = "classpath:db/migration";

    private final String[] locations;

    /** @param more where further migrations lie, behind the program's own */
    Schema(String... more) {
        locations = new String[more.length + 1];
        locations[0] = MIGRATIONS;
        System.arraycopy(more, 0, locations, 1, more.length);
    }

    /** @param name what to call the database in a message: its file, or its address */
    void migrate(DataSource source, String name) {
        Flyway flyway = flyway(source);
        try {
            Arrays.stream(flyway.info().applied())
                    .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS
                            || m.getState() == MigrationState.FUTURE_FAILED)
                    .map(MigrationInfo::getVersion)
                    .reduce((earlier, later) -> later)
                    .ifPresent(version -> {
                        throw newer(name, version.toString());
                    });
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(name + " cannot be brought to this version's schema: " + Sql.rootMessage(e), e);
        }
    }

    private Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(locations)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    /** The version that this program brings a database to. */
    int newest() {
        // Without a connection Flyway lists nothing: an empty database in memory has all migrations before it.
        var nothing = new SQLiteDataSource();
        nothing.setUrl("jdbc:sqlite::memory:");
        return Arrays.stream(flyway(nothing).info().all())
                .mapToInt(migration -> Integer.parseInt(migration.getVersion().toString()))
                .max()
                .orElseThrow();
    }

    /** @throws StoreException when this program is too old for that version */
    void refuseNewer(int version, String name) {
        if (version > newest()) {
            throw newer(name, String.valueOf(version));
        }
    }

    private static StoreException newer(String name, String version) {
        return new StoreException(name + " was written by a newer Waymark (schema " + version
                + "): start that version, or restore a backup that this version made");
    }
}
