package org.yihaotong.engine.port.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.Page;

/** Exemptions, score appeals and published tables. */
@ProviderType
public interface ScoreStore {

    /** Newest first; empty units: all. */
    Page<Exemption> exemptions(Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit);

    Optional<Exemption> exemption(String id);

    /** How many exemptions of orders with a day in this span wait for a decision. */
    long openExemptions(LocalDate from, LocalDate to);

    /** Adds one; {@link org.yihaotong.engine.port.DuplicateException} while another for the same order is open. */
    void add(Exemption exemption);

    /**
     * Saves a decision where the stored version is {@code version - 1}, and, in the same transaction, says on the fact in
     * which aspects the order is left out.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if somebody else was faster
     */
    void decide(Exemption exemption);

    Page<ScoreAppeal> appeals(Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit);

    Optional<ScoreAppeal> appeal(String id);

    /** How many appeals against this period are open. */
    long openAppeals(String period);

    /** {@link org.yihaotong.engine.port.DuplicateException} while another against the same figure is open. */
    void add(ScoreAppeal appeal);

    /** Saves a decision where the stored version is {@code version - 1}. */
    void decide(ScoreAppeal appeal);

    List<Publication> publications(int limit);

    Optional<AssessmentTable> published(String period);

    /**
     * Freezes a table, if nothing against the period is open.
     *
     * @throws org.yihaotong.engine.port.DuplicateException if it is frozen already
     */
    void publish(Publication publication, AssessmentTable table);
}
