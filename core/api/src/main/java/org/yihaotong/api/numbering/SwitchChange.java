package org.yihaotong.api.numbering;

import java.time.Instant;
import java.util.Objects;

/**
 * Who replaced a switch's files; kept for ever.
 *
 * @param who how the person was called then
 * @param before checksum of the files before; empty if there were none
 * @param after checksum of the files since
 * @param trouble why the switch has not read them yet, in words; empty if it has
 */
public record SwitchChange(
        String id,
        Instant at,
        String login,
        String who,
        String switchId,
        SwitchDeed deed,
        String before,
        String after,
        String reason,
        String trouble) {

    public SwitchChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(switchId, "switchId");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(trouble, "trouble");
    }
}
