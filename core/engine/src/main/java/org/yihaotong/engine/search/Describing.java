package org.yihaotong.engine.search;

import java.util.Collection;
import java.util.List;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Kind;

/** Says what the index should know of things of one kind; the same thing is always described in the same way. */
public interface Describing {

    Kind kind();

    /** One entry for each of these that can be found; the others are not, or not any more. */
    List<Entry> entries(Collection<String> ids);
}
