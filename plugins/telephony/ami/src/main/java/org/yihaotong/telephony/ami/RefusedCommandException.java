package org.yihaotong.telephony.ami;

/** A command is not to be done; nothing was asked of the switch. */
final class RefusedCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedCommandException(String why) {
        super(why);
    }

    static void unless(boolean possible, String why) {
        if (!possible) {
            throw new RefusedCommandException(why);
        }
    }
}
