package org.yihaotong.standard;

import java.util.Optional;
import org.yihaotong.kit.link.JsonObject;

/** A unit's own program, in one of the two spellings. */
interface JoinedUnit {

    /** What came back: the answer, or the problem. */
    record Answer(boolean good, JsonObject body) {

        String text(String name) {
            return body.text(name).orElse("");
        }

        /** The problem's code; empty if there is none. */
        String code() {
            return good ? "" : text("code");
        }

        /** The first field that is wrong, and the rule. */
        String error() {
            return body.objects("errors").flatMap(e -> e.stream().findFirst()).stream()
                    .map(e -> e.text("field").orElse("") + " " + e.text("code").orElse(""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** One of the operations, with what it needs; numbers of orders and notices are members as well. */
    Answer ask(String operation, JsonObject in);

    /** A file is put. */
    Answer put(String name, String mediaType, byte[] content);

    /** A file is fetched. */
    Optional<byte[]> fetch(String id);
}
