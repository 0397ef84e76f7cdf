package org.yihaotong.kit.mail;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import javax.mail.Session;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.tls.Trust;

/** One server of an account: where it is, and how it is spoken to. */
record MailServer(String protocol, String host, int port, boolean tls, boolean startTls) {

    private static final Map<String, Integer> PORTS = Map.of("smtp", 25, "smtps", 465, "imap", 143, "imaps", 993);

    /** Reads an address such as {@code smtp+starttls://mail.example:587}. */
    static MailServer of(String address, String protocol, String name) throws BackendException {
        if (address.isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写" + name + "的地址，请按对接参数表填写。");
        }
        try {
            URI uri = URI.create(address.strip());
            String scheme = String.valueOf(uri.getScheme());
            boolean tls = scheme.equals(protocol + "s");
            boolean startTls = scheme.equals(protocol + "+starttls");
            if (uri.getHost() != null && (tls || startTls || scheme.equals(protocol))) {
                int port = uri.getPort() < 0 ? PORTS.get(tls ? protocol + "s" : protocol) : uri.getPort();
                return new MailServer(protocol, uri.getHost(), port, tls, startTls);
            }
        } catch (IllegalArgumentException e) {
            throw new BackendException(Kind.CONFIGURATION, wrong(protocol, name));
        }
        throw new BackendException(Kind.CONFIGURATION, wrong(protocol, name));
    }

    /** A session that waits ten seconds for a connection and twenty for each answer. */
    Session session(String sender, Trust trust) throws BackendException {
        Properties settings = new Properties();
        String own = "mail." + protocol + ".";
        settings.setProperty(own + "connectiontimeout", "10000");
        settings.setProperty(own + "timeout", "20000");
        settings.setProperty(own + "writetimeout", "20000");
        settings.setProperty(own + "ssl.enable", String.valueOf(tls));
        settings.setProperty(own + "ssl.checkserveridentity", "true");
        settings.setProperty(own + "socketFactory.fallback", "false");
        settings.setProperty(own + "starttls.enable", String.valueOf(startTls));
        settings.setProperty(own + "starttls.required", String.valueOf(startTls));
        settings.setProperty("mail.smtp.auth", "true");
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.from", sender);
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.imap.peek", "true");
        settings.setProperty("mail.imap.partialfetch", "false");
        settings.setProperty("mail.mime.address.strict", "false");
        trust.sockets().ifPresent(sockets -> settings.put(own + "ssl.socketFactory", sockets));
        return Session.getInstance(settings);
    }

    private static String wrong(String protocol, String name) {
        return name + "的地址写错了，应为 " + protocol + "://、" + protocol + "+starttls:// 或 " + protocol + "s:// 加主机和端口。";
    }
}
