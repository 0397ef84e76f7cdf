package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.Hotline;

/** The last known facts of every line, and whether a person has paused it. */
@ProviderType
public interface HotlineStore {

    List<KnownLine> lines();

    Optional<KnownLine> line(String id);

    /** Keeps the facts; makes the line's unit (same id, its name) if there is none yet, unless the line is guided. */
    void keep(Hotline hotline);

    /**
     * Pauses with a reason, or resumes with an empty one; nobody has seen it yet.
     *
     * @param failedAt if the line pauses itself
     */
    void pause(String id, String reason, Optional<Instant> failedAt);

    /** The lines of whose pause this person has been told. */
    Set<String> seen(String login);

    /** Notes that the person has been told of this line's pause. */
    void see(String id, String login);

    /** Counts one guidance of this day, nothing else. */
    void countGuidance(String id, String day);
}
