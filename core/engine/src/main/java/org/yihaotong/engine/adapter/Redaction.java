package org.yihaotong.engine.adapter;

import java.util.regex.Pattern;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingContext;

/** What may leave the house for whoever looks for a fault: no secret, no number that might be a person's. */
final class Redaction {

    private static final String VEIL = "***";
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/@\\s]*@");
    private static final Pattern QUERY = Pattern.compile("([?&;][^=&;\\s]+=)[^&;\\s]*");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9][0-9 -]{4,}[0-9Xx]");
    private static final Pattern QUOTED = Pattern.compile("[“\"「][^”\"」]*[”\"」]");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|privatekey|apikey|signkey).*");

    private Redaction() {}

    /** The value of a setting as it may be shown. */
    static String value(Setting setting) {
        if (setting.isSecret() || SECRET_NAME.matcher(setting.name()).matches()) {
            return setting.present() || !setting.values().isEmpty() ? VEIL : "";
        }
        if (setting.context() == SettingContext.CERTIFICATE) {
            return setting.present() ? VEIL : "";
        }
        return String.join(
                "、", setting.values().stream().map(Redaction::address).toList());
    }

    /** An address without who speaks and what is told along with it. */
    static String address(String text) {
        String nobody = USER_INFO.matcher(text).replaceAll(VEIL + "@");
        return QUERY.matcher(nobody).replaceAll("$1" + VEIL);
    }

    /** A sentence about a failure, as far as it says nothing about anybody. */
    static String sentence(String text) {
        String unquoted = QUOTED.matcher(address(text)).replaceAll("“" + VEIL + "”");
        return LONG_NUMBER.matcher(unquoted).replaceAll(VEIL);
    }
}
