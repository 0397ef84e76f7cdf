package org.yihaotong.linked.lanxingradio;

import static java.util.Comparator.comparing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.XmlElement;

/** {@code REPLY} files: what the unit says about orders, by the time it happened; the times of the files may lie. */
final class Replies {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "签收", ReplyKind.ACKNOWLEDGED,
            "办理中", ReplyKind.PROGRESS,
            "延期申请", ReplyKind.EXTENSION_REQUEST,
            "退单", ReplyKind.RETURN_REQUEST,
            "办结", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("已解决", AnswerResult.SOLVED, "已解释", AnswerResult.EXPLAINED, "未解决", AnswerResult.UNSOLVED);

    private static final Map<String, String> TYPES =
            Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "pdf", "application/pdf");

    private final Boxes boxes;

    Replies(Boxes boxes) {
        this.boxes = boxes;
    }

    /** Takes all that lies there; answers the files that cannot be read. */
    List<FileName> collect(Intake intake) throws BackendException {
        List<FileName> unreadable = new ArrayList<>();
        List<FileName> done = new ArrayList<>();
        List<UnitReply> replies = new ArrayList<>();
        for (FileName name : boxes.list(Boxes.OUT, "REPLY")) {
            Optional<Message> message = boxes.read(Boxes.OUT, name);
            message.ifPresent(found -> read(name, found, replies, intake));
            (message.isPresent() ? done : unreadable).add(name);
        }
        replies.stream().sorted(comparing(UnitReply::at)).forEach(intake::take);
        for (FileName name : done) {
            boxes.done(name);
        }
        return unreadable;
    }

    private static void read(FileName name, Message message, List<UnitReply> replies, Intake intake) {
        XmlElement reply = message.body();
        String flaw = flaw(reply);
        if (flaw.isEmpty()) {
            replies.add(reply(message.id(), reply));
        } else {
            intake.putAside(new BadRecord(name.toString(), flaw, message.id()));
        }
    }

    private static String flaw(XmlElement reply) {
        if (!reply.name().equals("Reply") || reply.textOf("OrderNo").isEmpty()) {
            return "不是反馈，或者没有工单编号";
        }
        if (WallTime.parse(reply.textOf("HandleTime")).isEmpty()) {
            return "办理时间不合规";
        }
        boolean silent = reply.textOf("Content").isEmpty();
        return switch (reply.textOf("Kind")) {
            case "签收", "办理中" -> "";
            case "延期申请" -> WallTime.parse(reply.textOf("NewLimit")).isPresent() ? "" : "延期申请没有写明新的时限";
            case "退单" -> silent ? "退单没有写明理由" : "";
            case "办结" -> silent || !RESULTS.containsKey(reply.textOf("Result")) ? "办结缺少内容或办理结果" : "";
            default -> "不认识的反馈类型";
        };
    }

    private static UnitReply reply(String id, XmlElement reply) {
        ReplyKind kind = KINDS.get(reply.textOf("Kind"));
        return new UnitReply(
                id,
                reply.textOf("OrderNo"),
                kind,
                words(kind, reply.textOf("Content")),
                reply.textOf("Staff"),
                WallTime.parse(reply.textOf("HandleTime")).orElseThrow(),
                Optional.ofNullable(RESULTS.get(reply.textOf("Result"))).filter(r -> kind == ReplyKind.COMPLETED),
                false,
                WallTime.parse(reply.textOf("NewLimit")).filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "",
                files(reply));
    }

    /** The schema lets a reply say nothing; a report of ours must say something. */
    private static String words(ReplyKind kind, String content) {
        return content.isEmpty() && kind != ReplyKind.ACKNOWLEDGED ? "（对方没有写内容）" : content;
    }

    private static List<FileContent> files(XmlElement reply) {
        List<FileContent> files = new ArrayList<>();
        for (XmlElement attachment : reply.children("Attachment")) {
            file(files.size() + 1, attachment).ifPresent(files::add);
        }
        return files;
    }

    /** Empty if there is no base64, and so no file, in it. */
    private static Optional<FileContent> file(int number, XmlElement attachment) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(attachment.text());
            String name = attachment.attribute("name");
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Optional.of(new FileContent(
                    Integer.toString(number),
                    name,
                    TYPES.getOrDefault(ending, "application/octet-stream"),
                    bytes.length,
                    "",
                    () -> new ByteArrayInputStream(bytes)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
