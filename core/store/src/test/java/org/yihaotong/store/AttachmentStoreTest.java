package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

public class AttachmentStoreTest extends StoreContract {

    private static final Withdrawn TAKEN_BACK = new Withdrawn("agent1", Samples.minute(9), "传错了🚰");

    private JpaAttachmentStore attachments;
    private Ticket ticket;

    @Before
    public void aTicket() {
        attachments = new JpaAttachmentStore(database);
        ticket = Samples.ticket(1);
        tickets.commit(Samples.intake(1));
    }

    private static Attachment attachment(String id, int minute) {
        return new Attachment(
                id,
                Samples.number(1),
                "现场🚰.jpg",
                "image/jpeg",
                AttachmentKind.PHOTO,
                6_000_000_000L,
                Samples.HASH,
                "agent1",
                Samples.minute(minute),
                Optional.of("water"),
                Optional.empty());
    }

    private Attachment add(String id, int minute) {
        Attachment added = attachment(id, minute);
        move(added);
        return added;
    }

    private void move(Attachment attachment) {
        ticket = Samples.moved(ticket, TicketState.TO_DISPATCH);
        attachments.commit(Samples.move(ticket), attachment);
    }

    @Test
    public void anAttachmentComesBackAsItWasWritten() {
        Attachment second = add("b", 2);
        Attachment first = add("a", 1);

        assertEquals(List.of(first, second), attachments.of(Samples.number(1)));
        assertEquals(Optional.of(first), attachments.find(Samples.number(1), "a"));
        assertEquals(Optional.empty(), attachments.find(Samples.number(2), "a"));
        assertEquals(List.of(), attachments.of(Samples.number(2)));
    }

    @Test
    public void itIsWrittenWithTheTicketsMoveOrNotAtAll() {
        Ticket stale = Samples.moved(Samples.moved(ticket, TicketState.TO_DISPATCH), TicketState.TO_DISPATCH);

        assertThrows(StaleVersionException.class, () -> attachments.commit(Samples.move(stale), attachment("a", 1)));

        assertEquals(List.of(), attachments.of(Samples.number(1)));
        assertEquals(1, tickets.events(Samples.number(1)).size());
        add("a", 1);
        assertEquals(2, tickets.events(Samples.number(1)).size());
    }

    @Test
    public void oneThatWasTakenBackStaysAndItsContentIsLeftToRemove() {
        Attachment added = add("a", 1);
        assertTrue(attachments.isNeeded(Samples.HASH));

        move(added.withdrawn(TAKEN_BACK));

        Attachment withdrawn = attachments.find(Samples.number(1), "a").orElseThrow();
        assertEquals(Optional.of(TAKEN_BACK), withdrawn.withdrawn());
        assertFalse(attachments.isNeeded(Samples.HASH));
        assertEquals(List.of(withdrawn), attachments.toRemove(10));
        attachments.removed("a");
        assertEquals(List.of(), attachments.toRemove(10));
        assertEquals(Optional.of(withdrawn), attachments.find(Samples.number(1), "a"));
    }

    @Test
    public void contentIsNeededAsLongAsOneHasIt() {
        Attachment first = add("a", 1);
        add("b", 2);

        move(first.withdrawn(TAKEN_BACK));

        assertTrue(attachments.isNeeded(Samples.HASH));
        assertFalse(attachments.isNeeded("f".repeat(64)));
    }

    @Test
    public void whoOpenedWhatIsReadPageByPageNewestFirst() {
        for (int minute = 0; minute < 5; minute++) {
            attachments.opened(access("agent" + minute, minute), Samples.minute(-60));
        }

        Page<AttachmentAccess> first = attachments.accesses(Samples.number(1), Optional.empty(), 3);
        Page<AttachmentAccess> second = attachments.accesses(Samples.number(1), first.next(), 3);

        assertEquals(List.of(access("agent4", 4), access("agent3", 3), access("agent2", 2)), first.items());
        assertEquals(List.of(access("agent1", 1), access("agent0", 0)), second.items());
        assertEquals(Optional.empty(), second.next());
        assertEquals(
                List.of(),
                attachments.accesses(Samples.number(2), Optional.empty(), 3).items());
        assertThrows(
                InvalidInputException.class, () -> attachments.accesses(Samples.number(1), Optional.of("rubbish"), 3));
    }

    @Test
    public void openingAgainWithinAMomentIsTheSameOpening() {
        attachments.opened(access("agent1", 0), Samples.minute(-10));
        attachments.opened(access("agent1", 9), Samples.minute(-1));
        attachments.opened(access("agent2", 9), Samples.minute(-1));
        attachments.opened(access("agent1", 11), Samples.minute(1));

        assertEquals(
                List.of(access("agent1", 11), access("agent2", 9), access("agent1", 0)),
                attachments.accesses(Samples.number(1), Optional.empty(), 10).items());
    }

    private static AttachmentAccess access(String login, int minute) {
        return new AttachmentAccess(Samples.number(1), "a", login, Samples.minute(minute));
    }
}
