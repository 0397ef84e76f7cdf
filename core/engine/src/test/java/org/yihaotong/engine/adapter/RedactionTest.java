package org.yihaotong.engine.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingContext;

public class RedactionTest {

    private static String shown(String name, SettingContext context, String value) {
        return Redaction.value(new Setting(
                name,
                context,
                name,
                "",
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                false,
                List.of(value),
                true));
    }

    @Test
    public void noSecretIsShownWhateverItIsCalled() {
        assertEquals("***", shown(".pw", SettingContext.SECRET, "s3cret"));
        assertEquals("***", shown("clientSecret", SettingContext.TEXT, "s3cret"));
        assertEquals("***", shown("accessToken", SettingContext.TEXT, "s3cret"));
        assertEquals("***", shown("certificate", SettingContext.CERTIFICATE, "-----BEGIN PRIVATE KEY-----"));
    }

    @Test
    public void anAddressKeepsItsPlaceAndLosesWhoSpeaksAndWhatIsTold() {
        assertEquals(
                "sftp://***@files.example:22/in",
                shown("url", SettingContext.URL, "sftp://bob:pw@files.example:22/in"));
        assertEquals(
                "https://a.example/x?key=***&v=***",
                shown("url", SettingContext.URL, "https://a.example/x?key=s3cret&v=2"));
        assertEquals(
                "jdbc:postgresql://db/x?password=***",
                shown("url", SettingContext.URL, "jdbc:postgresql://db/x?password=s3cret"));
    }

    @Test
    public void aSentenceAboutAFailureNamesNobody() {
        String sentence = Redaction.sentence(
                "对方拒绝了“张三，住解放路 5 号”（电话 13900000001，身份证 14270119800101001X）https://u:p@a.example/?t=1");

        for (String personal : List.of("张三", "解放路", "13900000001", "14270119800101001", "u:p", "t=1")) {
            assertFalse(sentence, sentence.contains(personal));
        }
    }

    @Test
    public void ordinaryWordsStayReadable() {
        assertEquals("连不上 db.example:5432，已试 3 次", Redaction.sentence("连不上 db.example:5432，已试 3 次"));
    }
}
