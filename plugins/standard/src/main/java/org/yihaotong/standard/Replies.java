package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.standard.Operations.Done;

/** Replies by section 5: each once under its id, and only what the order's state allows. */
final class Replies {

    static final String BOOK = "replies";
    private static final Duration SLACK = Duration.ofMinutes(2);

    private enum Kind {
        ACCEPT(ReplyKind.ACKNOWLEDGED, "ACCEPTED", "DISPATCHED", "REDO"),
        PROGRESS(ReplyKind.PROGRESS, "IN_PROGRESS", "ACCEPTED", "IN_PROGRESS"),
        EXTEND(ReplyKind.EXTENSION_REQUEST, "", "ACCEPTED", "IN_PROGRESS"),
        RETURN(ReplyKind.RETURN_REQUEST, "", "DISPATCHED", "ACCEPTED"),
        COMPLETE(ReplyKind.COMPLETED, "", "ACCEPTED", "IN_PROGRESS");

        private final ReplyKind kind;
        private final String next;
        private final String first;
        private final String second;

        Kind(ReplyKind kind, String next, String first, String second) {
            this.kind = kind;
            this.next = next;
            this.first = first;
            this.second = second;
        }

        boolean fits(String state) {
            return Set.of(first, second).contains(state);
        }
    }

    private final String hotline;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Clock clock;

    Replies(String hotline, Ledger ledger, Shelf shelf, Uploads uploads, Clock clock) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.shelf = shelf;
        this.uploads = uploads;
        this.clock = clock;
    }

    Done take(String orderNo, JsonObject body, Intake intake) {
        Standing standing = shelf.standing(orderNo).orElseThrow(() -> Problem.of(404, "order-unknown", "没有这张工单。"));
        Fields fields = Fields.of(
                body,
                "replyId",
                "kind",
                "occurredAt",
                "handler",
                "text",
                "requestedDue",
                "suggestedUnit",
                "result",
                "contactedCaller",
                "attachments");
        String id = fields.needMatching("replyId", "[A-Za-z0-9-]{8,64}");
        Kind kind = fields.needOneOf("kind", Kind.class);
        UnitReply reply = reply(orderNo, id, kind, fields);
        String print = HmacSha256.digest((orderNo + "\n" + Shelf.words(body)).getBytes(UTF_8));
        Optional<Note> before = ledger.find(hotline, BOOK, id).map(Note::of);
        if (before.isPresent()) {
            if (!before.get().print().equals(print)) {
                throw Problem.of(409, "reply-id-reused", "该反馈编号已用于另一份内容。");
            }
            if (before.get().receipt().isPresent()) {
                return new Done(false, before.get().receipt().get());
            }
        } else {
            String state = shelf.state(standing);
            boolean late = kind == Kind.EXTEND
                    && !clock.instant().isBefore(standing.order().due());
            if (!kind.fits(state) || late) {
                throw Problem.state(state);
            }
            Note begun = new Note(print, orderNo, Optional.empty());
            ledger.add(
                    hotline,
                    BOOK,
                    id,
                    begun.words(),
                    Optional.of(clock.instant().plus(Shelf.READABLE)));
        }
        return told(reply, kind, print, intake.take(reply));
    }

    /**
     * What is kept of a reply: the answer, once there is one.
     *
     * @param print of what was sent
     */
    private record Note(String print, String orderNo, Optional<JsonObject> receipt) {

        static Note of(Entry entry) {
            String[] lines = entry.text().split("\n", 3);
            return new Note(lines[0], lines[1], JsonObject.parse(lines[2]));
        }

        String words() {
            return print + "\n" + orderNo + "\n" + receipt.map(Shelf::words).orElse("");
        }
    }

    /** The order that a reply belongs to. */
    static String orderNo(Entry entry) {
        return Note.of(entry).orderNo();
    }

    private Done told(UnitReply reply, Kind kind, String print, Taken taken) {
        String orderNo = reply.orderNo();
        boolean signedBefore = kind == Kind.ACCEPT && taken.outcome() == Outcome.LATE;
        if (taken.outcome() == Outcome.REFUSED) {
            throw Problem.of(400, "invalid", taken.reason());
        }
        if (taken.outcome() == Outcome.LATE && !signedBefore) {
            throw Problem.state(stateOf(orderNo));
        }
        if (!kind.next.isEmpty()) {
            shelf.note(orderNo, kind.next);
        }
        uploads.used(reply.files(), orderNo);
        JsonObject receipt = new JsonObject()
                .with("orderNo", orderNo)
                .with("replyId", reply.replyId())
                .with("state", stateOf(orderNo))
                .with("receivedAt", Beijing.iso(clock.instant()));
        String words = new Note(print, orderNo, Optional.of(receipt)).words();
        ledger.find(hotline, BOOK, reply.replyId()).ifPresent(entry -> ledger.rewrite(entry, words));
        return new Done(true, receipt);
    }

    private String stateOf(String orderNo) {
        return shelf.standing(orderNo).map(shelf::state).orElse("CLOSED");
    }

    private UnitReply reply(String orderNo, String id, Kind kind, Fields fields) {
        Instant at = fields.needTime("occurredAt");
        fields.check(!at.isAfter(clock.instant().plus(SLACK)), "occurredAt", "future");
        Fields handler = fields.needObject("handler", "name", "phone");
        String name = handler.need("name", 1, 40);
        String phone = handler.phone("phone").orElse("");
        Optional<String> text =
                kind == Kind.ACCEPT ? fields.text("text", 1, 4000) : Optional.of(fields.need("text", 1, 4000));
        Optional<AnswerResult> result =
                kind == Kind.COMPLETE ? Optional.of(fields.needOneOf("result", AnswerResult.class)) : Optional.empty();
        Optional<Instant> due =
                kind == Kind.EXTEND ? Optional.of(fields.needTime("requestedDue")) : fields.time("requestedDue");
        boolean contacted = kind == Kind.COMPLETE
                ? fields.needTruth("contactedCaller")
                : fields.truth("contactedCaller").orElse(false);
        List<FileContent> files = uploads.named(fields.texts("attachments", 9));
        return new UnitReply(
                id,
                orderNo,
                kind.kind,
                text.orElse(""),
                phone.isEmpty() ? name : name + " " + phone,
                at,
                result,
                contacted,
                due,
                fields.text("suggestedUnit", 0, 60).orElse(""),
                files);
    }
}
