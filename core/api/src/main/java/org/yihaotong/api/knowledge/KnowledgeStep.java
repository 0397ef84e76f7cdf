package org.yihaotong.api.knowledge;

import java.time.LocalDate;
import java.util.Objects;

/** A person's step with an item. */
public sealed interface KnowledgeStep {

    KnowledgeVerb verb();

    /** A new text; the published one stays until this one is published. */
    record Edit(KnowledgeText text) implements KnowledgeStep {

        public Edit {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public KnowledgeVerb verb() {
            return KnowledgeVerb.EDIT;
        }
    }

    /**
     * The text is published, or found to be right still.
     *
     * @param reviewOn when it is looked at again
     */
    record Dated(KnowledgeVerb verb, LocalDate reviewOn) implements KnowledgeStep {

        public Dated {
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(reviewOn, "reviewOn");
        }
    }

    /**
     * Everything else.
     *
     * @param reason 4 to 200 characters where something is sent back, withdrawn or reopened; else empty
     */
    record Plain(KnowledgeVerb verb, String reason) implements KnowledgeStep {

        public Plain {
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
