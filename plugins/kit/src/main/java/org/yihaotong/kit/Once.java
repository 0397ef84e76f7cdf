package org.yihaotong.kit;

import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Ledger;

/** Does once what a unit would do twice (催办): what is done stands in the centre's ledger, where a restart leaves it. */
public final class Once {

    private static final String BOOK = "done";

    private final Ledger ledger;
    private final String hotline;

    public Once(Ledger ledger, String hotline) {
        this.ledger = ledger;
        this.hotline = hotline;
    }

    /** What is done. */
    @FunctionalInterface
    public interface Deed {
        void now() throws BackendException;
    }

    /**
     * Does it unless it was done before.
     *
     * @param id the centre's own, 1 to 100 characters
     * @return whether it was done now
     */
    public boolean unlessDone(String id, Deed deed) throws BackendException {
        if (ledger.find(hotline, BOOK, id).isPresent()) {
            return false;
        }
        deed.now();
        ledger.add(hotline, BOOK, id, "", Optional.empty());
        return true;
    }
}
