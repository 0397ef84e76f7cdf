package org.yihaotong.kit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** The tables through one session. */
final class JdbcRows implements Rows {

    private static final int SECONDS = 15;

    private final Connection session;

    JdbcRows(Connection session) {
        this.session = session;
    }

    @Override
    public List<Row> read(String sql, Object... values) throws BackendException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    @Override
    public int write(String sql, Object... values) throws BackendException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = session.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        Map<String, Object> columns = new HashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            Object value = meta.getColumnType(i) == Types.TIMESTAMP
                    ? result.getObject(i, LocalDateTime.class)
                    : result.getObject(i);
            if (value != null) {
                columns.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return new Row(columns);
    }
}
