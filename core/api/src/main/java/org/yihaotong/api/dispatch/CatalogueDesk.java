package org.yihaotong.api.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;

/**
 * Edits the dispatch catalogue (派单目录) as a table, edition by edition.
 *
 * <p>The centre's people read it; dispatchers, supervisors and the administrator write it. Fails as {@link
 * org.yihaotong.api.rule.RuleDesk} does.
 */
@ProviderType
public interface CatalogueDesk {

    /** The newest edition, also if it holds only from a later day. */
    Edition<CatalogueLines> newest(Actor actor);

    /** The edition that holds now. */
    Edition<CatalogueLines> now(Actor actor);

    /** One edition by its version; 0: the empty catalogue before the first. */
    Edition<CatalogueLines> edition(Actor actor, long version);

    /** The heads of the newest editions, at most 200, newest first; their content is the empty text. */
    List<Edition<String>> history(Actor actor);

    /** What one edition changed of another. */
    CatalogueDifference difference(Actor actor, long before, long after);

    /**
     * Writes the next edition.
     *
     * @param version the newest stored version, 0 if there is none
     * @param effectiveFrom empty: now; not before now, and not before the newest edition's
     */
    Edition<CatalogueLines> write(
            Actor actor, long version, List<CatalogueEntry> entries, String note, Optional<Instant> effectiveFrom);

    /** Writes an edition as a workbook (.xlsx) and leaves the stream open. */
    void export(Actor actor, long version, OutputStream out) throws IOException;

    /** Reads a workbook as the next edition and tells what it would change; writes nothing. */
    CatalogueReport examine(Actor actor, InputStream workbook);
}
