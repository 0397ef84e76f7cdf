package org.yihaotong.engine.port.search;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The order in which things that can be found were changed. A change notes its key in its own transaction, without a place;
 * a place is given afterwards, one transaction at a time, so that whoever has read up to a place has missed nothing below
 * it. Each thing stands in the order once, where it was changed last.
 */
@ProviderType
public interface ChangeStore {

    /** Gives places to changes that have none yet; answers how many got one, at most {@code limit}. */
    int place(int limit);

    /** Changes after a place, in their order. */
    List<Changed> after(long place, int limit);

    /** The place given last; 0: none. */
    long last();

    /** Where this thing stands; 0: changed a moment ago and not placed yet. Empty: it never was. */
    Optional<Long> placeOf(Key key);
}
