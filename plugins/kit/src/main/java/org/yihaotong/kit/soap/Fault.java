package org.yihaotong.kit.soap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapVersion;

/** Faults in either version of SOAP: reads theirs, writes ours. Their reasons and details may quote a citizen and stay. */
final class Fault {

    private static final String PREFIX = "soapenv";
    private static final int LONGEST_CODE = 60;

    private Fault() {}

    static boolean is(SoapElement body) {
        return body.name().equals("Fault") && SoapVersion.of(body.namespace()).isPresent();
    }

    /** What their fault means for the message that was sent. */
    static BackendException of(SoapElement fault) {
        List<String> codes = codes(fault);
        String said = "（" + String.join(" / ", codes) + "）";
        if (codes.stream().anyMatch(Fault::isDisbelief)) {
            return new BackendException(Kind.AUTHENTICATION, "对方服务不认可我方身份" + said + "，请核对用户名、口令或密钥。");
        }
        if (codes.contains("MessageExpired")) {
            return new BackendException(Kind.COMMUNICATION, "对方服务说时间相差过大" + said + "，请核对两边时钟；稍后自动重试。");
        }
        return switch (codes.isEmpty() ? "" : codes.get(0).replaceFirst("\\..*", "")) {
            case "Client", "Sender" -> new BackendException(Kind.REFUSED, "对方服务说报文有误" + said + "，不能交出，请核对接口约定。");
            case "VersionMismatch", "MustUnderstand" -> new BackendException(
                    Kind.CONFIGURATION, "对方服务不接受我方的报文形式" + said + "，请核对接口版本。");
            default -> new BackendException(Kind.COMMUNICATION, "对方服务内部出错" + said + "，稍后自动重试。");
        };
    }

    /** Our fault in the caller's version. */
    static SoapElement of(SoapVersion version, SoapFaultException fault) {
        SoapElement body = named(version, "Fault");
        if (version == SoapVersion.SOAP_11) {
            String general = PREFIX + ":" + (fault.side() == Side.SENDER ? "Client" : "Server");
            body = body.with(fault.code()
                            .map(name -> coded(SoapElement.element("faultcode"), name))
                            .orElseGet(() -> SoapElement.element("faultcode").text(general)))
                    .with(SoapElement.element("faultstring").text(fault.getMessage()));
            return fault.detail()
                    .map(SoapElement.element("detail")::with)
                    .map(body::with)
                    .orElse(body);
        }
        String general = PREFIX + ":" + (fault.side() == Side.SENDER ? "Sender" : "Receiver");
        SoapElement code = named(version, "Code").with("Value", general);
        code = fault.code()
                .map(name -> named(version, "Subcode").with(coded(named(version, "Value"), name)))
                .map(code::with)
                .orElse(code);
        body = body.with(code)
                .with(named(version, "Reason")
                        .with(named(version, "Text")
                                .attribute("http://www.w3.org/XML/1998/namespace", "lang", "zh")
                                .text(fault.getMessage())));
        return fault.detail()
                .map(named(version, "Detail")::with)
                .map(body::with)
                .orElse(body);
    }

    /** An element whose text is a name; an attribute of that namespace makes the prefix known there. */
    private static SoapElement coded(SoapElement element, SoapElement name) {
        return element.declaring(name.prefix(), name.namespace()).text(name.prefix() + ":" + name.name());
    }

    private static SoapElement named(SoapVersion version, String name) {
        return SoapElement.element(version.namespace(), name).prefixed(PREFIX);
    }

    /** The codes from the general to the special, without prefixes. */
    private static List<String> codes(SoapElement fault) {
        Optional<SoapElement> code = fault.child("Code");
        Stream<Optional<String>> spelled = code.isEmpty()
                ? Stream.of(fault.textOf("faultcode"))
                : Stream.of(
                        code.get().textOf("Value"), code.get().child("Subcode").flatMap(sub -> sub.textOf("Value")));
        return spelled.flatMap(Optional::stream).map(Fault::local).toList();
    }

    private static String local(String name) {
        String local = name.strip().replaceFirst("^.*:", "").replaceAll("[^A-Za-z0-9._-]", "");
        return local.substring(0, Math.min(local.length(), LONGEST_CODE));
    }

    private static boolean isDisbelief(String code) {
        return code.toLowerCase(Locale.ROOT).contains("auth")
                || List.of("FailedCheck", "InvalidSecurity", "InvalidSecurityToken", "SecurityTokenUnavailable")
                        .contains(code);
    }
}
