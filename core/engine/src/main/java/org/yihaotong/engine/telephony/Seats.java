package org.yihaotong.engine.telephony;

/** Who sits at a seat. */
@FunctionalInterface
interface Seats {

    /** Who is signed in there. */
    Sitter sitterAt(String provider, String seat);

    /**
     * Somebody at a seat.
     *
     * @param login empty: nobody
     * @param unit a remote seat's; empty: the centre's own
     */
    record Sitter(String login, String unit) {

        static final Sitter NOBODY = new Sitter("", "");
    }
}
