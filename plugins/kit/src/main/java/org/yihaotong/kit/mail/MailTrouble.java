package org.yihaotong.kit.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Optional;
import javax.mail.AuthenticationFailedException;
import javax.mail.FolderNotFoundException;
import javax.mail.MessagingException;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.MailTooLargeException;
import org.yihaotong.kit.tls.TlsTrouble;

/** Says in words what a mail server's code means; the server's own words stay behind, for they may quote the mail. */
final class MailTrouble {

    private static final int NO_SUCH_USER = 550;
    private static final int TOO_LARGE = 552;

    private MailTrouble() {}

    /**
     * A mail did not go out.
     *
     * @throws MailTooLargeException if that is why
     */
    static BackendException sending(Exception trouble) {
        for (Throwable at = trouble; at != null; at = next(at)) {
            if (at instanceof AuthenticationFailedException) {
                return new BackendException(Kind.AUTHENTICATION, "发信服务器不让登录（535），请核对中心邮箱的用户名和密码。");
            }
            if (code(at) > 0) {
                return of(code(at));
            }
        }
        return encrypted(trouble, "发信服务器")
                .orElseGet(
                        () -> new BackendException(Kind.COMMUNICATION, "发信服务器连不上、没有按时应答或应答中断，稍后用同一 Message-ID 自动重发。"));
    }

    /** The mailbox could not be read. */
    static BackendException reading(Exception trouble) {
        for (Throwable at = trouble; at != null; at = next(at)) {
            if (at instanceof AuthenticationFailedException) {
                return new BackendException(Kind.AUTHENTICATION, "收信服务器不让登录，请核对中心邮箱的用户名和密码。");
            }
            if (at instanceof FolderNotFoundException) {
                return new BackendException(Kind.CONFIGURATION, "中心邮箱里没有约定的文件夹，也不能新建，请管理员建好。");
            }
        }
        return encrypted(trouble, "收信服务器")
                .orElseGet(() -> new BackendException(Kind.COMMUNICATION, "收信服务器连不上、没有按时应答或应答中断，稍后自动重试。"));
    }

    private static BackendException of(int code) {
        if (code == TOO_LARGE) {
            throw new MailTooLargeException();
        }
        if (code == NO_SUCH_USER) {
            return new BackendException(Kind.CONFIGURATION, "发信服务器说对方的邮箱不存在或不收我们的信（550），请与对方核对邮箱地址。");
        }
        return code < 500
                ? new BackendException(Kind.COMMUNICATION, "发信服务器暂时不收（" + code + "），稍后用同一 Message-ID 自动重发。")
                : new BackendException(Kind.REFUSED, "发信服务器拒收这封邮件（" + code + "），不再重发，请与对方核对。");
    }

    private static int code(Throwable trouble) {
        if (trouble instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (trouble instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return trouble instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static Throwable next(Throwable trouble) {
        return trouble instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : trouble.getCause();
    }

    /** What is wrong with the encryption that the settings ask for. */
    private static Optional<BackendException> encrypted(Exception trouble, String server) {
        for (Throwable at = trouble; at != null; at = next(at)) {
            Optional<BackendException> because = TlsTrouble.of(at, server);
            if (because.isPresent()) {
                return because;
            }
        }
        return Optional.empty();
    }
}
