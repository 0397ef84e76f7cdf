package org.yihaotong.kit.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.tls.TlsTrouble;

/**
 * Says in words what an SQLSTATE means. The driver's own message and the exception itself are left behind: they quote
 * the row that failed, and with it a citizen.
 */
final class SqlTrouble {

    private static final String UNIQUE_VIOLATION = "23505";

    /** MariaDB and MySQL say much by numbers of their own, and little by the state. */
    private static final int DUPLICATE_ENTRY = 1062;

    private static final Set<Integer> BUSY = Set.of(1040, 1203, 1205, 1213, 1226, 2006, 2013);
    private static final Set<Integer> BROKEN_RULE = Set.of(1048, 1264, 1364, 1366, 1406, 3819, 4025);

    private SqlTrouble() {}

    /**
     * The failure as the engine understands it.
     *
     * @throws RowExistsException if the failure is a row that is there already
     */
    static BackendException of(SQLException trouble) {
        String state = trouble.getSQLState() == null ? "" : trouble.getSQLState();
        if (UNIQUE_VIOLATION.equals(state) || trouble.getErrorCode() == DUPLICATE_ENTRY) {
            throw new RowExistsException();
        }
        String code = state.isEmpty() ? "" : "（SQLSTATE " + state + "）";
        return switch (sort(trouble.getErrorCode(), state)) {
            case "28" -> new BackendException(Kind.AUTHENTICATION, "对方数据库拒绝登录" + code + "，请核对用户名和密码。");
            case "22", "23" -> new BackendException(Kind.REFUSED, "内容不符合对方数据库的约束" + code + "，不能交出。");
            case "42", "3D", "3F", "0A" -> new BackendException(
                    Kind.CONFIGURATION, "对方数据库的库、表或权限与约定不符" + code + "，请与对方核对。");
            default -> TlsTrouble.of(trouble, "对方数据库")
                    .orElseGet(() -> new BackendException(Kind.COMMUNICATION, "与对方数据库的连接不可用或正忙" + code + "，稍后自动重试。"));
        };
    }

    /** The first two of the state, or those of a state that says what the number means. */
    private static String sort(int number, String state) {
        if (BUSY.contains(number)) {
            return "40";
        }
        if (BROKEN_RULE.contains(number)) {
            return "23";
        }
        return state.length() < 2 ? "" : state.substring(0, 2);
    }
}
