package org.yihaotong.linked.approvals;

import java.util.Arrays;
import org.yihaotong.api.hotline.BackendException.Kind;

/** The unit's answers in {@code status} and what each means for the request. */
enum Code {
    OK("200", null, "操作成功"),
    KNOWN("1003", Kind.REFUSED, "编号重复"),
    SPENT("401", Kind.AUTHENTICATION, "令牌无效或过期"),
    WRONG_PASSWORD("402", Kind.AUTHENTICATION, "密码错误，连错五次会锁定十分钟，请核对密码"),
    DISABLED("403", Kind.AUTHENTICATION, "账号停用，请联系对方"),
    MISSING("1001", Kind.REFUSED, "参数缺失"),
    MALFORMED("1002", Kind.REFUSED, "参数格式错误"),
    NO_SUCH_CASE("1004", Kind.REFUSED, "工单不存在"),
    WRONG_STATE("1005", Kind.REFUSED, "状态不允许"),
    TOO_LARGE("1006", Kind.REFUSED, "附件超限"),
    TOO_OFTEN("429", Kind.COMMUNICATION, "访问过于频繁"),
    /** 系统异常, 网关超时, and whatever is not listed: repeating is harmless there. */
    TROUBLE("500", Kind.COMMUNICATION, "系统异常");

    private final String status;
    private final Kind kind;
    private final String words;

    Code(String status, Kind kind, String words) {
        this.status = status;
        this.kind = kind;
        this.words = words;
    }

    static Code of(String status) {
        return Arrays.stream(values())
                .filter(code -> code.status.equals(status))
                .findFirst()
                .orElse(TROUBLE);
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }
}
