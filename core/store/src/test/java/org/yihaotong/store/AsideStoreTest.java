package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.channel.AsideDeed;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.channel.StoredAside;

public final class AsideStoreTest extends StoreContract {

    private static final AsideStep OPENED =
            new AsideStep(Samples.minute(9), "dispatcher1", "派单一", AsideDeed.OPENED, "核实来信");

    private JpaAsideStore store;

    @Before
    public void open() {
        store = new JpaAsideStore(database);
    }

    private static StoredAside message(int no, Channel channel) {
        Appeal said = Appeal.of(AppealType.REPORT, Urgency.NORMAL, "路灯不亮", "三天不亮", Samples.CALLER);
        return new StoredAside(
                "m" + no,
                channel,
                "key-" + no,
                AsideReason.FLOOD,
                Samples.minute(no),
                Optional.of(said),
                "附件 2 个",
                AsideOutcome.OPEN,
                Optional.empty(),
                "",
                "",
                "",
                Samples.minute(no + 1000));
    }

    private Page<StoredAside> list(Optional<Channel> channel, AsideOutcome outcome, Optional<String> cursor) {
        return store.list(new AsideMessageQuery(channel, outcome, cursor, 2));
    }

    private static List<String> ids(Page<StoredAside> page) {
        return page.items().stream().map(StoredAside::id).toList();
    }

    @Test
    public void aMessageComesBackAsItWasLaidAndTheSameKeyTwiceLiesThereOnce() {
        StoredAside message = message(1, Channel.MAIL);
        store.lay(message);
        store.lay(new StoredAside(
                "other",
                message.channel(),
                message.key(),
                message.reason(),
                message.at(),
                message.appeal(),
                "",
                AsideOutcome.OPEN,
                Optional.empty(),
                "",
                "",
                "",
                message.eraseAt()));

        assertEquals(Optional.of(message), store.find("m1"));
        assertEquals(Optional.empty(), store.find("other"));
        assertEquals(Map.of(Channel.MAIL, 1L), store.waiting());
    }

    @Test
    public void listsGoByChannelAndOutcomeNewestFirstPageAfterPage() {
        for (int i = 1; i <= 3; i++) {
            store.lay(message(i, Channel.MAIL));
        }
        store.lay(message(4, Channel.SMS));

        Page<StoredAside> first = list(Optional.of(Channel.MAIL), AsideOutcome.OPEN, Optional.empty());

        assertEquals(List.of("m3", "m2"), ids(first));
        assertEquals(List.of("m1"), ids(list(Optional.of(Channel.MAIL), AsideOutcome.OPEN, first.next())));
        assertEquals(List.of("m4", "m3"), ids(list(Optional.empty(), AsideOutcome.OPEN, Optional.empty())));
        assertEquals(List.of(), ids(list(Optional.empty(), AsideOutcome.TAKEN, Optional.empty())));
    }

    @Test
    public void whoSettlesFirstSettlesItAndTheOtherLearnsSo() {
        store.lay(message(1, Channel.SMS));
        StoredAside taken = message(1, Channel.SMS)
                .settled(AsideOutcome.TAKEN, Samples.minute(20), "agent1", Samples.number(7), "");

        assertTrue(store.settle(AsideOutcome.OPEN, taken, OPENED));
        assertFalse(store.settle(AsideOutcome.OPEN, taken, OPENED));

        assertEquals(Optional.of(taken), store.find("m1"));
        assertEquals(List.of(OPENED), store.steps("m1"));
        assertEquals(Map.of(), store.waiting());
    }

    @Test
    public void whatIsErasedHasNoSenderAndNoWordsButItsStepsStay() {
        store.lay(message(1, Channel.MAIL));
        store.lay(message(2, Channel.MAIL));
        store.note("m1", OPENED);

        assertEquals(1, store.erase(Samples.minute(1001), 10));

        StoredAside left = store.find("m1").orElseThrow();
        assertEquals(Optional.empty(), left.appeal());
        assertEquals(AsideOutcome.EXPIRED, left.outcome());
        assertEquals(List.of(OPENED), store.steps("m1"));
        assertEquals(0, store.erase(Samples.minute(1001), 10));
        assertEquals(Map.of(Channel.MAIL, 1L), store.waiting());
    }

    @Test
    public void theNewestAppealOfAChannelIsFound() {
        JpaChannelStore channels = new JpaChannelStore(database);
        Channel channel = Samples.ticket(1).appeal().channel();
        assertEquals(Map.of(), channels.lastTaken(Set.of(channel)));
        tickets.commit(Samples.intake(1));
        tickets.commit(Samples.intake(2));

        assertEquals(
                Map.of(channel, Samples.ticket(2).acceptedAt()), channels.lastTaken(Set.of(channel, Channel.MAIL)));
    }
}
