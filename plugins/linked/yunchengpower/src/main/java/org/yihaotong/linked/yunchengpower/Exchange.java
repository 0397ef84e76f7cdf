package org.yihaotong.linked.yunchengpower;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.XmlElement;

/**
 * Asks the unit's one operation: a document within a document. After its password was refused it keeps still for a while,
 * since five refusals in an hour lock the user; a changed configuration makes a new one, which tries at once.
 */
final class Exchange {

    private static final String SERVICE = "http://service.order95598.power.cn";
    private static final String CHANNEL = "12345YC";
    private static final Duration STILL = Duration.ofMinutes(20);

    private final SoapLink link;
    private final Clock clock;
    private volatile Instant closedUntil = Instant.MIN;

    Exchange(SoapLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    /** The unit's answer, whatever its code. */
    XmlElement ask(String code, String serial, XmlElement body) throws BackendException {
        if (clock.instant().isBefore(closedUntil)) {
            throw new BackendException(Kind.AUTHENTICATION, "供电公司刚刚拒绝过我方口令；为免用户被锁定，过一会儿再试。请核对用户名和口令，保存后立即重试。");
        }
        XmlElement request = new XmlElement("REQ")
                .with(new XmlElement("HEAD")
                        .with(new XmlElement("TRANS_CODE", code))
                        .with(new XmlElement("SEQ_NO", serial))
                        .with(new XmlElement("SEND_TIME", Beijing.compact(clock.instant()))))
                .with(body);
        return read(call(SoapElement.element(SERVICE, "invoke")
                .prefixed("ser")
                .with(SoapElement.element("in0").text(code))
                .with(SoapElement.element("in1").literal(new String(request.bytes(OrderBody.GBK), OrderBody.GBK)))
                .with(SoapElement.element("in2").text(CHANNEL))));
    }

    void close() {
        link.close();
    }

    private SoapElement call(SoapElement body) throws BackendException {
        try {
            return link.call("", body);
        } catch (BackendException e) {
            if (e.kind() == Kind.AUTHENTICATION) {
                closedUntil = clock.instant().plus(STILL);
            }
            throw e;
        }
    }

    /** The inner document declares GBK, but its characters are those of the envelope. */
    private static XmlElement read(SoapElement answer) throws BackendException {
        return answer.child("invokeReturn")
                .map(text -> text.text().strip().replaceFirst("^<\\?xml[^>]*\\?>", ""))
                .flatMap(text -> XmlElement.parse(text.getBytes(UTF_8)))
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "供电公司的应答不完整或不是约定的格式，稍后自动重试。"));
    }
}
