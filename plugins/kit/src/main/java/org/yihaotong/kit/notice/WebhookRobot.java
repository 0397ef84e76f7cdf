package org.yihaotong.kit.notice;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RobotLink;
import org.yihaotong.kit.link.RobotText;
import org.yihaotong.kit.link.Sent;

/** The webhook of a group robot: one POST a message, the outcome in {@code errcode}. */
final class WebhookRobot implements RobotLink {

    private static final String DOOR = "/cgi-bin/webhook/send";
    private static final long BUSY = -1;
    private static final long TOO_MANY = 45009;
    private static final Set<Long> KEY = Set.of(93000L, 40001L);

    private final RestLink service;
    private final String key;

    WebhookRobot(RestLink service, String key) {
        this.service = service;
        this.key = key;
    }

    @Override
    public Sent markdown(String content) throws BackendException {
        if (!RobotText.fits(content)) {
            throw new BackendException(Kind.REFUSED, "群消息超过 4096 字节，不能发出。");
        }
        return post(new JsonObject()
                .with("msgtype", "markdown")
                .with("markdown", new JsonObject().with("content", content)));
    }

    @Override
    public Sent text(String content, List<String> mobiles) throws BackendException {
        JsonObject text = new JsonObject().with("content", content);
        return post(new JsonObject()
                .with("msgtype", "text")
                .with("text", mobiles.isEmpty() ? text : text.with("mentioned_mobile_list", mobiles)));
    }

    @Override
    public void close() {
        service.close();
    }

    private Sent post(JsonObject message) throws BackendException {
        Answer answer;
        try {
            answer = service.send(Ask.post(DOOR).query("key", key).json(message));
        } catch (BackendException e) {
            if (e.kind() != Kind.COMMUNICATION || neverLeft(e)) {
                throw e;
            }
            return Sent.UNSURE;
        }
        if (answer.status() / 100 == 5) {
            throw new BackendException(Kind.COMMUNICATION, "群机器人应答 HTTP " + answer.status() + "，消息没有发出，稍后自动重试。");
        }
        if (!answer.isGood()) {
            throw answer.failure("群机器人", "");
        }
        return judged(answer);
    }

    private static Sent judged(Answer answer) throws BackendException {
        Long code = answer.json().flatMap(body -> body.number("errcode")).orElse(null);
        if (code == null) {
            return Sent.UNSURE;
        }
        if (code == 0) {
            return Sent.SENT;
        }
        if (code == BUSY || code == TOO_MANY) {
            throw new BackendException(Kind.COMMUNICATION, "群机器人忙或发得太频繁（" + code + "），消息没有发出，稍后自动重试。");
        }
        throw KEY.contains(code)
                ? new BackendException(Kind.AUTHENTICATION, "群机器人的 key 不对，或机器人已被移出群（" + code + "），请核对。")
                : new BackendException(Kind.REFUSED, "群机器人不接受这条消息的内容（" + code + "）。");
    }

    /** Whether not even a connection came about. */
    private static boolean neverLeft(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
