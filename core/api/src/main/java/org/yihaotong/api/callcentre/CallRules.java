package org.yihaotong.api.callcentre;

import java.util.List;
import org.yihaotong.api.telephony.CitizenNumber;

/**
 * What holds at the telephone (话务规则): how figures are counted and how seats behave.
 *
 * @param answerSeconds an answer within so many seconds counts as quick, 5 to 120
 * @param answerTarget how many of a hundred calls should be answered so quickly, 50 to 99
 * @param connectTarget how many of a hundred calls should be answered at all, 50 to 100
 * @param waitFromOffer whether waiting counts from the call's offer instead of its joining the queue
 * @param shortAbandonSeconds who gives up sooner is not counted as offered; 0 counts everybody, at most 30
 * @param countLosers whether a seat where it rang, but was answered elsewhere, is counted as having missed it
 * @param wrapUpSeconds how long a seat writes after a call before the next rings, 0 to 600
 * @param breakMinutes how long a break should be at most, 1 to 120
 * @param missedMinutes whoever gave up and has not come through within so many minutes is called back, 1 to 120
 * @param commandSeconds a command of which nothing was seen for so long is timed out, 3 to 120; where somebody else has to
 *     answer, a minute more, or {@code returnSeconds} if that is longer
 * @param returnSeconds a call that a remote seat, or whoever is consulted or handed it, does not answer for so long returns to
 *     the centre, 5 to 120; switches know it from the plan of numbers
 * @param unheardHours a call of which nothing was heard for so many hours has ended, unless its switch can be asked, 1 to 48
 * @param centreQueue whose calls ring at the centre's own seats, 1 to 40 of {@code a-z 0-9 _}
 * @param areaCode the city's, such as {@code 0359}: numbers that come without it are the same; empty: there is none
 * @param busyReasons what to choose from, at most 20 of 1 to 20 characters
 * @param breakReasons as above
 */
public record CallRules(
        int answerSeconds,
        int answerTarget,
        int connectTarget,
        boolean waitFromOffer,
        int shortAbandonSeconds,
        boolean countLosers,
        int wrapUpSeconds,
        int breakMinutes,
        int missedMinutes,
        int commandSeconds,
        int returnSeconds,
        int unheardHours,
        String centreQueue,
        String areaCode,
        List<String> busyReasons,
        List<String> breakReasons) {

    /** The name of the rule book that holds them. */
    public static final String BOOK = "telephone";

    private static final int FOUR_HOURS = 4;
    private static final String AREA_CODE = "0359";
    private static final int IN_TIME = 80;
    private static final int CONNECTED = 95;

    /** What holds before anybody changes it. */
    public static final CallRules PRESET = new CallRules(
            15,
            IN_TIME,
            CONNECTED,
            false,
            5,
            false,
            30,
            15,
            30,
            15,
            20,
            FOUR_HOURS,
            "hotline12345",
            AREA_CODE,
            List.of("整理资料", "协助同事", "设备故障", "培训"),
            List.of("小休", "用餐", "如厕"));

    /** An edition that was written before there was one of these numbers has the preset's. */
    public CallRules {
        unheardHours = unheardHours == 0 ? FOUR_HOURS : unheardHours;
        answerTarget = answerTarget == 0 ? IN_TIME : answerTarget;
        connectTarget = connectTarget == 0 ? CONNECTED : connectTarget;
        centreQueue = centreQueue == null ? "" : centreQueue.strip();
        areaCode = areaCode == null ? AREA_CODE : areaCode.strip();
        busyReasons = busyReasons == null ? List.of() : List.copyOf(busyReasons);
        breakReasons = breakReasons == null ? List.of() : List.copyOf(breakReasons);
    }

    /** A citizen's number as it is kept and compared: one telephone is one number, however it was written. */
    public String citizen(String number) {
        return new CitizenNumber(number).in(areaCode).digits();
    }
}
