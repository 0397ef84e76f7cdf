package org.yihaotong.testkit.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An Asterisk as its manager interface shows it, on loopback. Strict: login by challenge, privileges, action ids, an unknown
 * device is taken into a queue without a word. It can be made to lie, fall silent, break off in the middle of a block, and to
 * restart, which loses who signed in by command.
 */
public final class AmiSwitch implements AutoCloseable {

    public static final String USER = "cti";
    public static final String SECRET = "cti-secret";

    private static final int INVALID = 4;
    private static final Duration STEP_BACK = Duration.ofSeconds(1);
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Clock clock;
    private final ServerSocket door;
    private final List<AmiVisit> visits = new ArrayList<>();
    private final Map<String, AmiChannel> channels = new LinkedHashMap<>();
    private final Map<String, Integer> devices = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> queues = new TreeMap<>();
    private final List<AmiCall> calls = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final QueueLog log = new QueueLog();
    private Set<String> writes = Set.of("call", "agent", "originate", "reporting");
    private Optional<Lie> lie = Optional.empty();
    private Instant last = Instant.EPOCH;
    private long serial;
    private long said;

    public AmiSwitch(Clock clock) {
        this(clock, 0);
    }

    /** One that stands where another stood before. */
    public AmiSwitch(Clock clock, int port) {
        this.clock = clock;
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread porter = new Thread(this::receive, "ami-switch");
        porter.setDaemon(true);
        porter.start();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                AmiVisit visit = new AmiVisit(this, guest);
                synchronized (this) {
                    visits.add(visit);
                }
                visit.start();
            } catch (IOException e) {
                return; // the switch is closed
            }
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What the account may write. */
    public synchronized void writes(String... privileges) {
        writes = Set.of(privileges);
    }

    /** A seat's telephone: 1 free, 2 in use, 5 unavailable; one that was never named is invalid. */
    public synchronized void device(String seat, int status) {
        devices.put("PJSIP/" + seat, status);
        queues.forEach((queue, members) -> {
            if (members.containsKey("PJSIP/" + seat)) {
                say(member("QueueMemberStatus", queue, "PJSIP/" + seat));
            }
        });
    }

    public synchronized void queue(String name) {
        queues.putIfAbsent(name, new TreeMap<>());
    }

    /** A seat is a member of a queue by the switch's own files, or by a phone's key. */
    public synchronized void member(String queue, String seat) {
        if (queues.get(queue).putIfAbsent("PJSIP/" + seat, false) == null) {
            say(member("QueueMemberAdded", queue, "PJSIP/" + seat));
        }
    }

    /** Who is in a queue, with a star behind those who are paused. */
    public synchronized List<String> members(String queue) {
        return queues.get(queue).entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() ? "*" : ""))
                .toList();
    }

    /** A citizen calls, is answered by the switch and waits in a queue; all free members are rung. */
    public synchronized AmiCall offer(String caller, String dialled, String queue) {
        AmiCall call = receive(caller, dialled, queue);
        call.ringsAll();
        return call;
    }

    /** The same, but it waits until somebody lets it ring. */
    synchronized AmiCall receive(String caller, String dialled, String queue) {
        AmiCall call = new AmiCall(this, caller, dialled, queue);
        calls.add(call);
        call.arrives();
        return call;
    }

    /** The call that a seat placed last. */
    public synchronized AmiCall placed() {
        return calls.get(calls.size() - 1);
    }

    /** From now on it deceives. */
    public synchronized void lie(Lie how) {
        lie = Optional.of(how);
    }

    public synchronized void honest() {
        lie = Optional.empty();
    }

    /** Names of the actions that came, in their order. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** What it writes down of its queues, whoever listens. */
    public QueueLog queueLog() {
        return log;
    }

    /** How many events happened, whoever listened; what was said raw is not among them. */
    public synchronized long said() {
        return said;
    }

    /** Waits until this action has come. */
    public synchronized void awaitAsked(String action) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!asked.contains(action)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("nobody asked for " + action + ", but for " + asked);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The connection breaks; calls go on. */
    public synchronized void breakOff() {
        visits.forEach(AmiVisit::close);
        visits.clear();
    }

    /** The connection breaks in the middle of a block. */
    public synchronized void breakOffWithin(String half) {
        raw(half.getBytes(UTF_8));
        breakOff();
    }

    /** Everything that was not written down is gone: calls, and members who signed in by command. */
    public synchronized void restart() {
        breakOff();
        channels.clear();
        calls.clear();
        queues.values().forEach(Map::clear);
    }

    /** A call ends and nobody is told. */
    public synchronized void forgets(String id) {
        channels.values().removeIf(channel -> channel.linked.equals(id));
        calls.removeIf(call -> call.id().equals(id));
    }

    /** Says these bytes, whatever they are. */
    public synchronized void raw(byte[] bytes) {
        visits.stream().filter(AmiVisit::isIn).forEach(visit -> visit.write(bytes));
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakOff();
    }

    // What its own parts need.

    synchronized void say(AmiEvent event) {
        String privilege = event.privilege();
        byte[] text = stamped(event.toString()).getBytes(UTF_8);
        visits.stream().filter(visit -> visit.isIn() && visit.reads(privilege)).forEach(visit -> visit.write(text));
    }

    private String stamped(String text) {
        passes();
        int after = text.indexOf("\r\n", text.indexOf("Privilege:")) + 2;
        return text.substring(0, after) + "Timestamp: " + moment() + "\r\n" + text.substring(after);
    }

    /** No two events bear one moment, and later ones an earlier moment only if the clock was set back. */
    private void passes() {
        said++;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isSetBack = now.isBefore(last) && Duration.between(now, last).compareTo(STEP_BACK) > 0;
        last = now.isAfter(last) || isSetBack ? now : last.plusNanos(1_000);
    }

    private String moment() {
        return String.format("%d.%06d", last.getEpochSecond(), last.getNano() / 1_000);
    }

    /** Writes down what was just said. */
    void logs(String call, String queue, String device, String what, Object... more) {
        log.write(moment(), call, queue, device, what, more);
    }

    AmiChannel open(String name, String linked, String number) {
        String id = clock.instant().getEpochSecond() + "." + ++serial;
        return open(name, id, linked.isEmpty() ? id : linked, number);
    }

    AmiChannel open(String name, String id, String linked, String number) {
        String whole = name.contains(";") ? name : String.format("%s-%08x", name, ++serial);
        AmiChannel channel = new AmiChannel(whole, id, linked, number);
        channels.put(whole, channel);
        return channel;
    }

    void gone(AmiChannel channel) {
        channels.remove(channel.name);
    }

    String fresh(String what) {
        return what + "-" + next();
    }

    long next() {
        return ++serial;
    }

    Instant now() {
        return clock.instant();
    }

    Map<String, AmiChannel> channels() {
        return channels;
    }

    Map<String, Map<String, Boolean>> queues() {
        return queues;
    }

    Optional<AmiCall> callOf(AmiChannel channel) {
        return calls.stream().filter(call -> call.has(channel)).findFirst();
    }

    AmiCall place(AmiChannel seat, String number) {
        AmiCall call = new AmiCall(this, seat, number);
        calls.add(call);
        return call;
    }

    List<AmiCall> calls() {
        return calls;
    }

    Optional<Lie> lie() {
        return lie;
    }

    boolean mayWrite(String privilege) {
        return privilege.isEmpty() || writes.contains(privilege);
    }

    void wasAsked(String action) {
        asked.add(action);
        notifyAll();
    }

    int status(String device) {
        return devices.getOrDefault(device, INVALID);
    }

    void uses(String device, int status) {
        if (devices.containsKey(device)) {
            device(device.substring(device.indexOf('/') + 1), status);
        }
    }

    AmiEvent member(String event, String queue, String device) {
        return AmiEvent.of(event, "agent")
                .with("Queue", queue)
                .with("MemberName", device)
                .with("Interface", device)
                .with("StateInterface", device)
                .with("Membership", "dynamic")
                .with("Status", status(device))
                .with("Paused", queues.get(queue).getOrDefault(device, false) ? 1 : 0);
    }
}
