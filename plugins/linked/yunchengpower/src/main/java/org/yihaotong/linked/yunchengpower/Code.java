package org.yihaotong.linked.yunchengpower;

import java.util.Arrays;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.XmlElement;

/** The unit's answer codes (RET_CODE) and what each means for what was asked. */
enum Code {
    OK("0000", null, "成功"),
    KNOWN_ORDER("PW-B001", Kind.REFUSED, "工单已存在"),
    NO_SUCH_ORDER("PW-B002", Kind.REFUSED, "工单不存在"),
    WRONG_STATE("PW-B003", Kind.REFUSED, "当前状态不允许"),
    TOO_LONG_AGO("PW-B009", Kind.REFUSED, "日期超限"),
    WRONG_FORM("PW-E001", Kind.REFUSED, "报文格式错误"),
    NO_CDATA("PW-E002", Kind.REFUSED, "报文不是 CDATA"),
    WRONG_CHARSET("PW-E003", Kind.REFUSED, "字符集错误"),
    WRONG_FIELD("PW-E004", Kind.REFUSED, "字段校验失败"),
    WRONG_SEQUENCE("PW-E005", Kind.REFUSED, "流水号错误"),
    WRONG_TIME("PW-E006", Kind.REFUSED, "时间超限，请核对两边时钟后重派"),
    BUSY("PW-S001", Kind.COMMUNICATION, "系统忙"),
    TOO_OFTEN("PW-S004", Kind.COMMUNICATION, "查询过频"),
    UNKNOWN("", Kind.COMMUNICATION, "应答码不在约定之内");

    private final String spelling;
    private final Kind kind;
    private final String words;

    Code(String spelling, Kind kind, String words) {
        this.spelling = spelling;
        this.kind = kind;
        this.words = words;
    }

    /** The code of an answer. */
    static Code of(XmlElement answer) {
        String given = head(answer).textOf("RET_CODE");
        return Arrays.stream(values())
                .filter(code -> code.spelling.equals(given))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The answer's body if all is well, or if the code is one that means the same here. */
    static XmlElement body(XmlElement answer, Code... asGood) throws BackendException {
        Code code = of(answer);
        if (code != OK && !Arrays.asList(asGood).contains(code)) {
            throw code.trouble(answer);
        }
        return answer.child("BODY").orElseGet(() -> new XmlElement("BODY"));
    }

    private BackendException trouble(XmlElement answer) {
        String element = Optional.of(head(answer).textOf("RET_MSG"))
                .filter(name -> this == WRONG_FIELD && name.matches("[A-Z_]{2,20}"))
                .map(name -> "：" + name)
                .orElse("");
        return new BackendException(
                kind,
                "供电公司应答" + (spelling.isEmpty() ? "" : "（" + spelling + "）") + words + element
                        + (kind == Kind.COMMUNICATION ? "，稍后自动重试。" : "。"));
    }

    private static XmlElement head(XmlElement answer) {
        return answer.child("HEAD").orElseGet(() -> new XmlElement("HEAD"));
    }
}
