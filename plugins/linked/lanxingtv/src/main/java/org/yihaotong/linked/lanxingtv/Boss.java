package org.yihaotong.linked.lanxingtv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.XmlElement;

/** The unit's one address: the type of the message stands at its root, with a check sum over its number. */
final class Boss {

    private static final String ADDRESS = "/boss/interface";
    private static final int LONGEST_NUMBER = 24;

    private final RestLink service;
    private final String key;
    private final Clock clock;
    private final Pace pace;

    Boss(RestLink service, String key, Clock clock, Pace pace) {
        this.service = service;
        this.key = key;
        this.clock = clock;
        this.pace = pace;
    }

    void close() {
        service.close();
    }

    /** Asks for something that happens: a repeat has the same number, and on the same day is answered from memory. */
    XmlElement once(String type, String seed, XmlElement content) throws BackendException {
        String number = HmacSha256.digest((type + "|" + seed).getBytes(UTF_8)).substring(0, LONGEST_NUMBER);
        return ask(type, number, List.of(content));
    }

    /** Asks for something that only is read, always anew. */
    XmlElement anew(String type, List<XmlElement> content) throws BackendException {
        String number = UUID.randomUUID().toString().replace("-", "").substring(0, LONGEST_NUMBER);
        return ask(type, number, content);
    }

    /** CRC-32 of number, type and key, in eight capital hex digits. */
    String check(String number, String type) {
        CRC32 sum = new CRC32();
        sum.update((number + "|" + type + "|" + key).getBytes(UTF_8));
        return String.format(Locale.ROOT, "%08X", sum.getValue());
    }

    private XmlElement ask(String type, String number, List<XmlElement> content) throws BackendException {
        XmlElement request = new XmlElement("req")
                .with("type", type)
                .with("tid", number)
                .with("time", Beijing.text(clock.instant()))
                .with("chk", check(number, type));
        for (XmlElement part : content) {
            request = request.with(part);
        }
        pace.await();
        Answer answer = service.send(Ask.post(ADDRESS).body("text/xml; charset=UTF-8", request.bytes()));
        if (answer.status() != 200) {
            throw answer.failure("蓝星同方数字电视", "");
        }
        return whole(type, number, XmlElement.parse(answer.body()));
    }

    private static XmlElement whole(String type, String number, Optional<XmlElement> answer) throws BackendException {
        XmlElement told = answer.filter(rsp -> rsp.name().equals("rsp"))
                .filter(rsp -> rsp.attribute("type").equals(type))
                .filter(rsp -> rsp.attribute("tid").equals(number))
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "对方的应答不完整或答非所问，稍后自动重试。"));
        Code code = Code.of(told);
        if (code != Code.OK && !isDone(type, code)) {
            throw code.failure(told);
        }
        return told;
    }

    /** An order that is there already, and a request that nothing is to be decided of any more. */
    private static boolean isDone(String type, Code code) {
        return (code == Code.KNOWN && type.equals("NEW")) || (code == Code.WRONG_STATE && type.equals("JUDGE"));
    }
}
