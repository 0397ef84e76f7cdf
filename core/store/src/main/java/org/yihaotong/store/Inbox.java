package org.yihaotong.store;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.store.row.InboxRow;
import org.yihaotong.store.row.PairKey;

/** Replies of back offices, each kept once under the back office's own id. */
final class Inbox {

    private Inbox() {}

    static ReplyRow receive(EntityManager em, ReplyRow reply) {
        InboxRow stored = em.find(InboxRow.class, key(reply));
        if (stored != null) {
            return stored.reply();
        }
        em.persist(InboxRow.of(reply));
        return reply;
    }

    static List<ReplyRow> unsettled(EntityManager em, String hotline, int limit) {
        return new Filter("SELECT i FROM InboxRow i")
                        .and("i.outcome IS NULL")
                        .and("i.owner = :hotline", "hotline", hotline)
                        .then("ORDER BY i.receivedAt, i.name")
                        .read(em, InboxRow.class, limit)
                        .stream()
                        .map(InboxRow::reply)
                        .toList();
    }

    static void settle(EntityManager em, ReplyRow reply) {
        InboxRow stored = em.find(InboxRow.class, key(reply), LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            em.persist(InboxRow.of(reply));
        } else {
            stored.settle(reply);
        }
    }

    /** Settles a reply that nobody has settled before. */
    static void settleOnce(EntityManager em, ReplyRow reply) {
        InboxRow stored = em.find(InboxRow.class, key(reply), LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            em.persist(InboxRow.of(reply));
        } else if (stored.isSettled()) {
            throw new DuplicateException("reply " + reply.reply().replyId() + " is settled", null);
        } else {
            stored.settle(reply);
        }
    }

    private static PairKey key(ReplyRow reply) {
        return new PairKey(reply.hotline(), reply.reply().replyId());
    }
}
