package org.yihaotong.engine.adapter;

import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;

/** Something that somebody wants done with an adapter. */
record Deed(
        Actor actor,
        OperationKind kind,
        String adapter,
        Optional<String> before,
        Optional<String> after,
        String sha256) {

    Deed {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(adapter, "adapter");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** A jar comes, whatever was there before. */
    static Deed bring(Actor actor, OperationKind kind, Jar jar, Optional<Housed> before) {
        return new Deed(
                actor, kind, jar.name(), before.map(h -> h.jar().version()), Optional.of(jar.version()), jar.sha256());
    }

    /** An adapter goes. */
    static Deed take(Actor actor, Jar jar) {
        return new Deed(
                actor, OperationKind.REMOVE, jar.name(), Optional.of(jar.version()), Optional.empty(), jar.sha256());
    }
}
