package org.yihaotong.kit.soap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapOperation;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.SoapVersion;

/** Answers in the version in which it was asked, if that is one of the contract's. */
final class HostedSoapDoor implements SoapDoor {

    private static final Pattern TYPES =
            Pattern.compile("(text/xml|application/soap\\+xml|multipart/related)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final int FAULT = 500;

    private final SoapContract contract;
    private final Description description;

    HostedSoapDoor(SoapContract contract) {
        this.contract = contract;
        this.description = new Description(contract);
    }

    @Override
    public PushAnswer answer(Push push, SoapOperation operation) {
        if (push.method().equals("GET")) {
            return description.answer(push);
        }
        if (!push.method().equals("POST")) {
            return text(405, "请用 POST 调用，或以 ?wsdl 取服务描述。").with("Allow", "GET, POST");
        }
        Wire wire = new Wire(push.header("content-type").orElse(""), push.body());
        if (!TYPES.matcher(wire.contentType()).matches()) {
            return text(415, "Content-Type 应为 text/xml、application/soap+xml 或 multipart/related。");
        }
        Optional<Envelope> asked = wire.document().flatMap(Envelope::of);
        SoapVersion version = asked.map(Envelope::version).orElseGet(() -> guess(wire));
        SoapRequest request;
        try {
            request = request(push, wire, asked);
        } catch (SoapFaultException e) {
            return answer(version, operation.worded(e));
        }
        try {
            return answer(200, version, operation.answer(request));
        } catch (SoapFaultException e) {
            return answer(version, e);
        } catch (RuntimeException e) {
            // The caller is told to come again; what it asked for was not done.
            SoapFaultException fault = new SoapFaultException(Side.RECEIVER, "中心暂时无法处理，请稍后重试。");
            return answer(version, operation.worded(fault));
        }
    }

    private SoapRequest request(Push push, Wire wire, Optional<Envelope> asked) throws SoapFaultException {
        Envelope envelope = asked.orElseThrow(() -> new SoapFaultException(Side.SENDER, "报文不是完整的 SOAP 消息，或编码与声明不符。"));
        if (!contract.versions().contains(envelope.version())) {
            throw new SoapFaultException(Side.SENDER, "本服务不接受这一版本的 SOAP。")
                    .coded(SoapElement.element(envelope.version().namespace(), "VersionMismatch")
                            .prefixed("soapenv"));
        }
        for (SoapElement header : envelope.headers()) {
            if (isInsisted(header, envelope.version()) && !contract.understood().contains(header.namespace())) {
                throw new SoapFaultException(Side.SENDER, "本服务不认识要求必须理解的消息头。")
                        .coded(SoapElement.element(envelope.version().namespace(), "MustUnderstand")
                                .prefixed("soapenv"));
            }
        }
        SoapElement body = envelope.body().orElseThrow(() -> new SoapFaultException(Side.SENDER, "消息体是空的。"));
        return new SoapRequest(envelope.version(), action(push, wire, envelope.version()), envelope.headers(), body);
    }

    private static boolean isInsisted(SoapElement header, SoapVersion version) {
        return header.attributeOf(version.namespace(), "mustUnderstand")
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    private static String action(Push push, Wire wire, SoapVersion version) {
        String action = version == SoapVersion.SOAP_11
                ? push.header("soapaction").orElse("")
                : wire.action().orElse("");
        Matcher quoted = Pattern.compile("\"(.*)\"").matcher(action.strip());
        return quoted.matches() ? quoted.group(1) : action.strip();
    }

    private static SoapVersion guess(Wire wire) {
        return wire.contentType().contains(SoapVersion.SOAP_12.mediaType()) ? SoapVersion.SOAP_12 : SoapVersion.SOAP_11;
    }

    private static PushAnswer answer(SoapVersion version, SoapFaultException fault) {
        PushAnswer answer = answer(FAULT, version, Fault.of(version, fault));
        return fault.retryAfter() > 0 ? answer.with("Retry-After", Integer.toString(fault.retryAfter())) : answer;
    }

    private static PushAnswer answer(int status, SoapVersion version, SoapElement body) {
        Wire wire = Wire.plain(new Envelope(version, List.of(), Optional.of(body)), "");
        return new PushAnswer(status, wire.contentType(), wire.bytes());
    }

    private static PushAnswer text(int status, String words) {
        return new PushAnswer(status, "text/plain;charset=UTF-8", words);
    }
}
