package org.yihaotong.kit.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** Lets only that server be talked to whose fingerprint stands on the joining sheet (主机密钥指纹). */
final class KnownHost implements ServerKeyVerifier {

    private final List<String> fingerprints;
    private volatile boolean stranger;

    private KnownHost(List<String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** The host with these fingerprints; without any, nobody is talked to. */
    static KnownHost of(String hostKey) throws BackendException {
        List<String> fingerprints =
                List.of(hostKey.strip().replaceAll("=+(?=\\s|$)", "").split("[\\s,;]+"));
        if (hostKey.isBlank() || !fingerprints.stream().allMatch(f -> f.matches("SHA256:[A-Za-z0-9+/]{43}"))) {
            throw new BackendException(
                    Kind.CONFIGURATION, "尚未填写对方服务器的主机密钥指纹，或者不是 SHA256:… 的写法；请按对接参数表填写，没有核对过的服务器不连接。");
        }
        return new KnownHost(fingerprints);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        boolean known = fingerprints.contains(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
        stranger = !known;
        return known;
    }

    /** Whether the last server that answered showed another key. */
    boolean sawStranger() {
        return stranger;
    }
}
