package org.yihaotong.kit.notice;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Digests;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.SmsLink;
import org.yihaotong.kit.link.SmsText;

/** The gateway's doors {@code /sms/….do}: a form in GBK, proved by an MD5 over password and minute. */
final class HttpSms implements SmsLink {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMddHHmmss");
    private static final Pattern VERDICT = Pattern.compile("(0),([0-9A-Za-z]{1,40})|(-\\d{1,3})");
    private static final Pattern ERROR = Pattern.compile("-\\d{1,3}");

    private final RestLink service;
    private final String user;
    private final String password;
    private final Clock clock;

    HttpSms(RestLink service, String user, String password, Clock clock) {
        this.service = service;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public Verdict send(List<String> mobiles, String content, String id, String ext) throws BackendException {
        String text = ask(
                "/sms/send.do",
                form().with("mobile", String.join(",", mobiles))
                        .with("msgid", id)
                        .with("ext", ext)
                        .with("content", content));
        Matcher verdict = VERDICT.matcher(text);
        if (!verdict.matches()) {
            throw new BackendException(Kind.COMMUNICATION, "短信网关的应答不完整或不是约定的格式，稍后用同一编号重试。");
        }
        return verdict.group(1) == null
                ? new Verdict(Integer.parseInt(verdict.group(3)), "")
                : new Verdict(0, verdict.group(2));
    }

    @Override
    public List<String> lines(String door, int most) throws BackendException {
        String text = ask("/sms/" + door + ".do", form().with("max", Integer.toString(most)));
        fail(text);
        return text.equals("0")
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    @Override
    public long balance() throws BackendException {
        String text = ask("/sms/balance.do", form());
        fail(text);
        if (!text.matches("\\d{1,12}")) {
            throw new BackendException(Kind.CONFIGURATION, "短信网关的余额应答不是约定的格式，请核对地址。");
        }
        return Long.parseLong(text);
    }

    @Override
    public void close() {
        service.close();
    }

    private Form form() {
        String stamp = STAMP.format(Beijing.time(clock.instant()));
        return new Form(SmsText.GBK)
                .with("uid", user)
                .with("pwd", Digests.md5(password + stamp, SmsText.GBK))
                .with("ts", stamp);
    }

    private String ask(String door, Form form) throws BackendException {
        Answer answer = service.send(Ask.post(door).form(form));
        if (answer.status() != 200) {
            throw answer.failure("短信网关", "");
        }
        return answer.text(SmsText.GBK).strip();
    }

    private static void fail(String text) throws BackendException {
        if (ERROR.matcher(text).matches()) {
            int code = Integer.parseInt(text);
            Kind kind = code == -1 || code == -2
                    ? Kind.AUTHENTICATION
                    : code == -3 ? Kind.CONFIGURATION : Kind.COMMUNICATION;
            throw new BackendException(kind, "短信网关应答 " + code + "，请核对账号、密码与时钟。");
        }
    }
}
