package org.yihaotong.engine.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/**
 * A file's name that can be shown and stored anywhere: no path, no control or direction characters, 120 characters.
 *
 * @param stem everything before the last dot
 * @param extension in lower case, without the dot
 */
public record FileName(String stem, String extension) {

    private static final int LONGEST = 120;
    private static final String FORBIDDEN = "<>:\"|?*";

    /** What a file is called that has no extension. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "application/pdf", ".pdf",
            "audio/mpeg", ".mp3",
            "audio/wav", ".wav",
            "video/mp4", ".mp4");

    /** What a file is called that travels, after its media type if it has no extension. */
    public static String given(FileContent file) {
        return file.name().indexOf('.') > 0
                ? file.name()
                : (file.name().isBlank() ? file.id() : file.name())
                        + EXTENSIONS.getOrDefault(
                                file.mediaType().split(";", 2)[0].strip(), "");
    }

    /** Cleans what somebody called the file. */
    public static FileName of(String given) {
        String name = cleaned(given == null ? "" : given);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot).strip();
        new Fields()
                .that(!name.isEmpty(), "name", "required", Words.say("field.required"))
                .that(
                        name.isEmpty() || (!stem.isEmpty() && dot >= 0 && dot < name.length() - 1),
                        "name",
                        "extension",
                        Words.say("field.file-name"))
                .done();
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new FileName(cut(stem, LONGEST - extension.length() - 1), extension);
    }

    private static String cleaned(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        last.codePoints()
                .filter(FileName::isShown)
                .forEach(c ->
                        shown.appendCodePoint(FORBIDDEN.indexOf(c) >= 0 ? '_' : Character.isSpaceChar(c) ? ' ' : c));
        return shown.toString().strip();
    }

    /** Drops controls, marks of direction, joiners and half characters. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String cut(String text, int max) {
        int most = Math.max(1, max);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    @Override
    public String toString() {
        return stem + "." + extension;
    }
}
