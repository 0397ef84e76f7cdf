package org.yihaotong.linked.shouchuangwater;

import java.util.Arrays;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.JsonObject;

/** The unit's answer codes (错误码) and what each means for the order that was posted. */
enum Code {
    OK(0, null, "成功"),
    WRONG_SIGNATURE(2001, Kind.AUTHENTICATION, "签名错误，请核对应用密钥"),
    STALE_TIMESTAMP(2002, Kind.COMMUNICATION, "时间戳超限，请核对两边时钟"),
    REPLAYED_NONCE(2003, Kind.COMMUNICATION, "随机串重复"),
    UNKNOWN_APP(2004, Kind.AUTHENTICATION, "应用标识无效，请核对 appId"),
    NO_SUCH_ORDER(3001, Kind.REFUSED, "工单不存在"),
    OTHER_CONTENT(3002, Kind.REFUSED, "工单号重复且内容不一致"),
    WRONG_STATE(3004, Kind.REFUSED, "当前状态不允许"),
    NO_SUCH_EVENT(3005, Kind.REFUSED, "事件不存在"),
    WRONG_FIELD(4001, Kind.REFUSED, "参数错误"),
    TOO_LARGE(4002, Kind.REFUSED, "附件过大"),
    TOO_OFTEN(4290, Kind.COMMUNICATION, "超出频率"),
    BUSY(5000, Kind.COMMUNICATION, "系统繁忙"),
    NIGHT(5001, Kind.COMMUNICATION, "夜间维护"),
    /** Anything the document does not list; repeating an order is harmless there, so it is tried again. */
    UNLISTED(-1, Kind.COMMUNICATION, "应答码不在约定之内");

    private final long number;
    private final Kind kind;
    private final String words;

    Code(long number, Kind kind, String words) {
        this.number = number;
        this.kind = kind;
        this.words = words;
    }

    /** The code of an answer. */
    static Code of(JsonObject answer) {
        return Arrays.stream(values())
                .filter(code -> code.number == answer.number("code").orElse(-1L))
                .findFirst()
                .orElse(UNLISTED);
    }

    /** The answer's data, or the failure that its code means. */
    static JsonObject data(JsonObject answer) throws BackendException {
        Code code = of(answer);
        if (code == OK) {
            return answer.object("data").orElseGet(JsonObject::new);
        }
        String field = answer.object("data")
                .flatMap(data -> data.text("field"))
                .filter(name -> name.matches("[A-Za-z.]{1,40}"))
                .map(name -> "：" + name)
                .orElse("");
        String number = answer.number("code").map(n -> "（" + n + "）").orElse("");
        throw new BackendException(code.kind, "首创水务应答" + number + code.words + field + "。");
    }

    /** The document that answers a push with this code. */
    JsonObject answer(String words) {
        return new JsonObject().with("code", number).with("msg", words);
    }

    JsonObject answer() {
        return answer(this == OK ? "ok" : words);
    }
}
