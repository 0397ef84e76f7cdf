package org.yihaotong.kit.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** Says in words why no encrypted line came about; nothing was sent over it. */
public final class TlsTrouble {

    private TlsTrouble() {}

    /** What is wrong, if it is TLS that is. */
    public static Optional<BackendException> of(Throwable trouble, String server) {
        Optional<BackendException> found = Optional.empty();
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            Optional<String> because = because(at);
            if (because.isPresent()) {
                // The innermost knows best.
                found = Optional.of(new BackendException(Kind.AUTHENTICATION, server + because.get()));
            }
        }
        return found;
    }

    private static Optional<String> because(Throwable trouble) {
        String words = String.valueOf(trouble.getMessage());
        if (trouble instanceof CertificateExpiredException || trouble instanceof CertificateNotYetValidException) {
            return Optional.of("的证书已过期或尚未生效，没有发送任何内容；请对方更换证书，并核对本机时钟。");
        }
        if ((trouble instanceof CertificateException && words.startsWith("No ") && words.contains("matching"))
                || words.startsWith("Can't verify identity")) {
            return Optional.of("的证书不是发给这个主机名的，没有发送任何内容；请核对地址里的主机名，或请对方更换证书。");
        }
        if (trouble instanceof CertPathBuilderException || trouble instanceof CertificateException) {
            return Optional.of("的证书不受信任，没有发送任何内容；对方使用自建 CA 时，请把它的证书填入“信任的证书”，否则可能有人冒充。");
        }
        return trouble instanceof SSLException
                ? Optional.of("没有建立起加密连接（TLS），没有发送任何内容；请核对地址、端口和双方支持的 TLS 版本。")
                : Optional.empty();
    }
}
