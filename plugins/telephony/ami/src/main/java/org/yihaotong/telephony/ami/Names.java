package org.yihaotong.telephony.ami;

/**
 * How the switch calls things.
 *
 * @param technology of the seats' devices
 * @param dial context that calls a number for a seat
 * @param transfer context that reaches a third party with what goes along
 * @param conference context in which {@code C<room>} is a room
 * @param survey context that asks for a score; empty: there is none
 * @param refused context that refuses a caller in words; empty: the caller is refused without any
 * @param threeWay keys that make three of a consultation; empty: nobody can
 */
record Names(
        String technology,
        String dial,
        String transfer,
        String conference,
        String survey,
        String refused,
        String threeWay) {

    static Names of(Settings settings) {
        return new Names(
                settings.technology(),
                settings.dialContext(),
                settings.transferContext(),
                settings.conferenceContext(),
                settings.surveyContext(),
                settings.refusedContext(),
                settings.threeWayKeys());
    }

    String device(String seat) {
        return technology + "/" + seat;
    }
}
