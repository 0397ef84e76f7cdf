package org.yihaotong.engine.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.OrderNumbers;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryBlobs;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.calls.FeedWatch;
import org.yihaotong.engine.directory.Arrival;
import org.yihaotong.engine.directory.ConnectionTest;
import org.yihaotong.engine.directory.Conversations;
import org.yihaotong.engine.directory.LineBoard;
import org.yihaotong.engine.directory.LineNews;
import org.yihaotong.engine.directory.LiveDirectory;
import org.yihaotong.engine.directory.Pauses;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.PushDoor;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.StoredTicket;

/** Directory and pump put together as the framework would do it, on a store in memory and a clock that stands still. */
public final class House implements AutoCloseable {

    private static final AtomicInteger ARRIVALS = new AtomicInteger();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final MemoryStore store;
    private final DeliveryStore deliveries;
    private final TestClock clock;
    private final Scheduler scheduler = new Scheduler();
    private final Pauses pauses;
    private final Switchboard switchboard;
    private final Bell bell = new Bell();
    private final MemoryBlobs blobs;
    private final Inbox inbox;
    private final Collector collector;
    private final Pump pump;
    private final ReplySweep sweep;
    private final FeedWatch feeds;
    private final LineNews lineNews;
    private final HotlineDirectory directory;
    private final CentreDeliveryDesk desk;

    public House(MemoryStore store, TestClock clock) {
        this(store, store.deliveries(), clock);
    }

    House(MemoryStore store, DeliveryStore deliveries, TestClock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.clock = clock;
        Clock time = clock;
        blobs = new MemoryBlobs(clock);
        pauses = new Pauses(store.hotlines(), scheduler);
        Conversations conversations = new Conversations(pauses, time);
        ConnectionTest connections = new ConnectionTest(conversations);
        switchboard = new Switchboard(store.hotlines(), scheduler, connections, time);
        DeliveryBook book = new DeliveryBook(deliveries, time);
        inbox = new Inbox(deliveries, book, new CallBook(store.calls(), store.hotlines(), time), switchboard, time);
        feeds = new FeedWatch(switchboard, store.calls(), time, scheduler);
        Messenger messenger = new Messenger(store.tickets(), deliveries, orderFiles(), time);
        Carrier carrier = new Carrier(deliveries, messenger, book, conversations, pauses, time);
        collector = new Collector(deliveries, inbox, conversations, pauses, time);
        pump = new Pump(scheduler, switchboard, carrier, collector, bell);
        sweep = new ReplySweep(deliveries, inbox, time, scheduler);
        LineBoard board = new LineBoard(store.hotlines(), deliveries, switchboard, time);
        lineNews = new LineNews(switchboard, pauses, scheduler);
        PushDoor pushes = new PushDoor(inbox, conversations);
        directory = new LiveDirectory(board, switchboard, pushes, connections, pauses, store.hotlines(), time);
        desk = new CentreDeliveryDesk(deliveries, store.people(), book, switchboard, bell);
    }

    public HotlineDirectory directory() {
        return directory;
    }

    public LineNews lineNews() {
        return lineNews;
    }

    /** The lines that are here. */
    public Switchboard switchboard() {
        return switchboard;
    }

    CentreDeliveryDesk desk() {
        return desk;
    }

    /** Opens the desks behind the inbox. */
    public void open(ReplyTaker replies, FileTaker files, CaseTaker cases) {
        inbox.setTaker(replies);
        inbox.setFiles(files);
        inbox.setCases(cases);
    }

    /** Where contents lie. */
    public MemoryBlobs blobs() {
        return blobs;
    }

    /** The files that go with orders. */
    public OrderFiles orderFiles() {
        return new OrderFiles(store.attachments(), blobs, deliveries, store.tickets(), clock);
    }

    public FeedWatch feeds() {
        return feeds;
    }

    public Inbox inbox() {
        return inbox;
    }

    /** An adapter registers; answers the key under which it leaves. */
    public Object arrive(String id, String number, HotlineAdapter adapter) {
        return arrive(adapter, facts(id, number));
    }

    /** An adapter registers whose calls may take one second. */
    Object arriveImpatient(String id, String number, HotlineAdapter adapter) {
        Map<String, Object> facts = new HashMap<>(facts(id, number));
        facts.put("hotline.budgetSeconds", 1);
        return arrive(adapter, facts);
    }

    /** An adapter registers whose calls may take as long as any test does. */
    Object arrivePatient(String id, String number, HotlineAdapter adapter) {
        Map<String, Object> facts = new HashMap<>(facts(id, number));
        facts.put("hotline.budgetSeconds", 300);
        return arrive(adapter, facts);
    }

    public Object arrive(HotlineAdapter adapter, Map<String, Object> facts) {
        Object key = ARRIVALS.incrementAndGet();
        switchboard.arrive(new Arrival(key, adapter, facts, "org.yihaotong.test", "1.0.0"));
        return key;
    }

    /** What the pump does for a line at each beat, now; comes back when the line has had its turn. */
    public void beat(String line) {
        PresentLine here = switchboard.line(line).orElseThrow();
        collector.serve(here);
        bell.ring(line);
        CountDownLatch done = new CountDownLatch(1);
        here.thread().submitOnce("beat", done::countDown);
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> done.getCount() == 0);
    }

    public void leave(Object key) {
        switchboard.leave(key);
    }

    public static Map<String, Object> facts(String id, String number) {
        return Map.of(
                "hotline.id",
                id,
                "hotline.name",
                "测试单位",
                "hotline.numbers",
                new String[] {number},
                "hotline.method",
                "linked",
                "hotline.budgetSeconds",
                "1",
                "hotline.pollSeconds",
                1);
    }

    /** Commits a ticket that was dispatched to this line, with its order; answers the order's number. */
    public String order(String hotline, int no) {
        Instant now = clock.instant();
        String number = "YC20261123-%06d".formatted(no);
        Deadline deadline = new Deadline(ClockKind.HANDLE, now, now.plusSeconds(86_400), "五个工作日");
        Referral referral = new Referral(
                1,
                hotline,
                true,
                ReferralState.TO_ACKNOWLEDGE,
                1,
                "",
                now,
                Optional.empty(),
                Optional.empty(),
                deadline,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Ticket ticket = new Ticket(
                number,
                1,
                TicketState.TO_ACKNOWLEDGE,
                Appeal.of(AppealType.REPORT, Urgency.NORMAL, "停水", "家里停水", new Caller("", "13900001234")),
                1,
                now,
                "agent1",
                List.of(referral),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
        String orderNo = number + "-1";
        commit(ticket, List.of(outgoing(DeliveryKind.ORDER, hotline, number, "")), List.of());
        return orderNo;
    }

    /** Commits something that follows an order, and cancels the order if it is a withdrawal; answers its id. */
    public String follow(DeliveryKind kind, String hotline, String orderNo, String payload) {
        String number = orderNo.substring(0, orderNo.length() - 2);
        Ticket t = store.tickets().find(number).orElseThrow().ticket();
        Ticket next = new Ticket(
                t.number(),
                t.version() + 1,
                t.state(),
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt());
        OutgoingDelivery delivery = outgoing(kind, hotline, number, payload);
        commit(next, List.of(delivery), kind == DeliveryKind.WITHDRAWAL ? List.of(orderNo) : List.of());
        return delivery.delivery().id();
    }

    private void commit(Ticket ticket, List<OutgoingDelivery> out, List<String> cancelled) {
        StoredTicket stored = new StoredTicket(ticket, 1, "0");
        store.tickets().commit(new Change(stored, List.of(), out, cancelled, Optional.empty(), Optional.empty()));
        out.forEach(d -> bell.ring(d.delivery().hotline()));
    }

    private OutgoingDelivery outgoing(DeliveryKind kind, String hotline, String number, String payload) {
        Delivery delivery = new Delivery(
                "D" + ARRIVALS.incrementAndGet(),
                kind,
                hotline,
                number,
                1,
                number + "-1",
                1,
                DeliveryState.QUEUED,
                0,
                clock.instant(),
                Optional.of(clock.instant()),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
        return new OutgoingDelivery(delivery, payload);
    }

    /** Waits until the order's delivery is in this state. */
    public void awaitState(String orderNo, DeliveryState state) {
        Awaitility.await().until(() -> delivery(orderNo).state() == state);
    }

    /** How the line stands, as an administrator sees it. */
    public LineStatus status(String line) {
        Actor admin = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
        return directory.line(admin, line).orElseThrow().status();
    }

    /** The order's delivery as it is stored. */
    public Delivery delivery(String orderNo) {
        return deliveries.findOrder(orderNo).orElseThrow().delivery();
    }

    OrderNumbers numbers() {
        return new StoredOrderNumbers(deliveries);
    }

    Delivery deliveryById(String id) {
        return deliveries.find(id).orElseThrow().delivery();
    }

    /** The store's deliveries, where one method fails as if the process had vanished. */
    static DeliveryStore losing(MemoryStore store, String method, AtomicBoolean armed) {
        return (DeliveryStore) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {DeliveryStore.class}, (proxy, m, arguments) -> {
                    if (m.getName().equals(method) && armed.get()) {
                        throw new IllegalStateException("vanished");
                    }
                    try {
                        return m.invoke(store.deliveries(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Ends everything; what hangs is left hanging. */
    @Override
    public void close() {
        sweep.stop();
        feeds.stop();
        pump.stop();
        switchboard.stop();
        pauses.stop();
        scheduler.stop();
    }
}
