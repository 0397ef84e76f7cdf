package org.yihaotong.linked.yinlongwater;

/** What the unit did not like about an order ({@code cwxx}): a code and words; both empty if it was never refused. */
record Refusal(String text) {

    static final Refusal NONE = new Refusal("");

    boolean isAbout(String code) {
        return text.startsWith(code);
    }

    /** Whether another version may go: the unit was busy, or what it named can be left out of the first one. */
    boolean mayGoAgain(int version) {
        return isAbout("E99") || (version == 1 && (isAbout("E12") || isAbout("E14")));
    }
}
