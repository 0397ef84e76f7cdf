package org.yihaotong.kit.sftp;

import java.io.IOException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** Says in words what went wrong; the library's own message stays behind, for it may quote a file's name. */
final class SftpTrouble {

    private SftpTrouble() {}

    /** No session came about. */
    static BackendException atLogin(IOException trouble, KnownHost host) {
        if (host.sawStranger()) {
            return new BackendException(
                    Kind.AUTHENTICATION, "对方服务器出示的主机密钥与登记的指纹不一致，没有登录。可能是对方换了服务器，也可能有人冒充：请用电话与对方核对指纹后再改设置。");
        }
        boolean refused = trouble instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
        return refused
                ? new BackendException(Kind.AUTHENTICATION, "对方文件服务器不让登录，请核对用户名、我方公钥是否已由对方登记，或者密码。")
                : new BackendException(Kind.COMMUNICATION, "对方文件服务器连不上或没有按时应答，稍后自动重试。");
    }

    /** A session was lost, or the server answered no. */
    static BackendException of(IOException trouble) {
        if (!(trouble instanceof SftpException said)) {
            return new BackendException(Kind.COMMUNICATION, "与对方文件服务器的连接中断，稍后自动重试。");
        }
        return switch (said.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH -> new BackendException(
                    Kind.CONFIGURATION, "对方文件服务器上没有约定的目录，请与对方核对。");
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT -> new BackendException(
                    Kind.CONFIGURATION, "对方文件服务器没有给我们约定目录的权限，请与对方核对。");
            default -> new BackendException(Kind.COMMUNICATION, "对方文件服务器没能完成操作（可能磁盘已满），没有留下不完整的文件，稍后自动重试；一直如此请告知对方。");
        };
    }
}
