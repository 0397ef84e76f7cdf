package org.yihaotong.api.knowledge;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;

/**
 * The knowledge base as workbooks (.xlsx), out and in.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.InvalidInputException} (no workbook, too large, a head is missing).
 */
@ProviderType
public interface KnowledgeSheetDesk {

    /** All items of a list, however many, as the actor sees them; the query's cursor and limit do not count. */
    Printout export(Actor actor, KnowledgeQuery query);

    /** An empty table with the heads that an import reads. */
    Printout template(Actor actor);

    /**
     * Looks at a table row by row, and writes all of it or nothing. A row names its item by number, or by a key of the
     * unit's own; the same table again changes nothing. What is new arrives as a draft of its unit, as submitted if the
     * unit's leader brings it, and as waiting for the centre's edit if a knowledge editor does.
     *
     * @param write false: only look
     */
    KnowledgeImport take(Actor actor, InputStream workbook, boolean write);
}
