package org.yihaotong.testkit.backoffice.intercitybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.mail.BodyPart;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.internet.MimeMessage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.server.PostOffice;

/** 市城际通巴士: takes a batch once, fills in its workbook in Excel, and mails it back. */
public final class IntercityOffice implements BackOffice {

    /** The values of the joint test, as the agreement gives them. */
    public static final String CENTRE = "hotline@12345.test";

    public static final String PASSWORD = "mail-test-01";
    public static final String UNIT = "kefu@cjbus.test";
    public static final String KEY = "cj-test-key";

    private static final Map<ReplyKind, String> STATES = Map.of(
            ReplyKind.ACKNOWLEDGED, "签收",
            ReplyKind.PROGRESS, "办理中",
            ReplyKind.EXTENSION_REQUEST, "申请延期",
            ReplyKind.RETURN_REQUEST, "申请退单",
            ReplyKind.COMPLETED, "办结");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "已解决", AnswerResult.EXPLAINED, "已解释", AnswerResult.UNSOLVED, "未解决");

    private final PostOffice post;
    private final Clock clock;
    private final Ledger ledger;
    private final Map<String, byte[]> books = new HashMap<>();
    private final Map<String, String> pending = new HashMap<>();
    private final Set<String> batches = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<byte[]> outgoing = new ArrayList<>();
    private int mails = Serial.before();

    /** Reads and writes in these mailboxes. */
    public IntercityOffice(PostOffice post, Clock clock) {
        this.post = post;
        this.clock = clock;
        this.ledger = new Ledger(clock);
    }

    /** The subjects of all mails that came, in order. */
    public List<String> subjects() {
        return List.copyOf(subjects);
    }

    /** The names of all pictures that came, in order. */
    public List<String> pictures() {
        return List.copyOf(pictures);
    }

    @Override
    public void work() {
        for (MimeMessage mail : post.mails(UNIT, "INBOX")) {
            try {
                read(mail);
            } catch (MessagingException e) {
                throw new IllegalStateException("no mail", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        outgoing.forEach(mail -> post.deliver(CENTRE, mail));
        outgoing.clear();
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
        String until =
                saying.newDue().map(due -> Beijing.text(due).substring(0, 16)).orElse("");
        String result = saying.result().map(RESULTS::get).orElse("");
        String state = STATES.get(saying.kind());
        String id = orderNo + "-" + hash(String.join("|", state, saying.text(), result, until));
        ledger.say(orderNo, id, saying.kind());
        pending.put(orderNo, id);
        outgoing.add(mail(
                "Re: 【12345转办】",
                "副本.xlsx",
                filled(orderNo, state, saying.text(), result, until, saying.handler()),
                clock.instant()));
        return id;
    }

    /** The workbook that brought an order, with these columns J to N filled in. */
    public byte[] filled(String orderNo, String... values) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(books.get(orderNo)))) {
            XSSFRow row = row(book.getSheet("转办单"), orderNo);
            for (int n = 0; n < values.length; n++) {
                row.createCell(9 + n).setCellValue(values[n]);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail of the unit's with one attachment, to be delivered as it is. */
    public byte[] mail(String subject, String file, byte[] attached, Instant at) {
        String id = "cj" + ++mails + "@cjbus.test";
        return ("From: " + UNIT + "\r\nTo: " + CENTRE + "\r\nMessage-ID: <" + id + ">\r\nSubject: "
                        + word(subject) + "\r\nDate: "
                        + DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                                .format(at.atOffset(ZoneOffset.ofHours(8)))
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\nx\r\n--b\r\n"
                        + "Content-Type: application/octet-stream; name=\"" + word(file) + "\"\r\n"
                        + "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attached) + "\r\n--b--\r\n")
                .getBytes(UTF_8);
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
        if (!seen.add(mail.getMessageID())) {
            return;
        }
        String subject = mail.getSubject();
        subjects.add(subject);
        if (!subject.matches("【12345转办】CJ\\d{11}（\\d+件）")) {
            return;
        }
        String batch = subject.substring(9, 22);
        BodyPart part = ((Multipart) mail.getContent()).getBodyPart(1);
        if (!part.getFileName().equals(batch + ".xlsx")) {
            throw new IllegalStateException("the workbook has another name than its batch");
        }
        pictures((Multipart) mail.getContent());
        if (batches.add(batch)) {
            try (InputStream in = part.getInputStream()) {
                take(batch, in.readAllBytes());
            }
        }
    }

    private void pictures(Multipart parts) throws MessagingException {
        for (int n = 2; n < parts.getCount(); n++) {
            String name = parts.getBodyPart(n).getFileName();
            if (n > 6 || !name.matches("[A-Za-z0-9-]{1,32}_[1-9]\\.jpg")) {
                throw new IllegalStateException("a picture too many, or one that nobody knows the order of");
            }
            pictures.add(name);
        }
    }

    private void take(String batch, byte[] bytes) throws IOException {
        DataFormatter text = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheet("转办单");
            boolean sound = sheet.getProtect()
                    && sheet.getMergedRegion(0).formatAsString().equals("A1:P1")
                    && book.isSheetHidden(book.getSheetIndex("meta"))
                    && book.getSheet("meta")
                            .getRow(1)
                            .getCell(1)
                            .getStringCellValue()
                            .equals(batch)
                    && sheet.getDataValidations().size() == 2;
            if (!sound) {
                throw new IllegalStateException("not the agreed workbook");
            }
            for (int r = 3; r <= sheet.getLastRowNum(); r++) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < 16; c++) {
                    cells.add(text.formatCellValue(sheet.getRow(r).getCell(c)));
                }
                act(batch, cells, bytes);
            }
        }
    }

    private void act(String batch, List<String> c, byte[] bytes) {
        if (!c.get(15).equals(hash(c.get(0) + "|" + batch + "|" + KEY))
                || c.get(4).length() > 1500
                || (!c.get(8).equals("新办") && !(c.get(1) + c.get(2) + c.get(3) + c.get(5) + c.get(6)).isEmpty())) {
            throw new IllegalStateException("a row that the unit refuses");
        }
        switch (c.get(8)) {
            case "新办" -> open(c, bytes);
            case "催办", "督办" -> ledger.urge(c.get(0), batch);
            case "撤单" -> ledger.withdraw(c.get(0));
            default -> ledger.decide(pending.get(c.get(0)), !c.get(8).endsWith("不同意"), Optional.empty());
        }
    }

    private void open(List<String> c, byte[] bytes) {
        boolean secret = c.get(5).equals("保密") && c.get(6).equals("请联系12345");
        books.put(c.get(0), bytes);
        String[] words = c.get(4).split("\n", 2);
        ledger.open(
                c.get(0),
                "",
                new Ledger.Told(
                        words[0],
                        words[1],
                        secret ? "" : c.get(5),
                        secret ? "" : c.get(6),
                        secret,
                        Beijing.parse(c.get(7) + ":00").orElseThrow()));
    }

    private static XSSFRow row(XSSFSheet sheet, String orderNo) {
        for (int r = 3; r <= sheet.getLastRowNum(); r++) {
            if (sheet.getRow(r).getCell(0).getStringCellValue().equals(orderNo)) {
                return sheet.getRow(r);
            }
        }
        throw new IllegalStateException("no such row");
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
