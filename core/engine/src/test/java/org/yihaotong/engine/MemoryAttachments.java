package org.yihaotong.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.attachment.AttachmentStore;

/** Rows of attachments in memory. */
public final class MemoryAttachments implements AttachmentStore {

    private final TicketStore tickets;
    private final Map<String, Attachment> rows = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();
    private final List<AttachmentAccess> accesses = new ArrayList<>();
    private Runnable before = () -> {};

    public MemoryAttachments(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** Does something once, just before the next commit. */
    public void beforeNextCommit(Runnable what) {
        before = what;
    }

    @Override
    public synchronized void commit(Change change, Attachment attachment) {
        Runnable once = before;
        before = () -> {};
        once.run();
        tickets.commit(change);
        rows.put(attachment.id(), attachment);
        if (!attachment.isLive()) {
            left.add(attachment.id());
        }
    }

    @Override
    public synchronized List<Attachment> of(String ticket) {
        return rows.values().stream()
                .filter(a -> a.ticket().equals(ticket))
                .sorted(Comparator.comparing(Attachment::addedAt))
                .toList();
    }

    @Override
    public synchronized Optional<Attachment> find(String ticket, String id) {
        return Optional.ofNullable(rows.get(id)).filter(a -> a.ticket().equals(ticket));
    }

    @Override
    public synchronized boolean isNeeded(String sha256) {
        return rows.values().stream().anyMatch(a -> a.isLive() && a.sha256().equals(sha256));
    }

    @Override
    public synchronized List<Attachment> toRemove(int limit) {
        return left.stream().limit(limit).map(rows::get).toList();
    }

    @Override
    public synchronized void removed(String id) {
        left.remove(id);
    }

    @Override
    public synchronized void opened(AttachmentAccess access, Instant unlessAfter) {
        boolean known = accesses.stream()
                .anyMatch(a -> a.attachment().equals(access.attachment())
                        && a.login().equals(access.login())
                        && a.at().isAfter(unlessAfter));
        if (!known) {
            accesses.add(0, access);
        }
    }

    @Override
    public synchronized Page<AttachmentAccess> accesses(String ticket, Optional<String> cursor, int limit) {
        List<AttachmentAccess> all =
                accesses.stream().filter(a -> a.ticket().equals(ticket)).toList();
        return Pages.cut(all, a -> a.attachment() + a.at() + a.login(), cursor, limit, a -> a);
    }
}
