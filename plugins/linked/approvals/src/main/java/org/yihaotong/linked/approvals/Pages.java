package org.yihaotong.linked.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.JsonObject;

/**
 * A list of the unit's by page number (按页查询). Rows that arrive while one reads push others to later pages, so the list
 * is read again from its first page until a page brings nothing new.
 */
final class Pages {

    private static final int SIZE = 100;
    private static final int MOST_PAGES = 60;

    private final Platform platform;
    private final String path;
    private final Instant begin;
    private final Instant end;
    private final Set<String> spelled = new LinkedHashSet<>();
    private int asked;
    private int total;
    private int pages;
    private Optional<Instant> at = Optional.empty();

    /** A list between these moments, the second not included. */
    Pages(Platform platform, String path, Instant begin, Instant end) {
        this.platform = platform;
        this.path = path;
        this.begin = begin;
        this.end = end;
    }

    /** Every row, each as often as it was seen with another content. */
    List<JsonObject> rows() throws BackendException {
        boolean fresh = read(1);
        for (int page = 2; page <= pages; page++) {
            read(page);
        }
        while (fresh) {
            fresh = read(1);
            boolean more = fresh;
            for (int page = 2; more && page <= pages; page++) {
                more = read(page);
            }
        }
        return spelled.stream().map(JsonObject::parse).flatMap(Optional::stream).toList();
    }

    /** How many rows the unit says there are. */
    int total() {
        return total;
    }

    /** When the last page was given, by the unit's clock. */
    Optional<Instant> at() {
        return at;
    }

    /** Whether the page holds a row that was not seen yet. */
    private boolean read(int page) throws BackendException {
        if (++asked > MOST_PAGES) {
            throw new BackendException(Kind.COMMUNICATION, "市审批服务管理局的列表太长或一直在变，稍后自动重试。");
        }
        Platform.Said said = platform.ask(
                        path,
                        new JsonObject()
                                .with("beginTime", Moments.text(begin))
                                .with("endTime", Moments.text(end))
                                .with("pageNum", Integer.toString(page))
                                .with("pageSize", Integer.toString(SIZE)))
                .orFail();
        JsonObject data = said.data();
        at = said.at();
        total = number(data, "total");
        pages = number(data, "pages");
        boolean fresh = false;
        for (JsonObject row : data.objects("records").orElseThrow(Pages::incomplete)) {
            fresh |= spelled.add(new String(row.bytes(), UTF_8));
        }
        return fresh;
    }

    private static int number(JsonObject data, String name) throws BackendException {
        return Integer.parseInt(
                data.text(name).filter(text -> text.matches("\\d{1,8}")).orElseThrow(Pages::incomplete));
    }

    private static BackendException incomplete() {
        return new BackendException(Kind.COMMUNICATION, "市审批服务管理局的列表不完整，稍后自动重试。");
    }
}
