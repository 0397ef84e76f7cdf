package org.yihaotong.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.Attachments;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.RefusedException;

/** One recording on paper; what is added is counted and forgotten. */
final class PaperAttachments implements AttachmentDesk {

    static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);

    final List<String> names = new ArrayList<>();
    final List<Long> sizes = new ArrayList<>();

    @Override
    public AllowedContent allowed(Actor actor) {
        return new AllowedContent(
                List.of(new AllowedContent.AllowedKind(AttachmentKind.AUDIO, List.of("mp3"), 1000)), 50);
    }

    @Override
    public Attachment add(Actor actor, String ticket, String name, InputStream content) throws IOException {
        if (actor.isUnit()) {
            throw new RefusedException("attachment-referral", "只有正在承办的单位可以增加附件");
        }
        if (name.endsWith(".exe")) {
            throw new InvalidInputException("name", "type", "不能上传这种文件");
        }
        long size = 0;
        byte[] piece = new byte[8192];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            size += read;
        }
        names.add(name);
        sizes.add(size);
        return attachment("a1", size);
    }

    private static Attachment attachment(String id, long size) {
        return new Attachment(
                id,
                PaperTickets.NUMBER,
                "来电 \"录音\".mp3",
                "audio/mpeg",
                AttachmentKind.AUDIO,
                size,
                "ab".repeat(32),
                "agent1",
                Centre.NOW,
                Optional.of("water"),
                Optional.empty());
    }

    @Override
    public Attachments list(Actor actor, String ticket) {
        return new Attachments(List.of(attachment("water", CONTENT.length)), true, List.of("water"));
    }

    @Override
    public AttachmentContent open(Actor actor, String ticket, String id) {
        if (id.equals("nothing")) {
            throw new NotFoundException("没有这个附件");
        }
        return new AttachmentContent() {
            @Override
            public Attachment attachment() {
                return PaperAttachments.attachment(id, CONTENT.length);
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(CONTENT, (int) offset, CONTENT.length);
            }
        };
    }

    /** One link leads to the recording, and one to a store that is down. */
    Optional<AttachmentContent> behind(String name) {
        if (name.equals("down.mp3")) {
            throw new IllegalStateException("the store is down");
        }
        return name.equals("good.mp3") ? Optional.of(open(null, PaperTickets.NUMBER, "a1")) : Optional.empty();
    }

    @Override
    public Attachment withdraw(Actor actor, String ticket, String id, String reason) {
        return attachment(id, CONTENT.length).withdrawn(new Withdrawn(actor.login(), Centre.NOW, reason));
    }

    @Override
    public Page<AttachmentAccess> accesses(Actor actor, String ticket, Optional<String> cursor, int limit) {
        return new Page<>(List.of(new AttachmentAccess(ticket, "a1", "agent1", Centre.NOW)), Optional.empty());
    }
}
