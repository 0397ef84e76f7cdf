package org.yihaotong.api.reply;

/** What became of a visit to the reply page; the code is for machines that read the page. */
public enum ReplyOutcome {
    OK("ok"),
    /** The same form was sent before. */
    DUPLICATE("dup"),
    BAD_SIGNATURE("bad-signature"),
    BAD_PIN("bad-pin"),
    /** Five wrong PINs: nothing for half an hour. */
    LOCKED("locked"),
    UNKNOWN_ORDER("unknown"),
    /** The order does not allow it now. */
    STATE("state"),
    EXPIRED("expired"),
    /** Finished, returned, withdrawn, or followed by a newer link. */
    SPENT("spent"),
    INVALID("invalid"),
    /** Too many wrong links from this address. */
    TIRED("tired");

    private final String code;

    ReplyOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
