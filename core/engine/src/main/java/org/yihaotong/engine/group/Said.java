package org.yihaotong.engine.group;

import org.yihaotong.api.ticket.Appeal;

/** The words of an appeal, cut into pairs once. */
record Said(Appeal appeal, Bigrams title, Bigrams all) {

    static Said of(Appeal appeal) {
        return new Said(appeal, Bigrams.of(appeal.title()), Bigrams.of(appeal.title() + "\n" + appeal.content()));
    }

    /** The better of titles and whole texts, for some agents write little into the one and some into the other. */
    double likeness(Appeal other) {
        return Math.max(
                title.likeness(Bigrams.of(other.title())),
                all.likeness(Bigrams.of(other.title() + "\n" + other.content())));
    }
}
