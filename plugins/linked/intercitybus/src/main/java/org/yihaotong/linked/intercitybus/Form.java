package org.yihaotong.linked.intercitybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.paper.Tab;
import org.yihaotong.api.paper.TabForm;
import org.yihaotong.kit.Beijing;

/** The workbook of a batch as it goes out: the tab that people fill in, and a hidden one that says what it is. */
final class Form {

    static final String TAB = "转办单";
    static final String META = "meta";
    static final int FIRST_ROW = 4;
    static final int CHECK = 15;

    private static final List<String> HEAD = List.of(
            "工单编号", "诉求类型", "紧急程度", "类别", "诉求内容", "联系人", "联系电话", "办理时限", "指令", "办理状态", "办理结果", "是否解决", "申请延期至", "承办人",
            "办理时间", "校验");
    private static final TabForm FORM = new TabForm(
            HEAD.size(),
            FIRST_ROW,
            Set.of(9, 10, 11, 12, 13, 14),
            Map.of(9, List.of("签收", "办理中", "申请延期", "申请退单", "办结"), 11, List.of("已解决", "已解释", "未解决")));

    private final String key;

    /** Knows the key of the last column (校验). */
    Form(String key) {
        this.key = key;
    }

    List<Tab> tabs(String batch, List<BatchRow> rows, Instant now) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("运城市12345政务服务热线转办单"));
        all.add(List.of("批次号", batch, "", "发送时间", Beijing.text(now).substring(0, 16)));
        all.add(HEAD);
        for (BatchRow row : rows) {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() < CHECK) {
                cells.add("");
            }
            cells.add(check(row.cells().get(0), batch));
            all.add(cells);
        }
        List<List<String>> meta =
                List.of(List.of("format", "cj-1"), List.of("batch", batch), List.of("rows", "" + rows.size()));
        return List.of(new Tab(TAB, all, Optional.of(FORM)), new Tab(META, meta, Optional.empty()));
    }

    /** What the last column must hold. */
    String check(String orderNo, String batch) {
        return hash(orderNo + "|" + batch + "|" + key);
    }

    /** The first twelve hex digits of SHA-256. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every machine has SHA-256", e);
        }
    }
}
