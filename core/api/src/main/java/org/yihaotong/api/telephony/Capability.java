package org.yihaotong.api.telephony;

/** What a provider can do; the desk offers nothing else. */
public enum Capability {
    SIGN_IN,
    STATE,
    DIAL,
    ANSWER,
    HOLD,
    HANGUP,
    CONSULT,
    ATTENDED_TRANSFER,
    BLIND_TRANSFER,
    CONFERENCE,
    SURVEY,
    RECORDING,
    /** Knows what goes on; without it a snapshot says nothing, and calls that it lacks may well go on. */
    SNAPSHOT
}
