package org.yihaotong.engine.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;

/** An item in the middle of a step. */
final class Edit {

    private final KnowledgeItem item;
    private final String by;
    private final Instant now;
    private KnowledgeState state;
    private KnowledgeVersion newest;
    private Optional<KnowledgeVersion> published;
    private LocalDate reviewOn;
    private Optional<KnowledgeOrigin> origin;

    Edit(KnowledgeItem item, String by, Instant now) {
        this.item = item;
        this.by = by;
        this.now = now;
        state = item.state();
        newest = item.newest();
        published = item.published();
        reviewOn = item.reviewOn();
        origin = item.origin();
    }

    Edit become(KnowledgeState next) {
        state = next;
        return this;
    }

    /** The text is another from now on; the same text makes no version. */
    Edit say(KnowledgeText text) {
        if (!text.equals(newest.text())) {
            newest = new KnowledgeVersion(newest.version() + 1, text, by, now, newest.files());
        }
        return this;
    }

    /** These files and no others belong to it from now on. */
    Edit lay(List<KnowledgeFile> files) {
        newest = new KnowledgeVersion(newest.version() + 1, newest.text(), by, now, files);
        return this;
    }

    Edit publish(LocalDate until) {
        published =
                Optional.of(new KnowledgeVersion(newest.version(), newest.text(), newest.by(), now, newest.files()));
        return review(until);
    }

    Edit review(LocalDate day) {
        reviewOn = day;
        return this;
    }

    Edit unpublish() {
        published = Optional.empty();
        return this;
    }

    Edit hear(KnowledgeText said, boolean differs) {
        origin = origin.map(o -> new KnowledgeOrigin(o.source(), o.entry(), said, differs));
        return this;
    }

    Turn as(KnowledgeDeed deed, String note) {
        KnowledgeItem after = new KnowledgeItem(
                item.id(),
                item.unit(),
                state,
                newest,
                published,
                reviewOn,
                now,
                origin,
                item.uses(),
                item.revision() + 1);
        return new Turn(after, new KnowledgeEvent(item.id(), deed, newest.version(), by, now, note));
    }
}
