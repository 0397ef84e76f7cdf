package org.yihaotong.linked.jinjianheat;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.CsvLine;

/** {@code FK} batches (反馈): what the unit says about orders; the order of its lines is not that of time. */
final class Feedback {

    private static final String HEADER = "反馈编号,工单编号,反馈类型,反馈内容,处理人,处理时间,办理结果,申请时限,室温";

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "签收", ReplyKind.ACKNOWLEDGED,
            "办理中", ReplyKind.PROGRESS,
            "延期申请", ReplyKind.EXTENSION_REQUEST,
            "退单", ReplyKind.RETURN_REQUEST,
            "办结", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("已解决", AnswerResult.SOLVED, "已解释", AnswerResult.EXPLAINED, "未解决", AnswerResult.UNSOLVED);

    private final Exchange exchange;
    private final OrderId ids;

    Feedback(Exchange exchange, OrderId ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    /** Takes all that lies there, by the time it happened; answers the batches that are not what they should be. */
    List<BatchName> collect(Intake intake) throws BackendException {
        List<BatchName> broken = new ArrayList<>();
        List<BatchName> done = new ArrayList<>();
        List<UnitReply> replies = new ArrayList<>();
        for (BatchName name : exchange.finished("FK")) {
            Optional<List<CsvLine>> lines = exchange.theirs(name, HEADER);
            lines.ifPresent(found -> found.forEach(line -> read(name, line, replies, intake)));
            (lines.isPresent() ? done : broken).add(name);
        }
        replies.stream()
                .sorted(comparing(UnitReply::at).thenComparing(UnitReply::replyId))
                .forEach(intake::take);
        for (BatchName name : done) {
            exchange.remove(name);
        }
        return broken;
    }

    private void read(BatchName name, CsvLine line, List<UnitReply> replies, Intake intake) {
        String flaw = flaw(line.cells());
        if (flaw.isEmpty()) {
            replies.add(reply(line.cells()));
        } else {
            intake.putAside(new BadRecord(name.csv() + "#" + line.number(), flaw, head(line.raw())));
        }
    }

    private static String flaw(List<String> cells) {
        if (cells.size() != 9) {
            return "反馈的列数不对";
        }
        if (!cells.get(0).matches("JJ\\d{12}")) {
            return "反馈编号不合规";
        }
        if (HeatTime.parseMinute(cells.get(5)).isEmpty()) {
            return "处理时间不合规";
        }
        return switch (cells.get(2)) {
            case "签收", "办理中" -> "";
            case "延期申请" -> HeatTime.parseMinute(cells.get(7)).isPresent() ? "" : "延期申请没有写明申请时限";
            case "退单" -> cells.get(3).isBlank() ? "退单没有写明理由" : "";
            case "办结" -> RESULTS.containsKey(cells.get(6)) && !cells.get(3).isBlank() ? "" : "办结缺少反馈内容或办理结果";
            default -> "不认识的反馈类型";
        };
    }

    private UnitReply reply(List<String> cells) {
        ReplyKind kind = KINDS.get(cells.get(2));
        String room = cells.get(8).matches("-?\\d{1,3}(\\.\\d+)?") ? "（实测室温" + cells.get(8) + "℃）" : "";
        return new UnitReply(
                cells.get(0),
                ids.whole(cells.get(1)),
                kind,
                cells.get(3) + room,
                cells.get(4),
                HeatTime.parseMinute(cells.get(5)).orElseThrow(),
                Optional.ofNullable(RESULTS.get(cells.get(6))).filter(result -> kind == ReplyKind.COMPLETED),
                false,
                HeatTime.parseMinute(cells.get(7)).filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "");
    }

    static String head(String raw) {
        return raw.substring(0, Math.min(raw.length(), 4000));
    }
}
