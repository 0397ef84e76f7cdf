package org.yihaotong.api.ticket;

/** Something an actor wants done with a ticket. */
public sealed interface Command permits CentreCommand, UnitCommand {

    /** The command's name for people and programs: the record's own, such as {@code ReviewReply}. */
    default String verb() {
        return getClass().getSimpleName();
    }

    /** The text without blanks around it; nothing becomes the empty text. */
    static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
