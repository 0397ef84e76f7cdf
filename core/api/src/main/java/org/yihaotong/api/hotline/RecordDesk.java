package org.yihaotong.api.hotline;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** Takes call records by hand, for units that have no interface for them (话单上传). */
@ProviderType
public interface RecordDesk {

    /**
     * What became of a file.
     *
     * @param taken records that were new or corrected
     * @param known records that were there already
     * @param aside rows that a person has to look at
     */
    record Report(int taken, int known, int aside) {}

    /**
     * Reads a file for a line; administrators, integrators and clerks of the line's own unit may. The same file again
     * changes nothing.
     *
     * @param content at most 4 MiB
     * @throws org.yihaotong.api.input.InvalidInputException if it is not the file that the unit's document describes
     */
    Report read(Actor actor, String hotline, String name, byte[] content);
}
