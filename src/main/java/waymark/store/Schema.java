package waymark.store;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema of this program, and leaves alone one that is newer. */
final class Schema {
    private Schema() {}

    /** @param name what to call the database in a message: its file, or its address */
    static void migrate(DataSource source, String name) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
        try {
            newer(flyway).ifPresent(version -> {
                throw new StoreException(name + " was written by a newer Waymark (schema " + version
                        + "): start that version, or restore a backup that this version made");
            });
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(name + " cannot be brought to this version's schema: " + Sql.rootMessage(e), e);
        }
    }

    private static Optional<String> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .filter(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce((earlier, later) -> later);
    }
}
