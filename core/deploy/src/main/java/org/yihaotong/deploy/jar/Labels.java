package org.yihaotong.deploy.jar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Texts that a bundle keeps in files of its own. */
final class Labels {

    private Labels() {}

    /** The text of this key; the key itself if no file has it. */
    static String find(Map<String, byte[]> files, String key) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("OSGI-INF/l10n/")
                        && file.getKey().endsWith(".properties"))
                .map(file -> texts(file.getValue()).getProperty(key))
                .filter(text -> text != null)
                .findFirst()
                .orElse(key);
    }

    private static Properties texts(byte[] file) {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException badEscape) {
            return new Properties();
        }
    }
}
