package org.yihaotong.engine.adapter;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** Whether a value fits its setting, in words if it does not. */
final class ValueCheck {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CERTIFICATE = 40_000;
    private static final int MOST_VALUES = 200;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern PATH = Pattern.compile("/[^\\s]+");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z ]+-----\\s[A-Za-z0-9+/=\\s]+-----END [A-Z ]+-----\\s*", Pattern.DOTALL);

    private final Fields fields = new Fields();
    private final Map<SettingContext, Predicate<String>> known;

    /** @param known which lines and units there are */
    ValueCheck(Map<SettingContext, Predicate<String>> known) {
        this.known = known;
    }

    /** Checks what is to be the setting's value. */
    ValueCheck check(Setting setting, List<String> values) {
        List<String> filled = values.stream().filter(v -> !v.isEmpty()).toList();
        if (filled.isEmpty()) {
            fields.that(!setting.required(), setting.name(), "required", Words.say("field.required"));
            return this;
        }
        fields.size(setting.name(), filled, 1, setting.several() ? MOST_VALUES : 1);
        filled.forEach(value -> check(setting, value));
        return this;
    }

    private void check(Setting setting, String value) {
        int longest = setting.context() == SettingContext.CERTIFICATE ? LONGEST_CERTIFICATE : LONGEST;
        fields.text(setting.name(), value, 1, longest);
        wrongIf(value.contains("$[") && !setting.isSecret(), setting, "placeholder");
        switch (setting.context()) {
            case NUMBER -> number(setting, value);
            case DURATION -> duration(setting, value);
            case BOOLEAN -> wrongIf(!value.equals("true") && !value.equals("false"), setting, "boolean");
            case URL -> wrongIf(!isAddress(value), setting, "url");
            case CRON -> wrongIf(!Cron.isOne(value), setting, "cron");
            case CERTIFICATE -> wrongIf(!isCertificate(value), setting, "certificate");
            case HOTLINE, DEPARTMENT -> wrongIf(!isKnown(setting, value), setting, "unknown-id");
            case CHOICE -> {}
            case TEXT, LIST, SECRET -> length(setting, value);
        }
        if (!setting.choices().isEmpty()) {
            wrongIf(setting.choices().stream().noneMatch(c -> c.value().equals(value)), setting, "choice");
        }
    }

    private boolean isKnown(Setting setting, String value) {
        return known.getOrDefault(setting.context(), any -> true).test(value);
    }

    private void number(Setting setting, String value) {
        if (!NUMBER.matcher(value).matches()) {
            wrongIf(true, setting, "number");
            return;
        }
        long number = Long.parseLong(value);
        setting.least().filter(least -> number < least).ifPresent(least -> range(setting, "least", least));
        setting.most().filter(most -> number > most).ifPresent(most -> range(setting, "most", most));
    }

    private void range(Setting setting, String bound, long limit) {
        fields.that(false, setting.name(), "range", Words.say("config." + bound, String.valueOf(limit)));
    }

    private void duration(Setting setting, String value) {
        if (!setting.unit().isEmpty()) {
            number(setting, value);
            return;
        }
        try {
            Duration length = Duration.parse(value);
            wrongIf(length.isNegative() || length.isZero(), setting, "duration");
        } catch (DateTimeParseException e) {
            wrongIf(true, setting, "duration");
        }
    }

    private void length(Setting setting, String value) {
        int length = value.codePointCount(0, value.length());
        setting.least()
                .filter(least -> length < least)
                .ifPresent(least -> fields.that(
                        false, setting.name(), "too-short", Words.say("field.too-short", String.valueOf(least))));
        setting.most()
                .filter(most -> length > most)
                .ifPresent(most -> fields.that(
                        false,
                        setting.name(),
                        "too-long",
                        Words.say("field.too-long", String.valueOf(most), String.valueOf(length))));
    }

    private static boolean isAddress(String value) {
        if (!ADDRESS.matcher(value).matches()) {
            return false;
        }
        if (!value.matches("https?:.*")) {
            return true;
        }
        try {
            return new URI(value).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isCertificate(String value) {
        return PEM.matcher(value).matches() || PATH.matcher(value).matches();
    }

    private void wrongIf(boolean wrong, Setting setting, String code) {
        fields.that(!wrong, setting.name(), code, wrong ? Words.say("config." + code) : "");
    }

    /** One more rule of the caller's own. */
    ValueCheck that(boolean holds, String field, String code, String sentence) {
        fields.that(holds, field, code, sentence);
        return this;
    }

    void done() {
        fields.done();
    }
}
