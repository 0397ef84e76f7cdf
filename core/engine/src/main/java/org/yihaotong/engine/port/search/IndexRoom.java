package org.yihaotong.engine.port.search;

import org.osgi.annotation.versioning.ProviderType;

/** Where the index is. It opens by itself; what cannot be read is moved aside, and an empty one stands in its place. */
@ProviderType
public interface IndexRoom {

    /** The one that answers. */
    Index current();

    /** An empty one beside it that answers nothing yet; whatever was begun beside before is thrown away. */
    Index beside();

    /** Lets the one that was begun beside answer from now on and throws the other away. */
    void moveIn();
}
