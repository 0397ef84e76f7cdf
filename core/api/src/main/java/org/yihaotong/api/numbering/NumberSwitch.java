package org.yihaotong.api.numbering;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;

/**
 * Says the city's numbers in the language of one switch. It only writes; the engine compares, replaces the files in one
 * step, keeps those before, and then asks the switch to read them.
 */
@ConsumerType
public interface NumberSwitch {

    /** Service property: one word that tells this switch from others. */
    String ID = "switch.id";

    /** Service property: how people call it. */
    String NAME = "switch.name";

    /**
     * The whole configuration for this plan; the same plan and settings give the same bytes.
     *
     * @throws BackendException CONFIGURATION in words if a setting cannot stand in the switch's files
     */
    List<SwitchFile> write(NumberPlan plan) throws BackendException;

    /**
     * The folder below which the files lie as {@code current/}.
     *
     * @throws BackendException CONFIGURATION if none is set
     */
    Path folder() throws BackendException;

    /** Has the switch read its files now; calls that are under way go on. */
    void reload() throws BackendException;

    /**
     * Gives the intake every call record since the watermark; some of those before may come again.
     *
     * @param watermark what the last call returned, empty at first
     * @return the new watermark
     */
    default String collectCalls(String watermark, SwitchIntake intake) throws BackendException {
        return watermark;
    }
}
