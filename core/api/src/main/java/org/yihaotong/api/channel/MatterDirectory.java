package org.yihaotong.api.channel;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the centre takes appeals about, as everybody may see it. */
@ProviderType
public interface MatterDirectory {

    /** The matters of the dispatch catalogue and of all lines that take orders from the centre, by their paths. */
    List<Matter> matters();
}
