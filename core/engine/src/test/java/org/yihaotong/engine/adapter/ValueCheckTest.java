package org.yihaotong.engine.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingChoice;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.api.input.InvalidInputException;

public class ValueCheckTest {

    private static Setting setting(SettingContext context, boolean required, Long least, Long most, String unit) {
        return new Setting(
                "it",
                context,
                "它",
                "",
                required,
                true,
                Optional.ofNullable(least),
                Optional.ofNullable(most),
                unit,
                context == SettingContext.CHOICE
                        ? List.of(new SettingChoice("a", "甲"), new SettingChoice("b", "乙"))
                        : List.of(),
                context == SettingContext.LIST,
                List.of(),
                false);
    }

    private static void fits(SettingContext context, String... values) {
        for (String value : values) {
            check(setting(context, true, null, null, ""), value).done();
        }
    }

    private static void doesNot(SettingContext context, String... values) {
        for (String value : values) {
            assertThrows(context + " " + value, InvalidInputException.class, () -> check(
                            setting(context, true, null, null, ""), value)
                    .done());
        }
    }

    private static ValueCheck check(Setting setting, String... values) {
        return new ValueCheck(Map.of(SettingContext.DEPARTMENT, "water"::equals)).check(setting, List.of(values));
    }

    @Test
    public void anAddressNamesWhatIsSpokenAndWhere() {
        fits(
                SettingContext.URL,
                "https://a.example/x",
                "http://10.0.0.1:8080",
                "jdbc:postgresql://db:5432/x?ssl=true",
                "sftp://files.example");
        doesNot(SettingContext.URL, "a.example", "https://", "https://a b", "/path", "http:///x");
    }

    @Test
    public void whatRunsAtTimesHasFiveFields() {
        fits(SettingContext.CRON, "0 2 * * *", "*/5 8-18 1,15 * 1-5", "59 23 31 12 7");
        doesNot(SettingContext.CRON, "0 2 * *", "60 2 * * *", "0 2 0 * *", "a b c d e", "*/0 * * * *", "5-1 * * * *");
    }

    @Test
    public void aLengthOfTimeIsIsoOrANumberOfItsUnit() {
        fits(SettingContext.DURATION, "PT10M", "P1D", "PT1H30M");
        doesNot(SettingContext.DURATION, "10", "PT0S", "-PT1H", "ten minutes");
        check(setting(SettingContext.DURATION, true, 1L, 60L, "秒"), "10").done();
        assertThrows(
                InvalidInputException.class, () -> check(setting(SettingContext.DURATION, true, 1L, 60L, "秒"), "61")
                        .done());
    }

    @Test
    public void aCertificateIsPemOrAPath() {
        fits(
                SettingContext.CERTIFICATE,
                "/etc/ssl/unit.pem",
                "-----BEGIN CERTIFICATE-----\nMIIB+/=\nAA==\n-----END CERTIFICATE-----\n");
        doesNot(SettingContext.CERTIFICATE, "unit.pem", "-----BEGIN CERTIFICATE-----");
    }

    @Test
    public void numbersChoicesAndIdsAreWhatTheySay() {
        fits(SettingContext.NUMBER, "0", "-3", "42");
        doesNot(SettingContext.NUMBER, "1.5", "x", "1e3");
        fits(SettingContext.BOOLEAN, "true", "false");
        doesNot(SettingContext.BOOLEAN, "yes");
        fits(SettingContext.CHOICE, "a");
        doesNot(SettingContext.CHOICE, "c");
        fits(SettingContext.DEPARTMENT, "water");
        doesNot(SettingContext.DEPARTMENT, "nobody");
    }

    @Test
    public void whatIsRequiredIsThereAndWhatIsNotMayBeMissing() {
        assertThrows(InvalidInputException.class, () -> check(setting(SettingContext.TEXT, true, null, null, ""))
                .done());
        check(setting(SettingContext.TEXT, false, null, null, "")).done();
    }

    @Test
    public void nobodyReadsTheMachinesSecretsByAPlaceholder() {
        doesNot(SettingContext.TEXT, "$[env:PATH]");
        fits(SettingContext.SECRET, "a password may look like $[env:PATH]");
    }

    @Test
    public void onlyAListHoldsSeveral() {
        check(setting(SettingContext.LIST, true, null, null, ""), "a", "b").done();
        assertThrows(
                InvalidInputException.class, () -> check(setting(SettingContext.TEXT, true, null, null, ""), "a", "b")
                        .done());
    }

    @Test
    public void aTextKeepsItsLength() {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class, () -> check(setting(SettingContext.TEXT, true, 2L, 4L, ""), "五个汉字啊")
                        .done());

        assertEquals("too-long", refused.errors().get(0).code());
    }
}
