package org.yihaotong.linked.intercitybus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.Mailbox;

/** Reads the unit's mails: the workbook counts, not the subject. */
final class Inbox {

    static final String PROCESSED = "Processed";
    static final String REJECTED = "Rejected";

    private static final Duration BEFORE_NEXT_TRY = Duration.ofHours(1);

    private final Batches batches;
    private final Workbooks workbooks;
    private final Form form;
    private final Clock clock;

    Inbox(Batches batches, Workbooks workbooks, Form form, Clock clock) {
        this.batches = batches;
        this.workbooks = workbooks;
        this.form = form;
        this.clock = clock;
    }

    /** Where a mail belongs, once what it says is stored. */
    String sort(Mailbox box, Mail mail, Intake intake) throws BackendException {
        if (mail.bounce().isPresent()) {
            return bounced(box, mail, intake);
        }
        if (CallFeed.isIt(mail)) {
            return Mailbox.HERE;
        }
        if (mail.isAutomatic() || mail.subject().contains("联通测试")) {
            return PROCESSED;
        }
        Optional<FileContent> file = file(mail);
        if (file.isEmpty()) {
            return reject(box, mail, "", List.of("没有附上转办单表格（.xlsx；不收 .xls 和 .xlsm）"));
        }
        try {
            byte[] bytes = Enclosures.bytes(file.get());
            return take(box, mail, FilledForm.read(bytes, file.get().name(), workbooks, form), intake);
        } catch (IOException e) {
            return reject(box, mail, "", List.of("附件不是能读出的表格，请用原来的 .xlsx 填写"));
        }
    }

    /** Answers once what is to be corrected. */
    String reject(Mailbox box, Mail mail, String batch, List<String> flaws) throws BackendException {
        if (!mail.isAutomatic()) {
            batches.sendOnce(
                    box,
                    "BACK." + Form.hash(mail.messageId()),
                    "【12345转办】" + batch + " 退回修改",
                    String.join("\n", flaws) + "\n");
        }
        return REJECTED;
    }

    private String take(Mailbox box, Mail mail, FilledForm filled, Intake intake) throws BackendException {
        List<String> flaws = new ArrayList<>();
        int good = 0;
        for (FilledForm.Line line : filled.lines(mail.at())) {
            String flaw = line.flaw();
            if (line.reply().isPresent()) {
                Intake.Taken taken = intake.take(line.reply().get());
                boolean withdrawn =
                        !taken.isGood() && batches.knows(box, line.reply().get().orderNo() + ".W");
                flaw = taken.isGood() || withdrawn ? "" : taken.reason();
                good++;
            }
            if (!flaw.isEmpty()) {
                flaws.add(line.no() + "：" + flaw);
            }
        }
        if (filled.batch().isEmpty()) {
            flaws.add("表格里没有批次号");
        }
        if (flaws.isEmpty()) {
            return PROCESSED;
        }
        String rejected = reject(box, mail, filled.batch(), flaws);
        return good > 0 ? PROCESSED : rejected;
    }

    /** A full mailbox is tried hourly; anything else for good ends the batch's orders. */
    private String bounced(Mailbox box, Mail mail, Intake intake) throws BackendException {
        Mail.Bounce bounce = mail.bounce().get();
        Optional<Mail> batch = box.find(Batches.SENT, "Message-ID", bounce.messageId())
                .filter(sent -> sent.headers().containsKey("x-12345-batch"));
        if (batch.isEmpty()) {
            return Mailbox.HERE;
        }
        if (bounce.isTemporary() || isFull(bounce)) {
            boolean early = mail.at().plus(BEFORE_NEXT_TRY).isAfter(clock.instant());
            if (!early) {
                batches.sendAgain(batch.get());
            }
            return early ? Mailbox.HERE : PROCESSED;
        }
        for (String key : batch.get().text().split("\\s+", -1)) {
            if (key.matches("[A-Za-z0-9-]+\\.\\d+")) {
                int dot = key.lastIndexOf('.');
                intake.refused(
                        key.substring(0, dot),
                        Integer.parseInt(key.substring(dot + 1)),
                        "邮件没有送到，被对方邮件服务器退回（" + bounce.status() + "）",
                        false);
            }
        }
        return PROCESSED;
    }

    static boolean isFull(Mail.Bounce bounce) {
        return bounce.status().equals("5.2.2");
    }

    private static Optional<FileContent> file(Mail mail) {
        return mail.files().stream()
                .filter(file -> file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx"))
                .findFirst();
    }
}
