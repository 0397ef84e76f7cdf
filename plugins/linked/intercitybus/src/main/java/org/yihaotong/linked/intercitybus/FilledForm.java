package org.yihaotong.linked.intercitybus;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.paper.TabRow;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.api.ticket.AnswerResult;

/** A workbook that came back: which batch it is, and what its rows say, whatever Excel or WPS made of the cells. */
final class FilledForm {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "签收", ReplyKind.ACKNOWLEDGED,
            "办理中", ReplyKind.PROGRESS,
            "申请延期", ReplyKind.EXTENSION_REQUEST,
            "申请退单", ReplyKind.RETURN_REQUEST,
            "办结", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("已解决", AnswerResult.SOLVED, "已解释", AnswerResult.EXPLAINED, "未解决", AnswerResult.UNSOLVED);

    private static final Pattern NUMBER = Pattern.compile("CJ\\d{11}");

    private final String batch;
    private final List<TabRow> rows;
    private final Form form;

    private FilledForm(String batch, List<TabRow> rows, Form form) {
        this.batch = batch;
        this.rows = rows;
        this.form = form;
    }

    /** What a row says, or why it says nothing that can be used; both empty: nothing new. */
    record Line(int no, String orderNo, Optional<UnitReply> reply, String flaw) {}

    static FilledForm read(byte[] bytes, String fileName, Workbooks workbooks, Form form) throws IOException {
        List<TabRow> rows = workbooks.read(bytes, Form.TAB);
        String meta = cell(workbooks.read(bytes, Form.META), 2);
        String said = meta.isEmpty() ? cell(rows, 2) : meta;
        Matcher named = NUMBER.matcher(said.isEmpty() ? fileName : said);
        return new FilledForm(named.find() ? named.group() : "", rows, form);
    }

    String batch() {
        return batch;
    }

    /** Whether it is another workbook, or its tab has another name. */
    boolean isForeign() {
        return rows.isEmpty();
    }

    /** The rows in their order; a row without a time happened when the mail was written. */
    List<Line> lines(Instant written) {
        List<Line> lines = new ArrayList<>();
        for (TabRow row : rows) {
            if (row.no() >= Form.FIRST_ROW && !row.cell(0).isBlank()) {
                String flaw = flaw(row);
                boolean news = flaw.isEmpty() && !row.cell(9).isEmpty();
                Optional<UnitReply> reply = news ? Optional.of(reply(row, written)) : Optional.empty();
                lines.add(new Line(row.no(), row.cell(0), reply, flaw));
            }
        }
        return lines;
    }

    private String flaw(TabRow row) {
        String state = row.cell(9);
        if (state.isEmpty()) {
            return "";
        }
        if (!row.cell(Form.CHECK).equals(form.check(row.cell(0), batch))) {
            return "校验不符，请勿改动工单编号、批次号和校验列";
        }
        if (!KINDS.containsKey(state)) {
            return "办理状态不在约定之内";
        }
        if (row.cell(13).isEmpty()) {
            return "没有填写承办人";
        }
        if (!state.equals("签收") && row.cell(10).isEmpty()) {
            return "没有填写办理结果";
        }
        if (state.equals("办结") && !RESULTS.containsKey(row.cell(11))) {
            return "办结须填写是否解决：已解决、已解释或未解决";
        }
        if (state.equals("申请延期") && SheetTime.parse(row.cell(12)).isEmpty()) {
            return "申请延期须填写申请延期至的日期";
        }
        return row.cell(14).isEmpty() || SheetTime.parse(row.cell(14)).isPresent() ? "" : "办理时间读不出来";
    }

    private static UnitReply reply(TabRow row, Instant written) {
        ReplyKind kind = KINDS.get(row.cell(9));
        Instant at = SheetTime.parse(row.cell(14))
                .filter(time -> !time.isAfter(written))
                .orElse(written);
        return new UnitReply(
                id(row.cell(0), row.cell(9), row.cell(10), row.cell(11), row.cell(12)),
                row.cell(0),
                kind,
                row.cell(10),
                row.cell(13),
                at,
                Optional.ofNullable(RESULTS.get(row.cell(11))).filter(result -> kind == ReplyKind.COMPLETED),
                false,
                SheetTime.parse(row.cell(12)).filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "");
    }

    /** A row that says the same as before is the same reply. */
    static String id(String orderNo, String... said) {
        return orderNo + "-" + Form.hash(String.join("|", said));
    }

    private static String cell(List<TabRow> rows, int no) {
        return rows.stream()
                .filter(row -> row.no() == no)
                .map(row -> row.cell(1))
                .findFirst()
                .orElse("");
    }
}
