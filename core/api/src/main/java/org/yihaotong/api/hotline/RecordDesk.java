package org.yihaotong.api.hotline;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** Takes call records by hand, for units that have no interface for them (话单上传). */
@ProviderType
public interface RecordDesk {

    /** Larger files are refused. */
    int LARGEST = 4 << 20;

    /** A report names so many rows, and counts the others. */
    int ROWS = 200;

    /**
     * What became of a file.
     *
     * @param taken records that are new
     * @param corrected records that replaced what was under their key
     * @param known records that were there already
     * @param aside rows that a person has to look at
     * @param rows the first of those, in the order of the file
     */
    record FileReport(int taken, int corrected, int known, int aside, List<FileRow> rows) {

        public FileReport {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that was put aside.
     *
     * @param key what makes it known again: the unit's id of the call, or file and line
     * @param reason which field breaks which rule, in words and without the field's value
     */
    record FileRow(String key, String reason) {}

    /**
     * Reads a file for a line; administrators, integrators and clerks of the line's own unit may. The same file again
     * changes nothing.
     *
     * @param content at most {@link #LARGEST} bytes
     * @throws org.yihaotong.api.input.InvalidInputException if it is not the file that the unit's document describes
     */
    FileReport read(Actor actor, String hotline, String name, byte[] content);
}
