package org.yihaotong.api.numbering;

import java.util.Objects;

/**
 * What applying would do.
 *
 * @param checksum SHA-256 of all files as they would be, in hex
 * @param difference as {@code diff -u} shows it; empty if nothing would change
 */
public record SwitchPreview(String id, String checksum, String difference) {

    public SwitchPreview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(difference, "difference");
    }
}
