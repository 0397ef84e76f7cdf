package org.yihaotong.kit.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.SoapContract;

/** Serves a service's description (WSDL) and what it imports, with the address by which it was asked for. */
final class Description {

    private static final Pattern IMPORT = Pattern.compile("(schemaLocation\\s*=\\s*\")(?!https?:|\\?)([^\"]+\")");
    private static final Pattern ADDRESS = Pattern.compile("(<[\\w.]*:?address\\s[^>]*?location\\s*=\\s*\")[^\"]*\"");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~/%-]+");

    private final SoapContract contract;

    Description(SoapContract contract) {
        this.contract = contract;
    }

    PushAnswer answer(Push push) {
        String query = push.query() == null ? "" : push.query();
        if (query.toLowerCase(Locale.ROOT).equals("wsdl")) {
            return xml(addressed(linked(contract.wsdl()), push));
        }
        return Optional.of(query)
                .filter(asked -> asked.startsWith("xsd="))
                .map(asked -> contract.schemas().get(decoded(asked.substring(4))))
                .map(schema -> xml(linked(schema)))
                .orElseGet(() -> new PushAnswer(404, "text/plain;charset=UTF-8", "以 ?wsdl 取服务描述。"));
    }

    private static String linked(String document) {
        return IMPORT.matcher(document).replaceAll("$1?xsd=$2");
    }

    private static String addressed(String wsdl, Push push) {
        String host =
                push.header("x-forwarded-host").or(() -> push.header("host")).orElse("");
        String scheme = push.header("x-forwarded-proto").filter("https"::equals).orElse("http");
        if (!HOST.matcher(host).matches() || !PATH.matcher(push.path()).matches()) {
            return wsdl;
        }
        String address = scheme + "://" + host + push.path() + "\"";
        return ADDRESS.matcher(wsdl).replaceAll("$1" + Matcher.quoteReplacement(address));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static PushAnswer xml(String document) {
        return new PushAnswer(200, "text/xml;charset=utf-8", document);
    }
}
