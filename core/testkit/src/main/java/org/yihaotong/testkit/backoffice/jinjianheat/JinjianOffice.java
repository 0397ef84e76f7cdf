package org.yihaotong.testkit.backoffice.jinjianheat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Csv;
import org.yihaotong.kit.link.CsvLine;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 晋建热电: the program that takes what lies in {@code in/} and writes what it has to say into {@code out/}. */
public final class JinjianOffice implements BackOffice {

    public static final String RECEIPT = "来源文件,行号,编号,结果,说明";
    public static final String REPLY = "反馈编号,工单编号,反馈类型,反馈内容,处理人,处理时间,办理结果,申请时限,室温";
    public static final String CALLS = "通话编号,主叫号码,被叫号码,方向,开始时间,接听时间,结束时间,坐席,结果,满意度,工单编号";

    private static final int LARGEST = 3_000_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final Map<ReplyKind, String> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "签收",
            ReplyKind.PROGRESS, "办理中",
            ReplyKind.EXTENSION_REQUEST, "延期申请",
            ReplyKind.RETURN_REQUEST, "退单",
            ReplyKind.COMPLETED, "办结");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "已解决", AnswerResult.EXPLAINED, "已解释", AnswerResult.UNSOLVED, "未解决");

    private final JinjianFolders folders;
    private final Clock clock;
    private final Ledger ledger;
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<List<String>> sayings = new ArrayList<>();
    private final List<List<String>> received = new ArrayList<>();
    private int said = Serial.before() % 900_000;
    private int busy;
    private int unreadable;
    private String unreadableBecause = "";

    /** Works in this folder. */
    public JinjianOffice(Path root, Clock clock) {
        this.folders = new JinjianFolders(root, clock);
        this.clock = clock;
        this.ledger = new Ledger(clock);
    }

    /** Refuses the next lines with S01. */
    public void beBusy(int lines) {
        busy = lines;
    }

    /** Refuses the next files as a whole, as if they had been broken on the way. */
    public void findUnreadable(int files) {
        refuseFiles(files, "F04 行数与标记不符");
    }

    /** Refuses the next files as a whole for this reason. */
    public void refuseFiles(int files, String reason) {
        unreadable = files;
        unreadableBecause = reason;
    }

    /** The lines of every batch that was taken, in order. */
    public List<List<String>> received() {
        return List.copyOf(received);
    }

    /** Writes a batch of its own making. */
    public String publish(String type, String header, List<List<String>> lines) {
        return folders.publish(type, header, lines);
    }

    /** Puts any file anywhere. */
    public void put(String path, byte[] content) {
        folders.write(path, content);
    }

    public boolean has(String path) {
        return folders.has(path);
    }

    @Override
    public void work() {
        for (String marker : folders.markers()) {
            take(marker);
        }
        if (!sayings.isEmpty()) {
            folders.publish("FK", REPLY, List.copyOf(sayings));
            sayings.clear();
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
        return say(orderNo, saying, clock.instant(), "");
    }

    /** Says something that happened at another time than it is written, with a measured room temperature. */
    public String say(String orderNo, Saying saying, Instant happened, String room) {
        LocalDateTime at = Beijing.time(happened);
        String id = "JJ" + DateTimeFormatter.ofPattern("yyMMdd").format(at) + String.format("%06d", ++said);
        ledger.say(orderNo, id, saying.kind());
        sayings.add(
                0,
                List.of(
                        id,
                        orderNo,
                        KINDS.get(saying.kind()),
                        saying.text(),
                        saying.handler(),
                        MINUTE.format(at),
                        saying.result().map(RESULTS::get).orElse(""),
                        saying.newDue()
                                .map(due -> MINUTE.format(Beijing.time(due)))
                                .orElse(""),
                        room));
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        // The folder is the server's.
    }

    private void take(String marker) {
        String name = marker.replace(".ok", "");
        byte[] content = folders.read("in/" + name + ".csv");
        String count = new String(folders.read("in/" + marker), US_ASCII);
        folders.delete("in/" + marker);
        if (!names.add(name)) {
            folders.delete("in/" + name + ".csv");
            return;
        }
        String flaw = flawOfFile(name, content, count);
        if (!flaw.isEmpty()) {
            folders.move("in/" + name + ".csv", "err/" + name + ".csv");
            folders.write("err/" + name + ".err", flaw.getBytes(Csv.GB18030));
            return;
        }
        folders.move("in/" + name + ".csv", "in_bak/" + name + ".csv");
        List<CsvLine> lines = Csv.read(Csv.decode(content, Csv.GB18030).orElseThrow());
        List<List<String>> receipts = new ArrayList<>();
        for (CsvLine line : lines.subList(1, lines.size())) {
            received.add(line.cells());
            String said = busy-- > 0 ? "S01 系统繁忙" : work(name.substring(0, 2), line.cells());
            boolean good = said.isEmpty() || said.equals("重复");
            receipts.add(List.of(
                    name + ".csv",
                    Integer.toString(line.number()),
                    line.cells().get(0),
                    said.isEmpty() ? "成功" : good ? "重复" : "失败",
                    good ? "" : said));
        }
        folders.publish("HZ", RECEIPT, receipts);
    }

    private String flawOfFile(String name, byte[] content, String count) {
        String number = name.replaceFirst("\\d{6}_", "_");
        if (!numbers.add(number)) {
            return "F01 文件名不合规";
        }
        return unreadable-- > 0 ? unreadableBecause : JinjianRules.flawOfFile(name + ".ok", content, count);
    }

    /** Empty: done; 重复: done before; else why not. */
    private String work(String type, List<String> c) {
        String flaw = type.equals("GD") ? JinjianRules.flawOfOrder(c) : JinjianRules.flawOfMessage(type, c);
        if (!flaw.isEmpty()) {
            return flaw;
        }
        return switch (type) {
            case "GD" -> open(c);
            case "CB" -> ledger.state(c.get(1)).isEmpty() ? "L07 工单不存在" : ledger.urge(c.get(1), c.get(0)) ? "" : "重复";
            case "CD" -> withdraw(c.get(0));
            default -> decide(c);
        };
    }

    private String open(List<String> c) {
        List<String> files = c.get(13).isEmpty() ? List.of() : List.of(c.get(13).split(";", -1));
        if (!files.stream().allMatch(file -> folders.has("att/" + file))) {
            return "L06 附件不存在";
        }
        boolean named = files.stream().allMatch(file -> file.matches(c.get(0) + "_\\d\\.(jpg|png|pdf)"));
        if (!named
                || files.size() > 3
                || files.stream().anyMatch(file -> folders.read("att/" + file).length > LARGEST)) {
            return "L04 取值错误 附件";
        }
        if (ledger.state(c.get(0)).isPresent()) {
            return "重复";
        }
        ledger.open(
                c.get(0),
                "",
                new Ledger.Told(c.get(3), c.get(4), c.get(5), c.get(6), c.get(7).equals("是"), time(c.get(12))));
        return "";
    }

    private String withdraw(String orderNo) {
        Optional<Ledger.State> state = ledger.state(orderNo);
        if (state.isEmpty()) {
            return "L07 工单不存在";
        }
        if (state.get() == Ledger.State.FINISHED) {
            return "L08 状态不允许";
        }
        boolean again = state.get() == Ledger.State.WITHDRAWN;
        ledger.withdraw(orderNo);
        return again ? "重复" : "";
    }

    private String decide(List<String> c) {
        if (ledger.decision(c.get(0)).isPresent()) {
            return "重复";
        }
        if (ledger.pending(c.get(0)).isEmpty()) {
            return "L08 状态不允许";
        }
        ledger.decide(
                c.get(0), c.get(1).equals("同意"), c.get(3).isEmpty() ? Optional.empty() : Optional.of(time(c.get(3))));
        return "";
    }

    private static Instant time(String text) {
        return Beijing.instant(LocalDateTime.parse(text, MINUTE));
    }
}
