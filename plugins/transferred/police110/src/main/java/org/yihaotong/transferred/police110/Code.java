package org.yihaotong.transferred.police110;

import java.util.Arrays;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.JsonObject;

/** The codes of both directions (应答码), and what each means for what was asked. */
enum Code {
    OK("0", 200, null, "成功"),
    REPEATED("1", 200, null, "重复"),
    WRONG_FIELD("2", 200, Kind.REFUSED, "参数错误"),
    NOT_TAKEN("3", 200, Kind.REFUSED, "不受理"),
    UNKNOWN("4", 200, Kind.REFUSED, "警情不存在"),
    WRONG_STATE("5", 200, Kind.REFUSED, "当前状态不允许，可能已派警"),
    WRONG_SIGN("6", 401, Kind.AUTHENTICATION, "签名错误，请核对签名密钥和本中心标识"),
    STALE("7", 401, Kind.CONFIGURATION, "时间超限，请核对两边时钟"),
    BUSY("9", 503, Kind.COMMUNICATION, "忙，稍后自动重试");

    private final String number;
    private final int status;
    private final Kind kind;
    private final String words;

    Code(String number, int status, Kind kind, String words) {
        this.number = number;
        this.status = status;
        this.kind = kind;
        this.words = words;
    }

    /** What 110 answered, if it was taken now or before; else the failure that its code or its status means. */
    static JsonObject taken(Answer answer) throws BackendException {
        JsonObject said = answer.json().orElseGet(JsonObject::new);
        Optional<Code> code = Arrays.stream(values())
                .filter(known -> said.text("code").equals(Optional.of(known.number)))
                .findFirst();
        if (code.isEmpty()) {
            throw answer.isGood()
                    ? new BackendException(Kind.COMMUNICATION, "110的应答不完整或应答码不在约定之内，稍后自动重试。")
                    : answer.failure("110", "");
        }
        if (code.get().kind != null) {
            throw code.get().failure(said);
        }
        return said;
    }

    /** The answer to a push. */
    PushAnswer answer(JsonObject more) {
        JsonObject document = new JsonObject().with("code", number).with("msg", words);
        for (var member : more.members().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return new PushAnswer(status, "application/json;charset=UTF-8", document.bytes());
    }

    PushAnswer answer() {
        return answer(new JsonObject());
    }

    private BackendException failure(JsonObject said) {
        String field = said.text("field")
                .filter(name -> name.matches("[A-Za-z0-9.]{1,40}"))
                .map(name -> "：" + name)
                .orElse("");
        return new BackendException(kind, "110应答（" + number + "）" + words + field + "。");
    }
}
