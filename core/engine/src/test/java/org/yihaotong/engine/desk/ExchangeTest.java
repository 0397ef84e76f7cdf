package org.yihaotong.engine.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.assessment.ChainFacts;
import org.yihaotong.engine.assessment.HandlingFacts;
import org.yihaotong.engine.attachment.AttachmentBook;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentSweep;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.delivery.Payload;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;

/** Cases, files and supervision orders between the centre and a unit's back office. */
public class ExchangeTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor CLERK = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final Scheduler scheduler = new Scheduler();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final TestDesks desks = new TestDesks(store.tickets(), store, clock, lifecycle);
    private final AttachmentSweep sweep = new AttachmentSweep(house.blobs(), store.attachments(), clock, scheduler);
    private final StoredAttachments attachments = new StoredAttachments(
            store.attachments(),
            house.blobs(),
            new AttachmentGate(house.blobs(), new Books(new MemoryRules(), clock), new AttachmentBook()),
            sweep,
            new AttachmentNotes(store.tickets(), store.attachments(), desks.mover(), units, lifecycle));
    private final List<WorkOrder> orders = new CopyOnWriteArrayList<>();
    private final FakeAdapter adapter = new FakeAdapter().answering(order -> {
        orders.add(order);
        return Receipt.acknowledged("B1");
    });
    private final Intake intake = house.inbox().of("water", Shield.NONE);

    @Before
    public void open() {
        open(store.tickets());
        house.arrive("water", "2120770", adapter);
        await().until(() -> store.people().unit("water").isPresent());
    }

    /** The desks, where cases are given to units through these tickets. */
    private void open(TicketStore tickets) {
        house.open(
                new StoredReplyTaker(store.tickets(), store.deliveries(), desks.mover(), lifecycle),
                new StoredFileTaker(attachments),
                new StoredCaseTaker(desks.tickets(), tickets, desks.mover(), units, lifecycle));
    }

    @After
    public void close() {
        house.close();
        scheduler.stop();
        assertEquals(0, house.blobs().open());
    }

    private String accepted(boolean confidential) {
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "停水", "家里停水", new Caller("赵小某", "13900000001"));
        return desks.tickets()
                .accept(AGENT, confidential ? TestDesks.confidential(appeal) : appeal, "key-00000001")
                .number();
    }

    private void attach(String number, String name, String content) throws IOException {
        attachments.add(AGENT, number, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private WorkOrder dispatch(String number) {
        long version = desks.tickets().read(AGENT, number).version();
        desks.tickets().perform(AGENT, number, version, new CentreCommand.Dispatch("water", List.of(), "供水"));
        await().until(() -> !orders.isEmpty());
        return orders.get(0);
    }

    private static FileContent file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new FileContent("f1", name, "image/jpeg", bytes.length, "", () -> new ByteArrayInputStream(bytes));
    }

    private UnitReply progress(String id, String order, FileContent... files) {
        return new UnitReply(
                id,
                order,
                ReplyKind.PROGRESS,
                "正在抢修",
                "王某",
                clock.instant(),
                Optional.empty(),
                false,
                Optional.empty(),
                "",
                List.of(files));
    }

    @Test
    public void theCentresFilesGoWithTheOrderAndTheirOpeningIsWrittenDown() throws IOException {
        String number = accepted(false);
        attach(number, "现场.jpg", "image/jpeg the pipe");

        WorkOrder order = dispatch(number);

        assertEquals("现场.jpg", order.files().get(0).name());
        String read = new String(order.files().get(0).source().open().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("image/jpeg the pipe", read);
        assertEquals(
                "hotline:water",
                attachments
                        .accesses(SUPERVISOR, number, Optional.empty(), 10)
                        .items()
                        .get(0)
                        .login());
    }

    @Test
    public void filesOfAConfidentialTicketStayHere() throws IOException {
        String number = accepted(true);
        attach(number, "现场.jpg", "image/jpeg the pipe");

        assertEquals(List.of(), dispatch(number).files());
    }

    @Test
    public void theUnitsFilesAreKeptOnceHoweverOftenTheReplyComes() {
        String order = dispatch(accepted(false)).orderNo();
        UnitReply reply = progress("R1", order, file("阀门.jpg", "image/jpeg the valve"));

        assertEquals(new Taken(Outcome.APPLIED, ""), intake.take(reply));
        assertEquals(Outcome.DUPLICATE, intake.take(reply).outcome());

        List<Attachment> kept = store.attachments().of(orders.get(0).ticket());
        assertEquals(1, kept.size());
        assertEquals("阀门.jpg", kept.get(0).name());
        assertEquals(Optional.of("water"), kept.get(0).unit());
    }

    @Test
    public void aUnitThatOpensItsOrderAgainTakesItsAnswerBackUntilTheTicketIsOver() {
        String order = dispatch(accepted(false)).orderNo();
        String number = orders.get(0).ticket();
        Function<ReplyKind, UnitReply> says = kind -> new UnitReply(
                kind + " " + clock.instant(),
                order,
                kind,
                "已更换水表，恢复供水。",
                "王某",
                clock.instant(),
                Optional.of(AnswerResult.SOLVED).filter(r -> kind == ReplyKind.COMPLETED),
                false,
                Optional.empty(),
                "");
        assertEquals(Outcome.LATE, intake.take(says.apply(ReplyKind.REOPENED)).outcome());
        assertEquals(
                Outcome.APPLIED, intake.take(says.apply(ReplyKind.COMPLETED)).outcome());
        clock.pass(Duration.ofHours(1));

        assertEquals(
                Outcome.APPLIED, intake.take(says.apply(ReplyKind.REOPENED)).outcome());
        assertEquals(
                Outcome.DUPLICATE, intake.take(says.apply(ReplyKind.REOPENED)).outcome());

        Ticket reopened = desks.tickets().read(SUPERVISOR, number);
        assertEquals(TicketState.HANDLING, reopened.state());
        assertEquals(HandlingFacts.of(reopened), ChainFacts.of(store.tickets().events(number)));
        clock.pass(Duration.ofHours(1));
        assertEquals(
                Outcome.APPLIED, intake.take(says.apply(ReplyKind.COMPLETED)).outcome());
        Ticket answered = desks.tickets().read(SUPERVISOR, number);
        assertEquals(TicketState.TO_REVIEW, answered.state());
        assertEquals(HandlingFacts.of(answered), ChainFacts.of(store.tickets().events(number)));
    }

    @Test
    public void aBadFileIsNamedAndTheReplyIsTaken() {
        String order = dispatch(accepted(false)).orderNo();
        FileContent lying =
                new FileContent("f2", "a.jpg", "image/jpeg", 3, "0".repeat(64), () -> file("a.jpg", "image/jpeg x")
                        .source()
                        .open());
        FileContent gone = new FileContent("f3", "b.jpg", "image/jpeg", 3, "", () -> {
            throw new IOException("connection reset");
        });
        FileContent huge =
                new FileContent("f4", "c.jpg", "image/jpeg", 1, "", () -> new ByteArrayInputStream(new byte[21 << 20]));

        Taken taken = intake.take(progress(
                "R1",
                order,
                file("run.exe", "image/jpeg x"),
                file("a.pdf", "image/jpeg x"),
                lying,
                gone,
                huge,
                file("photo", "image/jpeg the valve")));

        assertEquals(Outcome.APPLIED, taken.outcome());
        assertEquals(5, taken.reason().split("个附件未收", -1).length - 1);
        assertTrue(taken.reason(), taken.reason().contains("第 3 个附件未收：内容与所报校验值不符"));
        assertTrue(taken.reason(), taken.reason().contains("第 4 个附件未收：读取不到内容"));
        assertTrue(taken.reason(), taken.reason().contains("第 5 个附件未收：超过 20 MB"));
        assertEquals(
                "photo.jpg",
                store.attachments().of(orders.get(0).ticket()).get(0).name());
    }

    @Test
    public void noMoreThanNineFilesComeWithAReply() {
        String order = dispatch(accepted(false)).orderNo();
        FileContent[] ten = IntStream.range(0, 10)
                .mapToObj(i -> file(i + ".jpg", "image/jpeg " + i))
                .toArray(FileContent[]::new);

        Taken taken = intake.take(progress("R1", order, ten));

        assertEquals("第 10 个附件未收：一次最多 9 个附件", taken.reason());
        assertEquals(9, store.attachments().of(orders.get(0).ticket()).size());
    }

    private UnitCase unitCase(String no, String title, Optional<String> finished) {
        return new UnitCase(
                no,
                "2120770",
                AppealType.HELP,
                title,
                "来电人称停水",
                "供水/停水",
                new Caller("钱某", "13900000002"),
                false,
                Place.UNKNOWN,
                clock.instant().minusSeconds(60),
                "CALL-7",
                finished,
                List.of(file("录音", "image/jpeg x")));
    }

    @Test
    public void aUnitsOwnCaseBecomesATicketOnItsDeskOnce() {
        CaseTaken first = intake.take(unitCase("内-1", "停水", Optional.empty()));
        CaseTaken again = intake.take(unitCase("内-1", "停水", Optional.empty()));

        assertEquals(Outcome.APPLIED, first.outcome());
        assertEquals(new CaseTaken(Outcome.DUPLICATE, first.ticket(), first.orderNo(), ""), again);
        Ticket ticket = desks.tickets().read(SUPERVISOR, first.ticket());
        assertEquals(TicketState.TO_ACKNOWLEDGE, ticket.state());
        assertEquals(Channel.UNIT, ticket.appeal().channel());
        assertEquals("hotline:water", ticket.acceptedBy());
        TicketEvent born = desks.tickets().history(SUPERVISOR, first.ticket()).get(1);
        assertEquals(EventKind.BORN_AT_UNIT, born.kind());
        assertEquals("内-1", born.detail().get("case"));
        assertEquals("CALL-7", born.detail().get("call"));
        assertEquals("water", ticket.referrals().get(0).unit());
        assertEquals(1, store.attachments().of(first.ticket()).size());
        assertEquals(DeliveryState.ACKNOWLEDGED, house.delivery(first.orderNo()).state());
        assertEquals("内-1", house.delivery(first.orderNo()).backOfficeNumber());
        assertEquals("the unit has it already", List.of(), orders);
        assertEquals(
                Outcome.APPLIED, intake.take(progress("R1", first.orderNo())).outcome());
    }

    @Test
    public void aCaseThatIsSettledIsClosedAndOneUnderAUsedNumberRefused() {
        CaseTaken settled = intake.take(unitCase("内-2", "停", Optional.of("已抢修，已回复来电人。")));
        CaseTaken reused = intake.take(unitCase("内-2", "漏水", Optional.empty()));
        CaseTaken unreadable = intake.take(unitCase("", "漏水", Optional.empty()));

        Ticket ticket = desks.tickets().read(SUPERVISOR, settled.ticket());
        assertEquals(TicketState.DIRECT_CLOSED, ticket.state());
        assertEquals(1, store.attachments().of(settled.ticket()).size());
        assertEquals("停（单位自有来电）", ticket.appeal().title());
        assertEquals("", settled.orderNo());
        assertEquals(Outcome.REFUSED, reused.outcome());
        assertEquals("case-no-reused", reused.code());
        assertEquals("invalid", unreadable.code());
        assertFalse(unreadable.isGood());
    }

    @Test
    public void aCaseThatWasOnlyAcceptedWhenTheProcessVanishedIsGivenToItsUnitByTheRepeat() {
        open((TicketStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TicketStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        throw new IllegalStateException("vanished");
                    }
                    return method.invoke(store.tickets(), arguments);
                }));
        assertThrows(RuntimeException.class, () -> intake.take(unitCase("内-3", "停水", Optional.empty())));
        open(store.tickets());

        CaseTaken repeat = intake.take(unitCase("内-3", "停水", Optional.empty()));

        assertEquals(Outcome.APPLIED, repeat.outcome());
        assertEquals(
                TicketState.TO_ACKNOWLEDGE,
                desks.tickets().read(SUPERVISOR, repeat.ticket()).state());
        assertEquals("one ticket", repeat.ticket() + "-1", repeat.orderNo());
    }

    @Test
    public void aSupervisionOrderReachesTheBackOfficeWithItsLevelAndItsDay() {
        WorkOrder order = dispatch(accepted(false));
        intake.take(new UnitReply(
                "R0",
                order.orderNo(),
                ReplyKind.ACKNOWLEDGED,
                "",
                "王某",
                clock.instant(),
                Optional.empty(),
                false,
                Optional.empty(),
                ""));
        Instant due = clock.instant().plus(Duration.ofDays(1));
        long version = desks.tickets().read(SUPERVISOR, order.ticket()).version();
        desks.tickets()
                .perform(
                        SUPERVISOR,
                        order.ticket(),
                        version,
                        new CentreCommand.IssueSupervision(2, 1, "久拖不办", Optional.of(due)));

        await().until(() -> adapter.heard().contains("urge " + order.orderNo()));
        assertEquals(2, adapter.urges().get(0).level());
        assertEquals(Optional.of(due), adapter.urges().get(0).replyBy());
        assertEquals(
                "hand-urges have no level",
                0,
                Payload.urging("x", "id=1\ntext=t\nat=" + due + "\nlevel=0\nreplyBy=\n")
                        .level());
        assertTrue(desks.tickets().read(CLERK, order.ticket()).version() > version);
    }
}
