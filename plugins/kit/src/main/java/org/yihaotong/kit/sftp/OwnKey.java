package org.yihaotong.kit.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** The centre's own private key, as a setting gives it. */
final class OwnKey {

    private OwnKey() {}

    /** Reads the text itself or the file that it names; none if the setting is empty. */
    static List<KeyPair> of(String key) throws BackendException {
        if (key.isBlank()) {
            return List.of();
        }
        List<KeyPair> pairs = new ArrayList<>();
        try (InputStream text = new ByteArrayInputStream(text(key.strip()))) {
            Iterable<KeyPair> found =
                    SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("key"), text, null);
            if (found != null) {
                found.forEach(pairs::add);
            }
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new BackendException(Kind.CONFIGURATION, "我方的私钥读不出来：应填私钥全文（OpenSSH 或 PEM 格式，不带口令）或者私钥文件的路径。");
        }
        if (pairs.isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "我方的私钥设置里没有私钥，请填写私钥全文或私钥文件的路径。");
        }
        return pairs;
    }

    private static byte[] text(String key) throws IOException {
        boolean isText = key.startsWith("-----BEGIN");
        return isText ? key.replace("\\n", "\n").getBytes(UTF_8) : Files.readAllBytes(Path.of(key));
    }
}
