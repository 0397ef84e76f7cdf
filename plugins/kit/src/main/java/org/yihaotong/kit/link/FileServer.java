package org.yihaotong.kit.link;

/**
 * A unit's exchange server (文件交换服务器), as the joining sheet names it.
 *
 * @param address {@code sftp://host:port}; empty: nothing was filled in yet
 * @param password empty if the unit takes keys only
 * @param key the centre's private key: its text (PEM or OpenSSH), or the path of a file that holds it; may be empty
 * @param hostKey the server's fingerprint, {@code SHA256:…}; several with blanks between, one for each kind of key
 * @param loginsAnHour how often the unit lets us log in
 */
public record FileServer(String address, String user, String password, String key, String hostKey, int loginsAnHour) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "FileServer[" + user + "@" + address + "]";
    }
}
