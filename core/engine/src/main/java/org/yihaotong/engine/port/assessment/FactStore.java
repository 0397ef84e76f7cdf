package org.yihaotong.engine.port.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;

/**
 * Facts of handled orders, written by {@link org.yihaotong.engine.port.TicketStore#commit}; and of what units did for the
 * knowledge base, written with its items and tasks.
 */
@ProviderType
public interface FactStore {

    /** By what tickets that were accepted can be counted. */
    enum Intake {
        DAY,
        TYPE,
        CHANNEL,
        URGENCY,
        MATTER,
        AREA
    }

    /** Counts facts of orders and of knowledge; along an index, without reading the facts themselves where the query's condition allows it. */
    List<FactGroup> groups(FactQuery query);

    /**
     * One page of facts, the newest day first.
     *
     * @param exempt leaves out facts that are exempt in one of these aspects (flags); 0: none are left out
     */
    Page<StoredFact> list(FactQuery query, int exempt, Optional<String> cursor, int limit);

    /** One page of facts of knowledge, the newest day first. */
    Page<KnowledgeFact> knowledge(FactQuery query, Optional<String> cursor, int limit);

    /** The facts of one ticket, by referral and round. */
    List<StoredFact> facts(String ticket);

    /** Numbers of tickets accepted in these days, after this number, in order. */
    List<String> tickets(LocalDate from, LocalDate to, String after, int limit);

    /** Tickets accepted in these days by one of their properties, the most frequent first. */
    List<IntakeGroup> intake(Intake by, LocalDate from, LocalDate to, int limit);

    /** Tickets accepted in these days that are difficult cases now. */
    long difficult(LocalDate from, LocalDate to);

    /** Numbers of tickets that were accepted before facts were kept, in order. */
    List<String> withoutFacts(int limit);

    /** Writes the facts of such a ticket, if it has not moved meanwhile. */
    void fill(String ticket, long version, List<HandlingFact> facts);
}
