package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** One connection's life as the switch's manager: greeted, let in, asked, listened to, noticed when it falls silent. */
final class Session implements AutoCloseable {

    private static final String BANNER = "Asterisk Call Manager/";
    private static final List<String> UNHEARD =
            List.of("RTCPSent", "RTCPReceived", "Newexten", "VarSet", "MusicOnHoldStart", "MusicOnHoldStop");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_EARLY = 100_000;

    private final Connection connection;
    private final Clock clock;
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final List<Block> early = new ArrayList<>();
    private Consumer<Block> taker = this::keep;
    private Instant heard;
    private Instant pinged;

    Session(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.heard = clock.instant();
        this.pinged = heard;
    }

    /** Comes in with name and secret; the secret itself never goes over the wire. */
    void logIn(String user, String secret) throws BackendException, InterruptedException, IOException {
        String banner = await(block -> block.has(Blocks.BANNER)).get(Blocks.BANNER);
        if (!banner.startsWith(BANNER)) {
            throw new BackendException(Kind.CONFIGURATION, "这个地址和端口上不是 Asterisk 管理接口（AMI），请核对后再试。");
        }
        Block challenge = ask(Action.of("Challenge").with("AuthType", "MD5"));
        Block answer = ask(Action.of("Login")
                .with("AuthType", "MD5")
                .with("Username", user)
                .with("Key", md5(challenge.get("Challenge") + secret))
                .with("Events", "on"));
        if (!answer.get("Response").equals("Success")) {
            throw new BackendException(Kind.AUTHENTICATION, "交换机拒绝登录，请核对 AMI 账号、密码和允许的来源地址。");
        }
    }

    /** The switch's version; and what is not needed it need not send, though it may refuse to leave it out. */
    String settle() throws BackendException, InterruptedException, IOException {
        String version = ask(Action.of("CoreSettings")).get("AsteriskVersion");
        for (String event : UNHEARD) {
            ask(Action.of("Filter").with("Operation", "Add").with("Filter", "!Event: " + event));
        }
        return version;
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Block ask(Action action) throws BackendException, InterruptedException, IOException {
        String id = nextId();
        connection.send(action, id);
        return await(block -> block.has("Response") && block.get("ActionID").equals(id));
    }

    private Block await(Predicate<Block> wanted) throws BackendException, InterruptedException, IOException {
        List<Block> found = new ArrayList<>();
        Instant until = clock.instant().plus(PATIENCE);
        while (found.isEmpty()) {
            pump(block -> {
                if (wanted.test(block)) {
                    found.add(block);
                } else {
                    keep(block);
                }
            });
            patience(until);
        }
        return found.get(0);
    }

    private void patience(Instant until) throws BackendException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!clock.instant().isBefore(until)) {
            throw silent();
        }
    }

    private static BackendException silent() {
        return new BackendException(Kind.COMMUNICATION, "交换机没有应答，连接已断开，将自动重连。");
    }

    private String nextId() {
        return "yht-" + asked.incrementAndGet();
    }

    private void keep(Block block) {
        if (early.size() < MOST_EARLY && !block.event().isEmpty()) {
            early.add(block);
        }
    }

    /** Asks how everything stands; the answer is there when the thread that listens has heard it. */
    CompletableFuture<Inventory> inventory() throws IOException {
        Instant at = clock.instant();
        CompletableFuture<List<Block>> queues = list("QueueStatus");
        CompletableFuture<List<Block>> channels = list("CoreShowChannels");
        return queues.thenCombine(channels, (q, c) -> new Inventory(q, c, at));
    }

    private CompletableFuture<List<Block>> list(String action) throws IOException {
        String id = nextId();
        Listing listing = new Listing();
        listings.put(id, listing);
        connection.send(Action.of(action), id);
        return listing.whole().whenComplete((blocks, error) -> listings.remove(id));
    }

    /** Listens until this answer is there. */
    Inventory await(CompletableFuture<Inventory> answer) throws BackendException, InterruptedException, IOException {
        Instant until = clock.instant().plus(PATIENCE);
        while (!answer.isDone()) {
            pump(taker);
            patience(until);
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BackendException why ? why : silent();
        }
    }

    /** From now on everything goes here, first what came meanwhile. */
    void listen(Consumer<Block> to) {
        taker = to;
        early.forEach(to);
        early.clear();
    }

    /**
     * Hears what there is to hear, and asks for a sign of life if there is nothing.
     *
     * @throws BackendException if the switch has fallen silent
     */
    void hear() throws BackendException, InterruptedException, IOException {
        pump(taker);
        patience(heard.plus(PATIENCE.multipliedBy(3)));
        Instant now = clock.instant();
        if (Duration.between(heard, now).compareTo(PATIENCE) >= 0
                && Duration.between(pinged, now).compareTo(PATIENCE) >= 0) {
            pinged = now;
            connection.send(Action.of("Ping"), nextId());
        }
    }

    private void pump(Consumer<Block> to) throws IOException {
        boolean came = connection.read(block -> {
            Listing listing = listings.get(block.get("ActionID"));
            if (listing == null) {
                to.accept(block);
            } else {
                listing.take(block);
            }
        });
        heard = came ? clock.instant() : heard;
    }

    /** Lines and blocks that nobody could read. */
    long leftOut() {
        return connection.leftOut();
    }

    Instant heard() {
        return heard;
    }

    Optional<Operator.Outlet> outlet() {
        return Optional.of(connection);
    }

    /** Says goodbye, as far as anybody listens. */
    @Override
    public void close() {
        try {
            connection.send(Action.of("Logoff"), nextId());
        } catch (IOException e) {
            return; // it is gone already
        } finally {
            connection.close();
            listings.values().forEach(one -> one.whole().completeExceptionally(silent()));
        }
    }
}
