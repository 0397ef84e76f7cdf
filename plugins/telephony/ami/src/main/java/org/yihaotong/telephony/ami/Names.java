package org.yihaotong.telephony.ami;

/**
 * How the switch calls things.
 *
 * @param technology of the seats' devices
 * @param dial context that calls a number for a seat
 * @param transfer context that reaches a third party with what goes along
 * @param conference context in which {@code C<room>} is a room
 * @param survey context that asks for a score; empty: there is none
 */
record Names(String technology, String dial, String transfer, String conference, String survey) {

    String device(String seat) {
        return technology + "/" + seat;
    }
}
