package org.yihaotong.api.hotline;

import org.osgi.annotation.versioning.ConsumerType;

/** An adapter that also reads call records from a file which a clerk uploads, for units without an interface for them. */
@ConsumerType
@FunctionalInterface
public interface RecordFile {

    /** What the file is called and looks like, in words for whoever uploads it; at most 200 characters. */
    default String described() {
        return "";
    }

    /**
     * Gives every row to the intake, good ones as records and others aside; the same file again changes nothing.
     *
     * @param name as the file is called, without a path
     * @param content at most 4 MiB
     * @throws BackendException REFUSED when the file as a whole is not what the unit's document describes
     */
    void read(String name, byte[] content, Intake intake) throws BackendException;
}
