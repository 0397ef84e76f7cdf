package org.yihaotong.engine.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yihaotong.api.numbering.SwitchFile;

/** What files are known by: SHA-256 over their names and contents, in hex. */
final class Checksum {

    private Checksum() {}

    /** The checksum of these files; empty if there are none. */
    static String of(List<SwitchFile> files) {
        if (files.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        files.forEach(file -> {
            digest.update((file.name() + "\0" + file.content() + "\0").getBytes(UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
