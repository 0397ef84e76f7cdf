package org.yihaotong.api.numbering;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BadRecord;

/** Where a switch puts its call records; whatever it took is in the database when the method returns. */
@ProviderType
public interface SwitchIntake {

    /** A call. Repeats are harmless; another content under the same key corrects the record. */
    void take(SwitchCall call);

    /** A row that cannot be read; put aside once per key, for a person. */
    void putAside(BadRecord row);
}
