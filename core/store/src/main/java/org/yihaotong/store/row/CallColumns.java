package org.yihaotong.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.hotline.CallDirection;

/** The columns of a call, for statements that write many; id and provider come last, so that both statements end alike. */
public final class CallColumns {

    public static final String UPDATE =
            "UPDATE switch_call SET inbound = ?, reached = ?, hotline = ?, agent = ?, case_id = ?, offered_at = ?,"
                    + " quarter = ?, ended_at = ?, lost_at = ?, fate = ?, waited_ms = ?, whole_wait_ms = ?, talked_ms = ?,"
                    + " rings_missed = ?, rings_lost = ?, document = ?, erased_at = NULL WHERE provider = ? AND id = ?";

    public static final String INSERT =
            "INSERT INTO switch_call (inbound, reached, hotline, agent, case_id, offered_at, quarter, ended_at,"
                    + " lost_at, fate, waited_ms, whole_wait_ms, talked_ms, rings_missed, rings_lost, document, provider,"
                    + " id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Seconds of a quarter of an hour. */
    public static final long QUARTER = 900;

    private static final int NUMBER = 60;
    private static final InstantColumn MOMENTS = new InstantColumn();

    private CallColumns() {}

    /** Fills either statement. */
    public static void fill(PreparedStatement row, Call call) throws SQLException {
        row.setBoolean(1, call.direction() == CallDirection.IN);
        row.setString(2, call.isReached() ? number(call.caller()) : null);
        row.setString(3, call.hotline().orElse(""));
        row.setString(4, call.agent());
        row.setString(5, Names.clipped(call.caseId(), NUMBER));
        row.setTimestamp(6, moment(call.offeredAt()));
        row.setLong(7, Math.floorDiv(call.offeredAt().getEpochSecond(), QUARTER));
        row.setTimestamp(8, moment(call.endedAt().orElse(null)));
        row.setTimestamp(9, moment(call.isLost() ? call.endedAt().orElseThrow() : null));
        row.setString(10, call.fate().name());
        row.setLong(11, call.waited().toMillis());
        row.setLong(12, wholeWait(call).toMillis());
        row.setLong(13, call.talked().toMillis());
        long lost = call.legs().stream().filter(Leg::isAnsweredElsewhere).count();
        row.setLong(14, call.legs().stream().filter(Leg::isUnanswered).count() - lost);
        row.setLong(15, lost);
        row.setString(16, Documents.write(call));
        row.setString(17, call.provider());
        row.setString(18, call.id());
    }

    /** From the offer until a seat answered, or the citizen gave up. */
    private static Duration wholeWait(Call call) {
        Instant end = call.answeredAt().or(call::endedAt).orElse(call.offeredAt());
        return end.isBefore(call.offeredAt()) ? Duration.ZERO : Duration.between(call.offeredAt(), end);
    }

    /** A telephone number as columns hold it. */
    public static String number(String as) {
        return Names.clipped(as, NUMBER);
    }

    public static Timestamp moment(Instant moment) {
        return MOMENTS.convertToDatabaseColumn(moment);
    }

    public static Instant moment(Timestamp column) {
        return MOMENTS.convertToEntityAttribute(column);
    }
}
