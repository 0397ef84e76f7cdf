package org.yihaotong.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.UnitPart;

/** The columns of a unit's part in a call, for statements that write many; both statements end alike. */
public final class UnitPartColumns {

    public static final String UPDATE = "UPDATE switch_call_unit SET own = ?, offered_at = ?, taken = ?, waited_ms = ?,"
            + " talked_ms = ? WHERE call_id = ? AND unit = ?";

    public static final String INSERT = "INSERT INTO switch_call_unit (own, offered_at, taken, waited_ms, talked_ms,"
            + " call_id, unit) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private UnitPartColumns() {}

    /** Fills either statement. */
    public static void fill(PreparedStatement row, Call call, UnitPart part) throws SQLException {
        row.setBoolean(1, part.own());
        row.setTimestamp(2, CallColumns.moment(call.offeredAt()));
        row.setString(3, part.taken().name());
        row.setLong(4, part.waited().toMillis());
        row.setLong(5, part.talked().toMillis());
        row.setString(6, call.id());
        row.setString(7, part.unit());
    }
}
