package org.yihaotong.testkit.backoffice.redcross;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.internet.MimeMessage;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.server.PostOffice;

/** 市红十字会: reads what comes from the centre as strictly as its agreement says, and answers as people do. */
public final class RedCrossOffice implements BackOffice {

    /** The values of the joint test, as the agreement gives them. */
    public static final String CENTRE = "hotline@12345.test";

    public static final String PASSWORD = "mail-test-01";
    public static final String UNIT = "bangong@redcross.test";

    private static final int LARGEST = 10_000_000;
    private static final int MOST_FILES = 3;
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern SUBJECT =
            Pattern.compile("【12345】【(交办|催办|督办|撤单|审批)】(?:【(?:紧急|特急)】)?([A-Za-z0-9-]{1,32}) .{1,40}");
    private static final Pattern BODY = Pattern.compile(
            "\\n"
                    + "?工单编号：([^\\n"
                    + "]+)\\n"
                    + "诉求类型：(?:咨询|反映|求助|投诉|建议)\\n"
                    + "紧急程度：(?:一般|紧急|特急)\\n"
                    + "诉求人：([^\\n"
                    + "]+)\\n"
                    + "联系电话：([^\\n"
                    + "]+)\\n"
                    + "联系地址：[^\\n"
                    + "]+\\n"
                    + "受理时间：\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\n"
                    + "办理时限：(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)\\n"
                    + "诉求标题：([^\\n"
                    + "]+)\\n"
                    + "诉求内容：(.{1,3000}?)\\n"
                    + "={30}\\n"
                    + ".*",
            Pattern.DOTALL);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Map<ReplyKind, String> KEYWORDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "签收",
            ReplyKind.PROGRESS, "办理中",
            ReplyKind.EXTENSION_REQUEST, "延期至",
            ReplyKind.RETURN_REQUEST, "退单",
            ReplyKind.COMPLETED, "办结");

    private final PostOffice post;
    private final Clock clock;
    private final Ledger ledger;
    private final Map<String, String> threads = new HashMap<>();
    private final Map<String, String> pending = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> subjects = new ArrayList<>();
    private int said = Serial.before();

    /** Reads and writes in these mailboxes. */
    public RedCrossOffice(PostOffice post, Clock clock) {
        this.post = post;
        this.clock = clock;
        this.ledger = new Ledger(clock);
    }

    /** The subjects of all mails that came, repeats left out. */
    public List<String> subjects() {
        return List.copyOf(subjects);
    }

    @Override
    public void work() {
        for (MimeMessage mail : post.mails(UNIT, "INBOX")) {
            try {
                if (seen.add(mail.getMessageID())) {
                    read(mail);
                }
            } catch (MessagingException e) {
                throw new IllegalStateException("no mail", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return ledger.order(orderNo);
    }

    @Override
    public List<TakenOrder> openOrders() {
        return ledger.openOrders();
    }

    @Override
    public long orders() {
        return ledger.orders();
    }

    @Override
    public String say(String orderNo, Saying saying) {
        String id = "2020030" + ++said + "fin@redcross.test";
        ledger.say(orderNo, id, saying.kind());
        if (saying.kind() == ReplyKind.RETURN_REQUEST || saying.kind() == ReplyKind.EXTENSION_REQUEST) {
            pending.put(orderNo, id);
        }
        String first = KEYWORDS.get(saying.kind())
                + saying.newDue()
                        .map(due -> " " + MINUTE.format(Beijing.time(due)))
                        .orElse("");
        reply(
                id,
                threads.get(orderNo),
                "Re: 【12345】【交办】" + orderNo + " x",
                first + "\n" + saying.text(),
                clock.instant());
        return id;
    }

    /** Answers with any text at any time, as Foxmail does, in GB2312 as long as that will do; without a thread if that is empty. */
    public void reply(String id, String thread, String subject, String text, Instant at) {
        String quoted = text + "\n\n------------------ 原始邮件 ------------------\n发件人：hotline@12345.test\n办结\n";
        Charset charset = GB2312.newEncoder().canEncode(quoted) ? GB2312 : GB18030;
        String mail = "Return-Path: <" + UNIT + ">\r\nFrom: \"=?GB2312?B?"
                + Base64.getEncoder().encodeToString("市红十字会办公室".getBytes(GB2312)) + "?=\" <" + UNIT + ">\r\nTo: "
                + CENTRE + "\r\nSubject: =?UTF-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?=\r\nDate: "
                + DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                        .format(at.atOffset(ZoneOffset.ofHours(8)))
                + "\r\nMessage-ID: <" + id + ">\r\n"
                + (thread.isEmpty() ? "" : "In-Reply-To: " + thread + "\r\nReferences: " + thread + "\r\n")
                + "X-Mailer: Foxmail 7.2.11.303[cn]\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=\"" + charset + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(quoted.getBytes(charset)) + "\r\n";
        post.deliver(CENTRE, mail.getBytes(UTF_8));
    }

    /** The Message-ID of the mail that brought the order. */
    public String thread(String orderNo) {
        return threads.get(orderNo);
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        // The mailboxes are the server's.
    }

    private void read(MimeMessage mail) throws MessagingException, IOException {
        String subject = mail.getSubject();
        String text = text(mail);
        checkSize(mail);
        subjects.add(subject);
        boolean formal = mail.getFrom()[0].toString().equals(CENTRE)
                && mail.getRecipients(MimeMessage.RecipientType.TO)[0]
                        .toString()
                        .equals(UNIT);
        Matcher about = SUBJECT.matcher(subject);
        if (subject.startsWith("【12345】【联通测试】")) {
            reply("t" + ++said + "@redcross.test", mail.getMessageID(), "Re: " + subject, "收到", clock.instant());
        } else if (formal && about.matches() && about.group(2).equals(mail.getHeader("X-12345-Order", null))) {
            act(mail, about.group(1), about.group(2), text);
        }
    }

    private static void checkSize(MimeMessage mail) throws MessagingException, IOException {
        int files = mail.getContent() instanceof Multipart parts ? parts.getCount() - 1 : 0;
        if (mail.getSize() > LARGEST || files > MOST_FILES) {
            throw new IllegalStateException("552 too big, or too many files");
        }
    }

    private void act(MimeMessage mail, String kind, String orderNo, String text) throws MessagingException {
        if (kind.equals("交办")) {
            open(mail, orderNo, text);
            return;
        }
        if (!threads.getOrDefault(orderNo, "").equals(mail.getHeader("In-Reply-To", null))) {
            throw new IllegalStateException("not in the order's thread");
        }
        switch (kind) {
            case "催办", "督办" -> ledger.urge(orderNo, mail.getMessageID());
            case "撤单" -> ledger.withdraw(orderNo);
            default -> ledger.decide(pending.get(orderNo), text.contains("审批结果：同意\n"), Optional.empty());
        }
    }

    private void open(MimeMessage mail, String orderNo, String text) throws MessagingException {
        Matcher body = BODY.matcher(text);
        if (!body.matches() || !body.group(1).equals(orderNo)) {
            throw new IllegalStateException("the people cannot read this mail");
        }
        boolean secret = body.group(2).equals("保密") && body.group(3).equals("请联系12345");
        threads.put(orderNo, mail.getMessageID());
        ledger.open(
                orderNo,
                "",
                new Ledger.Told(
                        body.group(5),
                        body.group(6),
                        secret ? "" : body.group(2),
                        secret ? "" : body.group(3),
                        secret,
                        Beijing.parse(body.group(4) + ":00").orElseThrow()));
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        Object text = content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content;
        return text.toString().replace("\r\n", "\n");
    }
}
