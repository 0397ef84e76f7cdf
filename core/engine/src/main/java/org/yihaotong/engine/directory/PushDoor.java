package org.yihaotong.engine.directory;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;

/** Passes what back offices push to their line's adapter; a paused line still listens. */
@Component(service = PushDoor.class)
public final class PushDoor {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final PushAnswer NOBODY = new PushAnswer(404, TEXT, "");
    private static final PushAnswer FAILED = new PushAnswer(500, TEXT, "");

    private final Intakes intakes;
    private final Conversations conversations;

    @Activate
    public PushDoor(@Reference Intakes intakes, @Reference Conversations conversations) {
        this.intakes = intakes;
        this.conversations = conversations;
    }

    /** What the adapter answers; 404 without an adapter, 500 if the adapter fails. */
    PushAnswer take(Optional<PresentLine> present, Push push) {
        return present.map(line -> take(line, push)).orElse(NOBODY);
    }

    private PushAnswer take(PresentLine line, Push push) {
        try {
            PushAnswer answer = line.adapter().pushed(push, intakes.of(line.id(), Shield.NONE));
            return answer == null ? FAILED : answer;
        } catch (RuntimeException | Error e) {
            conversations.crashed(line, e);
            return FAILED;
        }
    }
}
