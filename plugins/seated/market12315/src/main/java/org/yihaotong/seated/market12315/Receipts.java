package org.yihaotong.seated.market12315;

import java.util.Arrays;
import java.util.List;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.SoapElement;

/** The platform's answer codes (receipt) and what each means for what was asked. */
enum Receipts {
    OK("OK", null, "成功"),
    KNOWN("DUP01", Kind.REFUSED, "已报送过"),
    NO_SUCH_CASE("ST01", Kind.REFUSED, "案件不存在"),
    WRONG_STATE("ST02", Kind.REFUSED, "当前状态不允许"),
    INVALID("VA01", Kind.REFUSED, "校验失败"),
    NOT_MTOM("ATT01", Kind.REFUSED, "附件须用MTOM"),
    WRONG_DIGEST("ATT02", Kind.REFUSED, "附件摘要不符"),
    TOO_LARGE("ATT03", Kind.REFUSED, "附件超限"),
    WRONG_SIGNATURE("AU01", Kind.AUTHENTICATION, "签名错误，请核对机构代码和密钥"),
    WRONG_TIME("AU02", Kind.CONFIGURATION, "时间超限，请核对两边时钟"),
    ELSEWHERE("RG01", Kind.REFUSED, "非本辖区"),
    BUSY("SY01", Kind.COMMUNICATION, "系统忙"),
    SYNCHRONISING("SY02", Kind.COMMUNICATION, "国家平台同步中"),
    UNKNOWN("", Kind.COMMUNICATION, "应答码不在约定之内");

    private final String spelling;
    private final Kind kind;
    private final String words;

    Receipts(String spelling, Kind kind, String words) {
        this.spelling = spelling;
        this.kind = kind;
        this.words = words;
    }

    /** The code of an answer. */
    static Receipts of(SoapElement answer) {
        String given = answer.child("receipt")
                .flatMap(r -> r.textOf("code"))
                .orElse("")
                .strip();
        return Arrays.stream(values())
                .filter(code -> code.spelling.equals(given))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The answer if all is well, or if its code is one that means the same here. */
    static SoapElement good(SoapElement answer, Receipts... asGood) throws BackendException {
        Receipts code = of(answer);
        if (code != OK && !List.of(asGood).contains(code)) {
            throw code.trouble(answer);
        }
        return answer;
    }

    private BackendException trouble(SoapElement answer) {
        String element = answer.child("receipt")
                .flatMap(r -> r.textOf("text"))
                .filter(name -> this == INVALID && name.matches("[A-Za-z]{2,30}"))
                .map(name -> "：" + name)
                .orElse("");
        return new BackendException(
                kind,
                "12315平台应答" + (spelling.isEmpty() ? "" : "（" + spelling + "）") + words + element
                        + (kind == Kind.COMMUNICATION ? "，稍后自动重试。" : "。"));
    }
}
