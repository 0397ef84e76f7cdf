package org.yihaotong.deploy.config;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.metatype.AttributeDefinition;
import org.yihaotong.api.adapter.SettingContext;

/**
 * What sort of thing a setting holds, by its type and the last word of its name: {@code baseUrl} is an address,
 * {@code pollSeconds} a length of time, {@code syncCron} a schedule. The table is in {@code plugins/README.md}.
 */
final class Contexts {

    private static final Map<String, SettingContext> BY_WORD = Map.ofEntries(
            Map.entry("url", SettingContext.URL),
            Map.entry("uri", SettingContext.URL),
            Map.entry("endpoint", SettingContext.URL),
            Map.entry("cron", SettingContext.CRON),
            Map.entry("certificate", SettingContext.CERTIFICATE),
            Map.entry("pem", SettingContext.CERTIFICATE),
            Map.entry("hotline", SettingContext.HOTLINE),
            Map.entry("department", SettingContext.DEPARTMENT),
            Map.entry("unit", SettingContext.DEPARTMENT),
            Map.entry("duration", SettingContext.DURATION),
            Map.entry("interval", SettingContext.DURATION),
            Map.entry("timeout", SettingContext.DURATION),
            Map.entry("password", SettingContext.SECRET),
            Map.entry("secret", SettingContext.SECRET),
            Map.entry("token", SettingContext.SECRET));

    private static final Map<String, String> UNITS =
            Map.of("millis", "毫秒", "seconds", "秒", "minutes", "分钟", "hours", "小时", "days", "天");

    private Contexts() {}

    static SettingContext of(AttributeDefinition attribute) {
        if (attribute.getType() == AttributeDefinition.PASSWORD) {
            return SettingContext.SECRET;
        }
        if (attribute.getType() == AttributeDefinition.BOOLEAN) {
            return SettingContext.BOOLEAN;
        }
        if (attribute.getOptionValues() != null && attribute.getOptionValues().length > 0) {
            return SettingContext.CHOICE;
        }
        if (isNumber(attribute)) {
            return unit(attribute).isEmpty() ? SettingContext.NUMBER : SettingContext.DURATION;
        }
        SettingContext otherwise = attribute.getCardinality() == 0 ? SettingContext.TEXT : SettingContext.LIST;
        return BY_WORD.getOrDefault(lastWord(attribute.getID()), otherwise);
    }

    /** The unit of a number that is a length of time; empty for all others. */
    static String unit(AttributeDefinition attribute) {
        return isNumber(attribute) ? UNITS.getOrDefault(lastWord(attribute.getID()), "") : "";
    }

    static boolean isNumber(AttributeDefinition attribute) {
        return switch (attribute.getType()) {
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> true;
            default -> false;
        };
    }

    /** {@code .clientSecret} ends in {@code secret}. */
    private static String lastWord(String id) {
        String[] words = id.split("(?<=[a-z0-9])(?=[A-Z])|[._]", -1);
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
