package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/** What a unit did for the knowledge base. */
@Entity
@Table(name = "knowledge_fact")
@IdClass(KnowledgeFactKey.class)
public class KnowledgeFactRow {

    @Id
    private String id;

    @Id
    @Column(name = "round_no")
    private int round;

    private String unit;
    private String title;

    @Column(name = "given_on")
    private int dispatchedOn;

    @Column(name = "due_on")
    private int dueOn;

    @Column(name = "answered_on")
    private int answeredOn;

    private long outcomes;

    @Column(name = "handling_minutes")
    private long minutes;

    protected KnowledgeFactRow() {}

    /** A new row. */
    public static KnowledgeFactRow of(KnowledgeFact fact) {
        KnowledgeFactRow row = new KnowledgeFactRow();
        row.id = fact.id();
        row.round = fact.round();
        row.take(fact);
        return row;
    }

    /** Says everything anew. */
    public final void take(KnowledgeFact fact) {
        unit = fact.unit();
        title = fact.title();
        dispatchedOn = Days.of(fact.givenOn());
        dueOn = Days.of(fact.dueOn());
        answeredOn = Days.of(fact.answeredOn());
        outcomes = fact.outcomes();
        minutes = fact.minutes();
    }

    public String id() {
        return id;
    }

    public int round() {
        return round;
    }

    /** The fact as it is kept. */
    public KnowledgeFact fact() {
        return new KnowledgeFact(
                id,
                round,
                unit,
                title,
                Days.day(dispatchedOn),
                Days.maybe(dueOn),
                Days.maybe(answeredOn),
                outcomes,
                minutes);
    }
}
