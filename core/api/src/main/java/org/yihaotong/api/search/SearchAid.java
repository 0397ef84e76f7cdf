package org.yihaotong.api.search;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Helps whoever searches: shows why something was found, and which words would find more. Without an index texts come back
 * without marks.
 *
 * <p>Common failures: {@link org.yihaotong.api.input.InvalidInputException}, {@link
 * org.yihaotong.api.ticket.RefusedException}.
 */
@ProviderType
public interface SearchAid {

    /** Marks what fits in texts that the actor has before him already; nothing is read for him. */
    MarkedTexts mark(Actor actor, SearchedTexts texts);

    /** What a search of the knowledge base would find with other synonyms; for those who may write them. */
    SynonymOutcome trial(Actor actor, SynonymTrial trial);
}
