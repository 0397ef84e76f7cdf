package org.yihaotong.linked.jingweigas;

import java.util.Arrays;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.SoapElement;

/** The unit's answer codes (Result) and what each means for what was asked. */
enum Result {
    OK("0", null, "成功"),
    THERE("1001", null, "已存在"),
    NO_SUCH_ORDER("3001", Kind.REFUSED, "工单不存在"),
    WRONG_STATE("3004", Kind.REFUSED, "当前状态不允许"),
    NO_SUCH_APPLICATION("3005", Kind.REFUSED, "申请不存在"),
    RULE_BROKEN("3007", Kind.REFUSED, "违反业务规则"),
    BUSY("5001", Kind.COMMUNICATION, "系统忙或超出频率"),
    UNKNOWN("", Kind.COMMUNICATION, "应答码不在约定之内");

    private final String spelling;
    private final Kind kind;
    private final String words;

    Result(String spelling, Kind kind, String words) {
        this.spelling = spelling;
        this.kind = kind;
        this.words = words;
    }

    /** The code of an answer. */
    static Result of(SoapElement answer) {
        String given =
                answer.child("Result").flatMap(r -> r.textOf("Code")).orElse("").strip();
        return Arrays.stream(values())
                .filter(result -> result.spelling.equals(given))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The answer if all is well. */
    static SoapElement good(SoapElement answer) throws BackendException {
        Result result = of(answer);
        if (!Set.of(OK, THERE).contains(result)) {
            throw result.trouble(answer);
        }
        return answer;
    }

    private BackendException trouble(SoapElement answer) {
        String field = answer.child("Result")
                .flatMap(r -> r.textOf("Field"))
                .filter(name -> name.matches("[A-Za-z.]{1,40}"))
                .map(name -> "：" + name)
                .orElse("");
        return new BackendException(
                kind,
                "经纬燃气应答" + (spelling.isEmpty() ? "" : "（" + spelling + "）") + words + field
                        + (kind == Kind.COMMUNICATION ? "，稍后自动重试。" : "。"));
    }
}
