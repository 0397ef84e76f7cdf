package org.yihaotong.linked.lanxingtv;

import java.util.Arrays;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.XmlElement;

/** The unit's answer codes (应答码) and what each means for what was asked. */
enum Code {
    OK("0", null, "成功"),
    WRONG_XML("1", Kind.REFUSED, "XML错误"),
    WRONG_CHECK("2", Kind.AUTHENTICATION, "校验码错误，请核对校验密钥"),
    WRONG_FIELD("3", Kind.REFUSED, "字段错误"),
    UNKNOWN_TYPE("5", Kind.CONFIGURATION, "报文类型未知，请核对接口版本"),
    KNOWN("12", Kind.REFUSED, "工单已存在"),
    NO_SUCH_ORDER("13", Kind.REFUSED, "工单不存在"),
    WRONG_STATE("14", Kind.REFUSED, "当前状态不允许"),
    NO_SUCH_REPLY("15", Kind.REFUSED, "反馈号不存在"),
    BUSY("50", Kind.COMMUNICATION, "系统忙，稍后自动重试"),
    TOO_OFTEN("51", Kind.COMMUNICATION, "限流，稍后自动重试"),
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
    static Code of(XmlElement answer) {
        return Arrays.stream(values())
                .filter(code -> code != UNLISTED && code.number.equals(answer.attribute("code")))
                .findFirst()
                .orElse(UNLISTED);
    }

    /** The failure that this code means in an answer; a wrong field is named. */
    BackendException failure(XmlElement answer) {
        String field = answer.attribute("desc");
        boolean named = this == WRONG_FIELD && field.matches("[A-Za-z.]{1,40}");
        return new BackendException(
                kind,
                "蓝星同方数字电视应答" + (number.isEmpty() ? "" : "（" + number + "）") + words + (named ? "：" + field : "") + "。");
    }
}
