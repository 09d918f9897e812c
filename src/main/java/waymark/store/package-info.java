/**
 * The study room's store interfaces in SQL, through Jdbi; the schema is {@code db/migration}, applied by Flyway.
 * {@code Database} opens the data folder: one process, one writer, SQLite with a write-ahead log. Every {@code Sql...Store} is written
 * for SQLite and PostgreSQL alike. All database errors leave this room as {@code StoreException}.
 */
@NullMarked
package waymark.store;

import org.jspecify.annotations.NullMarked;
