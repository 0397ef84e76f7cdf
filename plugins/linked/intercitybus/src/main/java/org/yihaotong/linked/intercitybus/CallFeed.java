package org.yihaotong.linked.intercitybus;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.paper.TabRow;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Mail;

/** The monthly mail with the calls on the unit's own number (话务); months overlap, and the later file wins. */
final class CallFeed {

    private static final String HEADER = "通话时间,主叫,被叫,呼叫类型,时长(秒),是否接听,座席,备注,工单编号";

    private CallFeed() {}

    static boolean isIt(Mail mail) {
        return mail.subject().contains("话务");
    }

    /** Takes a workbook of calls; empty, or what is wrong with the mail as a whole. */
    static String take(Mail mail, Workbooks workbooks, Intake intake) throws BackendException {
        Optional<FileContent> file = mail.files().stream()
                .filter(one -> one.name().matches("话务.*\\.xlsx"))
                .findFirst();
        try {
            List<TabRow> rows = file.isPresent() ? workbooks.read(Enclosures.bytes(file.get()), "") : List.of();
            if (rows.isEmpty() || !head(rows.get(0)).equals(HEADER)) {
                return "没有附上话务表（话务….xlsx，表头不变）";
            }
            Map<LocalDate, Integer> days = new HashMap<>();
            for (TabRow row : rows.subList(1, rows.size())) {
                take(mail, row, days, intake);
            }
            days.forEach(intake::reconcile);
            return "";
        } catch (IOException e) {
            return "话务表读不出来，请另存为 .xlsx 再发";
        }
    }

    /** The first row; programs add empty cells to its right. */
    private static String head(TabRow row) {
        return row.cells().stream().map(String::strip).collect(joining(",")).replaceFirst(",+$", "");
    }

    private static void take(Mail mail, TabRow row, Map<LocalDate, Integer> days, Intake intake) {
        Optional<Instant> at = SheetTime.parse(row.cell(0));
        boolean good = at.isPresent()
                && row.cell(1).matches("[0-9+*-]{1,20}")
                && row.cell(2).matches("[0-9+*-]{1,20}")
                && row.cell(3).matches("呼入|呼出")
                && row.cell(4).matches("\\d{1,6}")
                && row.cell(5).matches("是|否");
        at.ifPresent(time -> days.merge(Beijing.time(time).toLocalDate(), 1, Integer::sum));
        if (good) {
            intake.take(call(at.get(), row));
        } else {
            String raw = String.join(",", row.cells());
            intake.putAside(new BadRecord(
                    Form.hash(mail.messageId()) + "#" + row.no(),
                    "通话时间、号码、呼叫类型、时长或是否接听不合规",
                    raw.substring(0, Math.min(4000, raw.length()))));
        }
    }

    private static CallRecord call(Instant at, TabRow row) {
        boolean in = row.cell(3).equals("呼入");
        boolean answered = row.cell(5).equals("是");
        return new CallRecord(
                Beijing.compact(at) + "-" + row.cell(1) + "-" + row.cell(2),
                in ? CallDirection.IN : CallDirection.OUT,
                row.cell(in ? 2 : 1),
                row.cell(1),
                row.cell(2),
                at,
                answered ? Optional.of(at) : Optional.empty(),
                at.plusSeconds(Long.parseLong(row.cell(4))),
                answered ? CallResult.ANSWERED : CallResult.NO_AGENT,
                row.cell(6),
                Optional.empty(),
                Optional.empty(),
                row.cell(8),
                "",
                "");
    }
}
