package org.yihaotong.linked.jingweigas;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SoapElement;

/**
 * A reply that the unit submits (Feedback). The two requests go by their application number, since the centre's decision
 * has to name it: their id is {@code <FeedbackId>#<ApplicationNo>}.
 */
final class Feedback {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern APPLICATION = Pattern.compile("[\\x21-\\x7E&&[^#]]{1,27}");
    private static final int LONGEST = 2000;
    private static final int MOST_FILES = 5;
    private static final int LARGEST_FILE = 512_000;

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "Signed", ReplyKind.ACKNOWLEDGED,
            "Processing", ReplyKind.PROGRESS,
            "ApplyDelay", ReplyKind.EXTENSION_REQUEST,
            "ApplyReturn", ReplyKind.RETURN_REQUEST,
            "Finished", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> CONCLUSIONS = Map.of(
            "Solved", AnswerResult.SOLVED,
            "Explained", AnswerResult.EXPLAINED,
            "Unsolved", AnswerResult.UNSOLVED);

    private final SoapElement body;

    Feedback(SoapElement body) {
        this.body = body;
    }

    /** The first element that breaks the schema or the conditions of its type; empty if the feedback can be used. */
    Optional<String> fault() {
        ReplyKind kind = KINDS.get(text("Type"));
        boolean asks = kind == ReplyKind.EXTENSION_REQUEST || kind == ReplyKind.RETURN_REQUEST;
        boolean ends = kind == ReplyKind.COMPLETED;
        return given("FeedbackId", GUID.matcher(text("FeedbackId")).matches())
                .or(() -> given("HotlineNo", text("HotlineNo").matches("[A-Za-z0-9-]{1,32}")))
                .or(() -> given("GasOrderNo", text("GasOrderNo").matches("JW[0-9]{10}")))
                .or(() -> given("Type", kind != null))
                .or(() -> given("Content", isContent(kind)))
                .or(() -> given("Handler", fits("Handler", 1, 30)))
                .or(() -> given("HandledAt", time("HandledAt").isPresent()))
                .or(() -> given(
                        "ApplicationNo",
                        !asks || APPLICATION.matcher(text("ApplicationNo")).matches()))
                .or(() -> given(
                        "ApplyDeadline",
                        kind != ReplyKind.EXTENSION_REQUEST
                                || time("ApplyDeadline").isPresent()))
                .or(() -> given("Conclusion", !ends || CONCLUSIONS.containsKey(text("Conclusion"))))
                .or(() -> given("Contacted", !ends || text("Contacted").matches("true|false|1|0")))
                .or(() -> given("Attachments", files().size() == attachments().size()));
    }

    /** The feedback in the centre's words; only for one without a fault. */
    UnitReply reply() {
        ReplyKind kind = KINDS.get(text("Type"));
        boolean asks = kind == ReplyKind.EXTENSION_REQUEST || kind == ReplyKind.RETURN_REQUEST;
        return new UnitReply(
                text("FeedbackId") + (asks ? "#" + text("ApplicationNo") : ""),
                text("HotlineNo"),
                kind,
                text("Content"),
                text("Handler"),
                time("HandledAt").orElseThrow(),
                kind == ReplyKind.COMPLETED ? Optional.of(CONCLUSIONS.get(text("Conclusion"))) : Optional.empty(),
                kind == ReplyKind.COMPLETED && text("Contacted").matches("true|1"),
                kind == ReplyKind.EXTENSION_REQUEST ? time("ApplyDeadline") : Optional.empty(),
                "",
                files());
    }

    /** The application number within the id of a reply. */
    static String application(String replyId) {
        return replyId.substring(replyId.indexOf('#') + 1);
    }

    private boolean isContent(ReplyKind kind) {
        return fits("Content", kind == ReplyKind.ACKNOWLEDGED ? 0 : 1, LONGEST);
    }

    private List<SoapElement> attachments() {
        return body.child("Attachments").map(all -> all.children("Attachment")).orElse(List.of());
    }

    /** The files that are within the unit's own limits. */
    private List<FileContent> files() {
        List<FileContent> files = new ArrayList<>();
        for (SoapElement attachment : attachments()) {
            Optional<byte[]> data = attachment.child("Data").flatMap(SoapElement::bytes);
            String name = attachment.textOf("FileName").orElse("");
            if (files.size() < MOST_FILES
                    && data.filter(bytes -> bytes.length <= LARGEST_FILE).isPresent()
                    && !name.isEmpty()
                    && name.codePointCount(0, name.length()) <= 100) {
                byte[] bytes = data.get();
                String type = attachment.textOf("MediaType").orElse("application/octet-stream");
                files.add(new FileContent(
                        "F" + (files.size() + 1), name, type, bytes.length, "", () -> new ByteArrayInputStream(bytes)));
            }
        }
        return files;
    }

    private boolean fits(String name, int least, int most) {
        String text = body.child(name).map(SoapElement::text).orElse("");
        int length = text.isBlank() ? 0 : text.codePointCount(0, text.length());
        return body.child(name).isPresent() && length >= least && length <= most;
    }

    private String text(String name) {
        return body.textOf(name).orElse("").strip();
    }

    /** With its offset; a time without one is none. */
    private Optional<Instant> time(String name) {
        return Beijing.parseIso(text(name));
    }

    private static Optional<String> given(String element, boolean good) {
        return good ? Optional.empty() : Optional.of(element);
    }
}
