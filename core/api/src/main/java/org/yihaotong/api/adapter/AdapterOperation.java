package org.yihaotong.api.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the adapters' history (变更记录): who did what when, and what it touched.
 *
 * @param login who; {@code centre} for what somebody did in the folder
 * @param who how that person is shown
 * @param adapter the bundle's symbolic name, or the file's if it has none
 * @param before the version before
 * @param after the version after
 * @param sha256 of the jar that came, or went
 * @param done whether it happened; a refused one is an entry too
 * @param text why not, or what else is worth knowing
 */
public record AdapterOperation(
        String id,
        Instant at,
        String login,
        String who,
        OperationKind kind,
        String adapter,
        Optional<String> before,
        Optional<String> after,
        String sha256,
        boolean done,
        String text,
        List<TouchedBundle> touched) {

    public AdapterOperation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(adapter, "adapter");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(text, "text");
        touched = List.copyOf(touched);
    }
}
