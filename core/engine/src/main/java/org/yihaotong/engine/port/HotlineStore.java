package org.yihaotong.engine.port;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.Hotline;

/** The last known facts of every line, and whether a person has paused it. */
@ProviderType
public interface HotlineStore {

    List<KnownLine> lines();

    Optional<KnownLine> line(String id);

    /** Keeps the facts; makes the line's unit (same id, its name) if there is none yet, unless the line is guided. */
    void keep(Hotline hotline);

    /** Pauses with a reason, or resumes with an empty one. */
    void pause(String id, String reason);

    /** Counts one guidance of this day, nothing else. */
    void countGuidance(String id, String day);
}
