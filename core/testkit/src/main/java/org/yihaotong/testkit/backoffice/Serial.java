package org.yihaotong.testkit.backoffice;

/** Where the numbers go on of units that remember nothing: from one in tests, beyond all former ones in the demo. */
public final class Serial {

    private static volatile int first;

    private Serial() {}

    /** What was numbered before this machine began. */
    public static int before() {
        return first;
    }

    /** Numbers begin after this one, in every office that is opened from now on. */
    static void beginAfter(int number) {
        first = number;
    }
}
