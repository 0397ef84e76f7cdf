package org.yihaotong.telephony.push;

import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** What a switch hears for a push. */
final class Answers {

    /** Nothing else is to be done. */
    static final JsonObject TAKEN = new JsonObject();

    /** The caller is one whom the centre does not take; the switch ends the call. */
    static final JsonObject REJECT = new JsonObject().with("action", "reject").with("reason", "busy");

    private Answers() {}

    static PushAnswer json(int status, JsonObject document) {
        return new PushAnswer(status, "application/json", document.bytes());
    }

    /** The call goes on to its number, under this number of the centre's. */
    static JsonObject dial(String callerId, String number) {
        return new JsonObject()
                .with("action", "dial")
                .with("caller_id", callerId)
                .with("number", number);
    }
}
