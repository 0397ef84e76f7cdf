package org.yihaotong.engine.citizen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.NoticeReceipts;
import org.yihaotong.api.citizen.NoticeState;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.privacy.Veil;

public class NoticeChannelTest {

    private static final String MOBILE = "13900000001";
    private static final String MAIL = "zhang@example.org";

    private final CitizenStage stage = new CitizenStage();
    private final NoticeReceipts receipts = new StoredNoticeReceipts(stage.notices);
    private final StoredNoticeDesk desk = new StoredNoticeDesk(stage.notices, stage.desks.tickets(), stage.clock);
    private final List<CitizenNotice> letters = new ArrayList<>();

    @After
    public void stop() {
        stage.stop();
    }

    private static Appeal appeal(Channel channel, String phone, String mail) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "小区停水",
                "自六时起停水，回信请寄 zhang@example.org。",
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                Map.of(),
                new Caller("张小某", phone, mail),
                Optional.empty(),
                false,
                channel,
                Optional.empty());
    }

    private Ticket suspended(Channel channel, String phone, String mail) {
        Ticket ticket = stage.toCallBack(appeal(channel, phone, mail));
        stage.promise(Notice.promised("n1", ticket.number(), NoticeKind.SUSPENDED, Map.of(), stage.clock.instant()));
        stage.channels.addNotifier(letters::add, Map.of(CitizenNotifier.ADDRESS, CitizenNotifier.MAIL));
        return ticket;
    }

    @Test
    public void whoWroteByMailIsToldByMailEvenIfThereIsANumber() {
        suspended(Channel.MAIL, MOBILE, MAIL);

        stage.tellDue();

        assertEquals(List.of(), stage.told);
        assertEquals(MAIL, letters.get(0).mail());
    }

    @Test
    public void whoCameAnotherWayIsToldByTelephone() {
        suspended(Channel.WEB, MOBILE, MAIL);

        stage.tellDue();

        assertEquals(MOBILE, stage.told.get(0).phone());
        assertEquals(List.of(), letters);
    }

    @Test
    public void aTelephoneThatTakesNoMessagesGivesWayToAMailAddress() {
        suspended(Channel.WEB, "0359-2345678", MAIL);

        stage.tellDue();

        assertEquals(1, letters.size());
    }

    @Test
    public void whatMayNotBeToldYetWaitsWithoutCountingAsATry() {
        CitizenNotifier quiet = new CitizenNotifier() {
            @Override
            public void tell(CitizenNotice notice) {
                letters.add(notice);
            }

            @Override
            public Instant notBefore(CitizenNotice notice, Instant now) {
                return TestClock.MONDAY.plus(Duration.ofHours(1));
            }
        };
        Ticket ticket = suspended(Channel.PHONE, MOBILE, "");
        stage.channels.addNotifier(quiet, Map.of("service.ranking", 10));

        stage.tellDue();

        assertEquals(List.of(), letters);
        assertEquals(0, stage.onlyNotice(ticket.number()).attempts());
        assertTrue(stage.onlyNotice(ticket.number()).reason().contains("到时自动发出"));

        stage.clock.pass(Duration.ofHours(1));
        stage.tellDue();

        assertEquals(1, letters.size());
    }

    @Test
    public void aReceiptSaysWhetherItArrived() {
        Ticket ticket = suspended(Channel.PHONE, MOBILE, "");
        receipts.arrived("n1");
        stage.tellDue();

        receipts.arrived("n1");

        assertEquals("已送达", desk.of(CitizenStage.CLERK, ticket.number()).get(0).reason());

        receipts.failed("n1", "用户已停机");
        receipts.arrived("nobody");

        assertEquals(
                NoticeState.NOT_SENT,
                desk.of(CitizenStage.CLERK, ticket.number()).get(0).state());
        assertEquals(
                "没有送达：用户已停机",
                desk.of(CitizenStage.CLERK, ticket.number()).get(0).reason());
    }

    @Test
    public void aMailAddressIsVeiledLikeANumber() {
        Appeal told = appeal(Channel.MAIL, "", MAIL);

        assertEquals("z****@example.org", Veil.masking(told).over(told).caller().mail());
        assertFalse(Veil.masking(told).over(told).content().contains(MAIL));
        assertEquals("", Veil.hiding(told).over(told).caller().mail());
        assertTrue(Veil.hiding(told).over(told).content().contains("（邮箱保密）"));
    }
}
