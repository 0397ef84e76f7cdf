package org.yihaotong.store.blob;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Finding.Trouble;

/** Reads a text through: it is UTF-8 or GB18030 and has nothing in it that cannot be shown; else it is no text. */
final class TextLook {

    private static final String TYPE = "text/plain";

    private TextLook() {}

    static Finding at(Path file, String mediaType) throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            if (isText(file, charset)) {
                return Finding.good(TYPE + ";charset=" + charset.name());
            }
        }
        return mediaType.equals(TYPE) ? Finding.bad(TYPE, Trouble.BROKEN) : Finding.good(mediaType);
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] piece = new char[8192];
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (piece[i] < ' ' && "\t\r\n\f".indexOf(piece[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
