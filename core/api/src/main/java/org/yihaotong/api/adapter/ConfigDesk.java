package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Configuring lines (热线配置), for administrators and integrators. Secrets go in and never come out. */
@ProviderType
public interface ConfigDesk {

    /** The form of this line as it is configured now. */
    ConfigForm form(Actor actor, String hotline);

    /** An empty form for a further instance of this line's adapter. */
    ConfigForm blank(Actor actor, String hotline);

    /** Begins to test the connection with these values; nothing is saved, and no order goes out by it. */
    ConnectionTrial tryOut(Actor actor, String hotline, ConfigDraft draft);

    /** Like {@link #tryOut} for a further instance of this line's adapter. */
    ConnectionTrial tryFurther(Actor actor, String hotline, ConfigDraft draft);

    /** How far a test of one's own has come. */
    ConnectionTrial trial(Actor actor, String id);

    /**
     * Saves these values: the line goes on with them at once, and after every restart.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if somebody else saved since the form was read
     */
    ConfigForm save(Actor actor, String hotline, ConfigDraft draft);

    /** Goes back to what the bundle brings. */
    ConfigForm reset(Actor actor, String hotline, long revision);

    /** The lines that share this line's adapter, itself among them. */
    List<AdapterInstance> instances(Actor actor, String hotline);

    /** Adds a further instance of this line's adapter: a line of its own, with its id, name and numbers. */
    ConfigForm add(Actor actor, String hotline, ConfigDraft draft);

    /** Removes an instance that was added at the desk; its orders wait. */
    void remove(Actor actor, String hotline, long revision);

    /** Who changed what, newest first. */
    Page<ConfigChange> history(Actor actor, String hotline, Optional<String> cursor, int limit);

    Diagnosis diagnose(Actor actor, String hotline);
}
