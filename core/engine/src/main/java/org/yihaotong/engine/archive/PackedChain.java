package org.yihaotong.engine.archive;

import java.time.Instant;
import java.util.List;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.TicketEvent;

/**
 * The chain of a packed ticket, as it stands in {@code events.json}.
 *
 * @param note what has to be known to verify it elsewhere
 * @param events masked as the reader sees them; their hashes are those of what was really said
 */
record PackedChain(String note, Instant verifiedAt, ChainReport verification, List<TicketEvent> events) {}
