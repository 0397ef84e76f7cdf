package org.yihaotong.seated.tax12366;

import java.util.Arrays;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.JsonObject;

/** The platform's answer codes (应答码) and what each means for what was asked. */
enum Code {
    OK("0000", null, "成功"),
    UNKNOWN_APP("E101", Kind.AUTHENTICATION, "应用标识无效，请核对 appKey"),
    STALE("E102", Kind.CONFIGURATION, "时间戳超限，请核对两边时钟"),
    NOT_DECRYPTED("E103", Kind.AUTHENTICATION, "解密失败，请核对SM4密钥"),
    WRONG_DIGEST("E104", Kind.AUTHENTICATION, "摘要不符，请核对盐值"),
    OTHER_CONTENT("E105", Kind.REFUSED, "流水号重复且内容不一致"),
    WRONG_FIELD("E201", Kind.REFUSED, "字段错误"),
    INFORMANT("E206", Kind.REFUSED, "涉税举报不得带举报人信息"),
    KNOWN("E301", Kind.REFUSED, "工单已存在"),
    NO_SUCH_ORDER("E302", Kind.REFUSED, "工单不存在"),
    WRONG_STATE("E303", Kind.REFUSED, "当前状态不允许，可能已办结、已撤回或已审批"),
    NOT_TAKEN("E304", Kind.REFUSED, "不受理该类型，退回中心改派"),
    BUSY("E901", Kind.COMMUNICATION, "系统忙，稍后自动重试"),
    TOO_OFTEN("E902", Kind.COMMUNICATION, "征期限流，稍后自动重试"),
    /** Anything the document does not list; a repeat is harmless there, so it is tried again. */
    UNLISTED("", Kind.COMMUNICATION, "应答码不在约定之内，稍后自动重试");

    private final String number;
    private final Kind kind;
    private final String words;

    Code(String number, Kind kind, String words) {
        this.number = number;
        this.kind = kind;
        this.words = words;
    }

    /** The code of an answer. */
    static Code of(JsonObject answer) {
        String given = answer.text("code").orElse("");
        return Arrays.stream(values())
                .filter(code -> code.number.equals(given) && code != UNLISTED)
                .findFirst()
                .orElse(UNLISTED);
    }

    /** The failure that this code means in an answer; a wrong field is named. */
    BackendException failure(JsonObject answer) {
        String field = answer.text("msg")
                .filter(name -> this == WRONG_FIELD && name.matches("[A-Za-z.]{1,40}"))
                .map(name -> "：" + name)
                .orElse("");
        return new BackendException(
                kind, "12366平台应答" + (number.isEmpty() ? "" : "（" + number + "）") + words + field + "。");
    }
}
