package org.yihaotong.api.ticket;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what happened to tickets: after the commit, never inside the transaction, quick and without failing. */
@ConsumerType
@FunctionalInterface
public interface TicketListener {

    void happened(TicketNews news);
}
