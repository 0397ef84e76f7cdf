package org.yihaotong.engine.reply;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyForm;

/** Which fields of a form are missing or wrong; pure but for the first bytes of the photos. */
final class FormCheck {

    private static final int TEXT = 1000;
    private static final int HANDLER = 20;
    private static final int PHOTOS = 3;
    private static final long LARGEST = 5L << 20;
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,40}");
    private static final Set<ReplyAction> SILENT = Set.of(ReplyAction.SIGN, ReplyAction.SHOW);

    private FormCheck() {}

    static List<String> wrong(ReplyForm form) {
        List<String> wrong = new ArrayList<>();
        Optional<ReplyAction> action = form.action();
        note(wrong, "action", action.isPresent());
        note(wrong, "nonce", NONCE.matcher(form.nonce()).matches());
        boolean silent = action.filter(SILENT::contains).isPresent();
        note(wrong, "text", isText(form.text()) && (silent || !form.text().isBlank()));
        note(wrong, "handler", form.handler().length() <= HANDLER && isText(form.handler()));
        note(wrong, "newDue", !is(form, ReplyAction.EXTEND) || form.newDue().isPresent());
        note(wrong, "result", !is(form, ReplyAction.FINISH) || form.result().isPresent());
        note(
                wrong,
                "photo",
                form.photos().size() <= PHOTOS && form.photos().stream().allMatch(FormCheck::isPicture));
        return wrong;
    }

    private static boolean is(ReplyForm form, ReplyAction action) {
        return form.action().filter(one -> one == action).isPresent();
    }

    private static void note(List<String> wrong, String field, boolean good) {
        if (!good) {
            wrong.add(field);
        }
    }

    private static boolean isText(String text) {
        return text.codePointCount(0, text.length()) <= TEXT
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
    }

    /** Whether it begins as its kind begins, whatever its name says. */
    private static boolean isPicture(FileContent photo) {
        if (photo.size() < 1 || photo.size() > LARGEST) {
            return false;
        }
        try (InputStream bytes = photo.source().open()) {
            byte[] head = bytes.readNBytes(8);
            return isJpeg(head)
                    ? photo.mediaType().equals("image/jpeg")
                    : isPng(head) && photo.mediaType().equals("image/png");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isJpeg(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8 && head[2] == (byte) 0xFF;
    }

    private static boolean isPng(byte[] head) {
        return head.length == 8 && head[0] == (byte) 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G';
    }
}
