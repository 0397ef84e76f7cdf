package org.yihaotong.linked.cityheat;

import java.util.Arrays;
import org.yihaotong.api.hotline.BackendException.Kind;

/** The unit's answers in {@code ret} and what each means for the request. */
enum Code {
    OK("1", null, "成功"),
    MISSING("-1", Kind.REFUSED, "参数缺失"),
    WRONG("-2", Kind.REFUSED, "参数错误"),
    TOO_LONG("-3", Kind.REFUSED, "超长"),
    NO_SUCH_ACCOUNT("-4", Kind.REFUSED, "户号不存在"),
    CHARSET("-7", Kind.REFUSED, "编码错误"),
    UNKNOWN_USER("-11", Kind.AUTHENTICATION, "用户无效，请核对 uid"),
    WRONG_SIGN("-12", Kind.AUTHENTICATION, "签名错误，请核对密钥"),
    STALE("-13", Kind.COMMUNICATION, "时间超限，请核对两边时钟"),
    NO_SUCH_ORDER("-20", Kind.REFUSED, "工单不存在"),
    KNOWN("-21", Kind.REFUSED, "工单重复"),
    WRONG_STATE("-22", Kind.REFUSED, "状态不允许"),
    TOO_OFTEN("-98", Kind.COMMUNICATION, "超出频率"),
    /** 系统忙, and whatever is not listed: repeating is harmless there. */
    BUSY("-99", Kind.COMMUNICATION, "系统忙");

    private final String ret;
    private final Kind kind;
    private final String words;

    Code(String ret, Kind kind, String words) {
        this.ret = ret;
        this.kind = kind;
        this.words = words;
    }

    static Code of(String ret) {
        return Arrays.stream(values())
                .filter(code -> code.ret.equals(ret))
                .findFirst()
                .orElse(BUSY);
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }
}
