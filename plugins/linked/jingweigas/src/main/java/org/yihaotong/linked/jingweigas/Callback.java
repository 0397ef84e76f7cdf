package org.yihaotong.linked.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.SoapVersion;

/** The service that the centre hosts for the unit (中心回调服务): Ping and SubmitFeedback. */
final class Callback {

    private static final String NAMESPACE = "urn:jwgas:callback:1";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final int LONGEST_ECHO = 50;
    private static final String CONTENT_INVALID = "3";
    private static final String STATE = "2";
    private static final String UNKNOWN_ORDER = "1";

    private final SoapDoor door;
    private final Ticket ticket;
    private final Clock clock;

    Callback(SoapLinks links, Ticket ticket, Clock clock) {
        this.door = links.door(new SoapContract(
                Set.of(SoapVersion.SOAP_12),
                resource("CentreCallback.wsdl"),
                Map.of("gas-types.xsd", resource("gas-types.xsd")),
                Set.of(Ticket.TYPES, WSA)));
        this.ticket = ticket;
        this.clock = clock;
    }

    PushAnswer answer(Push push, Intake intake) {
        return door.answer(push, request -> operate(request, intake));
    }

    private SoapElement operate(SoapRequest request, Intake intake) throws SoapFaultException {
        ticket.check(request);
        SoapElement body = request.body();
        if (!body.namespace().equals(NAMESPACE) || !request.action().equals(NAMESPACE + "/" + body.name())) {
            throw invalid("action 与消息体不符，或没有这个操作。");
        }
        return switch (body.name()) {
            case "Ping" -> ping(body);
            case "SubmitFeedback" -> submit(body, intake);
            default -> throw invalid("没有这个操作。");
        };
    }

    private SoapElement ping(SoapElement body) throws SoapFaultException {
        String echo = body.child("Echo").map(SoapElement::text).orElse("");
        if (body.child("Echo").isEmpty() || echo.codePointCount(0, echo.length()) > LONGEST_ECHO) {
            throw invalid("Echo 缺少或过长。");
        }
        return named("PingResponse").with("Echo", echo).with("ServerTime", Beijing.iso(clock.instant()));
    }

    private static SoapElement submit(SoapElement body, Intake intake) throws SoapFaultException {
        Feedback feedback = new Feedback(body.child("Feedback").orElseThrow(() -> invalid("缺少 Feedback。")));
        Optional<String> fault = feedback.fault();
        if (fault.isPresent()) {
            return refused(CONTENT_INVALID, "内容不合约定：" + fault.get());
        }
        Intake.Taken taken = intake.take(feedback.reply());
        return taken.isGood()
                ? named("SubmitFeedbackResponse")
                        .with("Accepted", "true")
                        .with("Code", "0")
                        .with("Message", "成功")
                : refused(code(taken), taken.reason());
    }

    private static String code(Intake.Taken taken) {
        return switch (taken.code()) {
            case "state-conflict" -> STATE;
            case "invalid" -> CONTENT_INVALID;
            default -> UNKNOWN_ORDER;
        };
    }

    private static SoapElement refused(String code, String message) {
        return named("SubmitFeedbackResponse")
                .with("Accepted", "false")
                .with("Code", code)
                .with("Message", message);
    }

    private static SoapFaultException invalid(String reason) {
        return new SoapFaultException(Side.SENDER, reason)
                .coded(SoapElement.element(Ticket.TYPES, "InvalidMessage").prefixed("jw"));
    }

    private static SoapElement named(String name) {
        return SoapElement.element(NAMESPACE, name).prefixed("c");
    }

    private static String resource(String name) {
        try (InputStream in = Callback.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
