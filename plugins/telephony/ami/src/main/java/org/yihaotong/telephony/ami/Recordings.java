package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;

/** Where the switch's recordings are to be had (录音), for AMI carries no files: below one address, and nowhere else. */
final class Recordings {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int NOT_FOUND = 404;
    private static final String STEP = "[A-Za-z0-9_=+@,-][A-Za-z0-9_.=+@,-]*";
    private static final String PATH = "(?:" + STEP + "/)*" + STEP;
    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> SOUNDS =
            Map.of("wav", "audio/wav", "mp3", "audio/mpeg", "ogg", "audio/ogg", "gsm", "audio/gsm");

    private final boolean open;
    private final RestLink link;

    Recordings(Settings settings, RestLinks links) {
        this.open = !settings.recordingUrl().isBlank();
        Signing proof = Signing.basic(settings.recordingUser(), settings._recordingPassword());
        this.link = links.trusting(settings.certificate()).open(settings.recordingUrl(), PATIENCE, proof);
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        link.close();
    }

    /** @param reference as the plan told it, a path below the address */
    FileContent fetch(String reference) throws BackendException {
        if (!open) {
            throw new BackendException(Kind.REFUSED, "没有填写录音地址，不能取录音；请管理员填写，或在交换机上听取。");
        }
        if (!reference.matches(PATH)) {
            throw new BackendException(Kind.REFUSED, "录音的引用不是录音地址下的文件，请管理员核对交换机的拨号方案。");
        }
        Answer answer = link.send(Ask.get("/" + reference));
        if (answer.status() == NOT_FOUND) {
            throw new BackendException(Kind.REFUSED, "交换机上没有这段录音，可能已到期清除。");
        }
        if (!answer.isGood()) {
            throw answer.failure("录音服务", "");
        }
        return content(reference, answer);
    }

    private static FileContent content(String reference, Answer answer) throws BackendException {
        byte[] sound = answer.body();
        if (sound.length == 0 || sound.length > LARGEST) {
            throw new BackendException(Kind.REFUSED, sound.length == 0 ? "这段录音是空的。" : "这段录音超过 20 MB，请在交换机上听取。");
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        String type = type(name, answer.header("Content-Type").orElse(BYTES));
        String id = HmacSha256.digest(reference.getBytes(UTF_8));
        return new FileContent(id, name, type, sound.length, "", () -> new ByteArrayInputStream(sound));
    }

    /** A log-in page is no sound; a server that knows no type is believed what the name says. */
    private static String type(String name, String said) throws BackendException {
        String type = said.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        String byName =
                SOUNDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
        String sound = type.equals(BYTES) ? byName : type;
        if (!sound.startsWith("audio/")) {
            throw new BackendException(Kind.CONFIGURATION, "录音地址给出的不是声音，请管理员核对录音地址和账号。");
        }
        return sound;
    }
}
