package org.yihaotong.engine.group;

import org.yihaotong.api.group.MemberResult;
import org.yihaotong.api.group.MemberResult.Outcome;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.words.Words;

/** One ticket of an action on many: what goes wrong with it is its own affair. */
final class Rows {

    private static final int TRIES = 4;

    private Rows() {}

    /** Runs work that reads afresh whatever it changes. */
    static MemberResult row(String ticket, Runnable work) {
        for (int i = 1; ; i++) {
            try {
                work.run();
                return MemberResult.done(ticket);
            } catch (RefusedException | NotFoundException e) {
                return new MemberResult(ticket, Outcome.REFUSED, e.getMessage());
            } catch (StaleVersionException e) {
                if (i == TRIES) {
                    return new MemberResult(ticket, Outcome.STALE, Words.say("stale.ticket"));
                }
            }
        }
    }
}
