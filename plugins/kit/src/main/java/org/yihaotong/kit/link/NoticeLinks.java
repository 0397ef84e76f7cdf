package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to people who have no system: a group's robot, a gateway for short messages; a service. */
@ProviderType
public interface NoticeLinks {

    /**
     * The robot of a group.
     *
     * @param url scheme, host and port, with or without the path of the webhook; empty: not configured yet
     * @param key the robot's only secret
     */
    RobotLink robot(String url, String key);

    /**
     * A gateway for short messages.
     *
     * @param url scheme, host and port; empty: not configured yet
     */
    SmsLink sms(String url, String user, String password);

    /**
     * The same, whose encrypted lines trust these certificates and nobody else: their text (PEM), or the path of a file;
     * empty: whom the machine trusts.
     */
    default NoticeLinks trusting(String certificate) {
        return this;
    }
}
