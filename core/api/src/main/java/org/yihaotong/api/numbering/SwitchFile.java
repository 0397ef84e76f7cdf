package org.yihaotong.api.numbering;

import java.util.Objects;

/**
 * One file of a switch's configuration, UTF-8.
 *
 * @param name of small letters, digits, dot, dash and underscore; never a path
 */
public record SwitchFile(String name, String content) {

    public SwitchFile {
        Objects.requireNonNull(content, "content");
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new IllegalArgumentException("not the name of a file");
        }
    }
}
