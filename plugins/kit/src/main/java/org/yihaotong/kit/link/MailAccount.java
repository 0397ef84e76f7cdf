package org.yihaotong.kit.link;

/**
 * A mailbox of the centre's (中心邮箱).
 *
 * @param smtp {@code smtp://host:port}, {@code smtp+starttls://…} or {@code smtps://…}; empty: nothing was filled in yet
 * @param imap {@code imap://host:port}, {@code imap+starttls://…} or {@code imaps://…}
 * @param address the sender of every mail, in its envelope and in its From
 * @param mailsAnHour how many the unit takes
 */
public record MailAccount(String smtp, String imap, String user, String password, String address, int mailsAnHour) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "MailAccount[" + address + "]";
    }
}
