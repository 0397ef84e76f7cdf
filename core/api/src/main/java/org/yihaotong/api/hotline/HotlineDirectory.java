package org.yihaotong.api.hotline;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** All lines the centre knows, also those whose bundle is away at the moment. */
@ProviderType
public interface HotlineDirectory {

    /** All lines, by method and id. */
    List<Line> lines(Actor actor);

    Optional<Line> line(Actor actor, String id);

    /** What becomes of a call to this number today; empty if it is none of the lines'. */
    Optional<DialledNumber> number(Actor actor, String number);

    /** Tries the connection to the back office now; for administrators and integrators. */
    List<TestStep> test(Actor actor, String id);

    /** Holds the line's deliveries back; the units' own worklist goes on. */
    void pause(Actor actor, String id, String reason);

    void resume(Actor actor, String id);

    /** Lines that paused themselves, as far as this person has not seen it; only for those who may resume them. */
    List<LineNotice> notices(Actor actor);

    /** The person has seen that this line paused itself; repeats are harmless. */
    void seen(Actor actor, String id);

    /** Passes what a back office pushed to the line's adapter; 404 if no adapter is there to take it. */
    PushAnswer pushed(String id, Push push);

    /** Counts that a caller was guided to this line: nothing else is kept. */
    void guided(Actor actor, String id);
}
