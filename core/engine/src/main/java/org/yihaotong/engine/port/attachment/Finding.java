package org.yihaotong.engine.port.attachment;

import java.util.Objects;
import java.util.Optional;

/**
 * What content turned out to be.
 *
 * @param mediaType such as {@code image/jpeg}, without parameters except a text's charset
 * @param trouble why it must not be kept although its type is known
 */
public record Finding(String mediaType, Optional<Trouble> trouble) {

    /** What may be wrong with content of a good type. */
    public enum Trouble {
        /** It cannot be read as what it claims to be. */
        BROKEN,
        /** A picture with more dots than anybody can look at. */
        HUGE,
        /** A package that would be far too large when unpacked. */
        BOMB,
        /** A document with a program inside. */
        MACROS
    }

    public Finding {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(trouble, "trouble");
    }

    public static Finding good(String mediaType) {
        return new Finding(mediaType, Optional.empty());
    }

    public static Finding bad(String mediaType, Trouble trouble) {
        return new Finding(mediaType, Optional.of(trouble));
    }
}
