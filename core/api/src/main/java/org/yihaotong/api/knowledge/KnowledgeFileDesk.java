package org.yihaotong.api.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Files of knowledge items: taken in first, then laid beside a text; every text keeps the files that it had.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException} (name, size or content), {@link
 * org.yihaotong.api.input.NotFoundException}; an {@link IOException} only while content is read or written.
 */
@ProviderType
public interface KnowledgeFileDesk {

    /**
     * Takes a file in for an item that this person writes; what is not laid beside a text within a day is forgotten.
     *
     * @param name as the file is called; it is cleaned, and its extension has to fit the content
     * @param content read once, never longer than the kind's limit, and not closed
     */
    KnowledgeFile take(Actor actor, String name, InputStream content) throws IOException;

    /**
     * Lays these files beside the item's text and no others, which is a new version on its way like any other edit.
     *
     * @param revision the revision that the actor saw
     * @param files ids of files that the item had, or that this person has just brought, in the order of the page
     */
    KnowledgeItem lay(Actor actor, String id, long revision, List<String> files);

    /** Opens a file of what the actor may read: of the published text, or of any for those who tend the item. */
    KnowledgeFileContent open(Actor actor, String id, String file) throws IOException;

    /** Opens a file for citizens; empty if it is none of a text that is published for them today. */
    Optional<KnowledgeFileContent> openForCitizens(String id, String file) throws IOException;
}
