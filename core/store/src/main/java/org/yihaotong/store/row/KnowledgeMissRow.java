package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeMiss;

/** Words that found nothing in a week. */
@Entity
@Table(name = "knowledge_miss")
@SuppressWarnings("UnusedVariable") // the week is there for queries only
public class KnowledgeMissRow {

    @Id
    private String id;

    @Column(name = "week_key")
    private String week;

    private String words;
    private long times;

    @Column(name = "last_at")
    private Instant lastAt;

    protected KnowledgeMissRow() {}

    public KnowledgeMissRow(String week, String words) {
        this.id = key(week, words);
        this.week = week;
        this.words = words;
    }

    /** The key of these words in this week. */
    public static String key(String week, String words) {
        return week + " " + words;
    }

    /** Counts once more. */
    public void count(Instant at) {
        times++;
        lastAt = at;
    }

    /** What was not found, and how often. */
    public KnowledgeMiss miss() {
        return new KnowledgeMiss(words, times, lastAt);
    }
}
