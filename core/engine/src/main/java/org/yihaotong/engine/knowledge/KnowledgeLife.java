package org.yihaotong.engine.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.words.Words;

/** The life of a knowledge item: item and step give the next item, or a refusal. Pure. */
final class KnowledgeLife {

    private KnowledgeLife() {}

    /** A first text: the centre's is edited next, a unit's is a draft. */
    static Turn begin(String id, String unit, KnowledgeText text, LocalDate reviewOn, Set<Hat> hats, Mark mark) {
        KnowledgeState state = Hat.isCentre(hats) ? KnowledgeState.APPROVED : KnowledgeState.DRAFT;
        return first(id, unit, state, text, reviewOn, Optional.empty(), mark, KnowledgeDeed.DRAFTED);
    }

    /** A text from a table: a draft of its unit, submitted if the unit's leader brings it; the centre's is edited next. */
    static Turn bring(String id, String unit, KnowledgeText text, LocalDate reviewOn, Set<Hat> hats, Mark mark) {
        KnowledgeState state = Hat.isCentre(hats)
                ? KnowledgeState.APPROVED
                : hats.contains(Hat.LEADER) ? KnowledgeState.SUBMITTED : KnowledgeState.DRAFT;
        return first(id, unit, state, text, reviewOn, Optional.empty(), mark, KnowledgeDeed.DRAFTED);
    }

    /** Who does it and when. */
    record Mark(String by, Instant at) {}

    /** An entry of a source arrives as if its unit had submitted it. */
    static Turn arrive(String id, String unit, KnowledgeOrigin origin, LocalDate reviewOn, Mark mark) {
        return first(
                id,
                unit,
                KnowledgeState.SUBMITTED,
                origin.said(),
                reviewOn,
                Optional.of(origin),
                mark,
                KnowledgeDeed.ARRIVED);
    }

    private static Turn first(
            String id,
            String unit,
            KnowledgeState state,
            KnowledgeText text,
            LocalDate reviewOn,
            Optional<KnowledgeOrigin> origin,
            Mark mark,
            KnowledgeDeed deed) {
        KnowledgeVersion newest = new KnowledgeVersion(1, text, mark.by(), mark.at());
        KnowledgeItem item =
                new KnowledgeItem(id, unit, state, newest, Optional.empty(), reviewOn, mark.at(), origin, 0, 1);
        return new Turn(item, new KnowledgeEvent(id, deed, 1, mark.by(), mark.at(), ""));
    }

    /** A person's step. */
    static Turn go(KnowledgeItem item, KnowledgeStep step, Set<Hat> hats, Mark mark) {
        check(item, step.verb(), hats);
        Edit edit = new Edit(item, mark.by(), mark.at());
        if (step instanceof KnowledgeStep.Edit said) {
            return edit(item, edit, said.text(), hats);
        }
        return step instanceof KnowledgeStep.Dated dated
                ? dated(edit, dated)
                : plain(item, edit, (KnowledgeStep.Plain) step, hats);
    }

    private static void check(KnowledgeItem item, KnowledgeVerb verb, Set<Hat> hats) {
        if (!Permit.verbs(item, hats).contains(verb)) {
            throw Permit.isForHats(verb, hats)
                    ? Words.refuse("knowledge-state", Words.name(item.state()), Words.name(verb))
                    : Words.refuse("role", Words.name(verb));
        }
    }

    private static Turn edit(KnowledgeItem item, Edit edit, KnowledgeText text, Set<Hat> hats) {
        if (text.equals(item.newest().text())) {
            throw Words.refuse("knowledge-unchanged");
        }
        return edit.say(text).become(edited(item, hats)).as(KnowledgeDeed.EDITED, "");
    }

    /** Other files are another text: they go the same way to the readers. */
    static Turn lay(KnowledgeItem item, List<KnowledgeFile> files, Set<Hat> hats, Mark mark) {
        check(item, KnowledgeVerb.EDIT, hats);
        if (files.equals(item.newest().files())) {
            throw Words.refuse("knowledge-unchanged");
        }
        return new Edit(item, mark.by(), mark.at())
                .lay(files)
                .become(edited(item, hats))
                .as(KnowledgeDeed.EDITED, Words.say("knowledge.files", files.size()));
    }

    private static KnowledgeState edited(KnowledgeItem item, Set<Hat> hats) {
        return item.state() != KnowledgeState.PUBLISHED
                ? item.state()
                : Hat.isCentre(hats) ? KnowledgeState.APPROVED : KnowledgeState.DRAFT;
    }

    private static Turn dated(Edit edit, KnowledgeStep.Dated step) {
        return step.verb() == KnowledgeVerb.PUBLISH
                ? edit.publish(step.reviewOn()).become(KnowledgeState.PUBLISHED).as(KnowledgeDeed.PUBLISHED, "")
                : edit.review(step.reviewOn())
                        .as(KnowledgeDeed.RENEWED, step.reviewOn().toString());
    }

    private static Turn plain(KnowledgeItem item, Edit edit, KnowledgeStep.Plain step, Set<Hat> hats) {
        String why = step.reason();
        return switch (step.verb()) {
            case SUBMIT -> edit.become(KnowledgeState.SUBMITTED).as(KnowledgeDeed.SUBMITTED, why);
            case APPROVE -> edit.become(KnowledgeState.APPROVED).as(KnowledgeDeed.APPROVED, why);
            case SEND_BACK -> edit.become(KnowledgeState.DRAFT).as(KnowledgeDeed.SENT_BACK, why);
            case WITHDRAW -> edit.unpublish().become(KnowledgeState.WITHDRAWN).as(KnowledgeDeed.WITHDRAWN, why);
            case REOPEN -> edit.unpublish()
                    .become(Hat.isCentre(hats) ? KnowledgeState.APPROVED : KnowledgeState.DRAFT)
                    .as(KnowledgeDeed.REOPENED, why);
            case TAKE_OVER -> {
                KnowledgeText said = said(item);
                yield edit.say(item.newest().text().retold(said))
                        .hear(said, false)
                        .become(KnowledgeState.APPROVED)
                        .as(KnowledgeDeed.TAKEN_OVER, why);
            }
            case KEEP -> edit.hear(said(item), false).as(KnowledgeDeed.KEPT, why);
            case EDIT, PUBLISH, RENEW -> throw new IllegalArgumentException("not a plain step: " + step.verb());
        };
    }

    private static KnowledgeText said(KnowledgeItem item) {
        return item.origin().orElseThrow().said();
    }

    /**
     * The source says this today. What nobody here changed becomes a new version that waits for the unit's leader; what
     * somebody did change stays, and the difference is shown.
     *
     * @return empty if that is nothing new
     */
    static Optional<Turn> hear(KnowledgeItem item, KnowledgeText says, Mark mark) {
        boolean back = item.state() == KnowledgeState.ARCHIVED;
        if (says.equals(said(item))) {
            return back ? Optional.of(back(item, new Edit(item, mark.by(), mark.at()))) : Optional.empty();
        }
        Edit edit = new Edit(item, mark.by(), mark.at());
        KnowledgeText text = item.newest().text();
        boolean untouched = text.equals(text.retold(said(item))) && item.state() != KnowledgeState.WITHDRAWN;
        if (untouched) {
            edit.say(text.retold(says)).become(KnowledgeState.SUBMITTED);
        } else if (back) {
            edit.become(whereItWas(item));
        }
        return Optional.of(
                edit.hear(says, !untouched && !text.equals(text.retold(says))).as(KnowledgeDeed.SOURCE_CHANGED, ""));
    }

    private static Turn back(KnowledgeItem item, Edit edit) {
        return edit.become(whereItWas(item)).as(KnowledgeDeed.SOURCE_BACK, "");
    }

    private static KnowledgeState whereItWas(KnowledgeItem item) {
        boolean newestIsPublished = item.published()
                .filter(p -> p.version() == item.newest().version())
                .isPresent();
        return newestIsPublished ? KnowledgeState.PUBLISHED : KnowledgeState.SUBMITTED;
    }

    /** The source is gone, or does not bring this entry any more. */
    static Optional<Turn> leave(KnowledgeItem item, Mark mark) {
        return item.state().isEnded()
                ? Optional.empty()
                : Optional.of(new Edit(item, mark.by(), mark.at())
                        .become(KnowledgeState.ARCHIVED)
                        .as(KnowledgeDeed.SOURCE_LEFT, ""));
    }
}
