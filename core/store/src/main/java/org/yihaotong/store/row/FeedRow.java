package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.CallStore.Feed;

/** Since when a line's call records are expected, and when something came last. */
@Entity
@Table(name = "call_feed")
public class FeedRow {

    @Id
    private String hotline;

    private Instant since;

    @Column(name = "last_at")
    private Instant last;

    protected FeedRow() {}

    public FeedRow(String hotline, Instant since) {
        this.hotline = hotline;
        this.since = since;
    }

    public String hotline() {
        return hotline;
    }

    public void feed(Instant now) {
        last = now;
    }

    /** Whether that something came is written down already, to the minute. */
    public boolean isFedAfter(Instant minuteAgo) {
        return last != null && last.isAfter(minuteAgo);
    }

    public Feed feed() {
        return new Feed(since, Optional.ofNullable(last));
    }
}
