package org.yihaotong.linked.publicbike;

import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.reply.ReplyLinks;

/** Which request of the unit is which order: updates and calls know only the unit's number, and the centre keeps the notes. */
final class Orders {

    private static final String REQUEST = "request";
    private static final String ORDER = "order";

    private final String hotline;
    private final ReplyLinks notes;

    Orders(String hotline, ReplyLinks notes) {
        this.hotline = hotline;
        this.notes = notes;
    }

    void note(String orderNo, String request) {
        notes.note(hotline, request, ORDER, orderNo);
        notes.note(hotline, orderNo, REQUEST, request);
    }

    Optional<String> orderOf(String request) {
        return notes.noted(hotline, request, ORDER);
    }

    String requestOf(String orderNo) throws BackendException {
        return notes.noted(hotline, orderNo, REQUEST)
                .orElseThrow(() -> new BackendException(Kind.REFUSED, "这件工单没有交给公共自行车公司。"));
    }
}
