package org.yihaotong.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database up to date; running it again changes nothing. */
public final class Schema {

    private static final Map<String, String> DERBY =
            Map.of("long_text", "CLOB", "by_code_point", "", "slash_in_call", "LOCATE('/', call_id)");
    private static final Map<String, String> POSTGRESQL =
            Map.of("long_text", "TEXT", "by_code_point", "COLLATE \"C\"", "slash_in_call", "STRPOS(call_id, '/')");

    private Schema() {}

    /**
     * Runs the scripts that this database has not seen.
     *
     * @return how many were run
     * @throws SQLException if the database cannot be reached
     */
    public static int migrate(DataSource database) throws SQLException {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(wordsOf(database))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static Map<String, String> wordsOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : DERBY;
        }
    }
}
