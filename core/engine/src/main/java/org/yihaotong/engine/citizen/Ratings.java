package org.yihaotong.engine.citizen;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;

/** 评价: takes a citizen's own word, however they have shown that the ticket is theirs. */
public final class Ratings {

    private static final CallbackBook BOOK = new CallbackBook();
    private static final int GOES = 5;

    private final TicketStore tickets;
    private final TicketMover mover;
    private final Lifecycle lifecycle;
    private final Books books;

    public Ratings(TicketStore tickets, TicketMover mover, Lifecycle lifecycle, Books books) {
        this.tickets = tickets;
        this.mover = mover;
        this.lifecycle = lifecycle;
        this.books = books;
    }

    /** What was shown to be theirs, and what is committed together with their word. */
    public record Shown(StoredTicket stored, UnaryOperator<Change> beside) {}

    /** Shows, takes and commits; all of it again if somebody else moved the ticket meanwhile. */
    public void take(Supplier<Shown> showing, Rating rating) {
        for (int go = 1; ; go++) {
            Shown shown = showing.get();
            try {
                mover.commit(
                        lifecycle.callBackByCitizen(
                                shown.stored().ticket(), rating, books.now(BOOK).closesWhenHappy(), mover.now()),
                        shown.stored(),
                        Actor.CITIZEN.login(),
                        change -> tickets.commit(shown.beside().apply(change)));
                return;
            } catch (StaleVersionException e) {
                if (go == GOES) {
                    throw e;
                }
            }
        }
    }
}
