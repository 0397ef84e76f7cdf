package org.yihaotong.testkit.backoffice.lanxingradio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 蓝星广播电视: the program that answers every file it can read, and writes what it has to say. */
public final class LanxingOffice implements BackOffice {

    private static final String NAMES = "(ORDER|URGE|CANCEL|AUDIT)_[A-Za-z0-9-]{1,32}_\\d{17}\\.xml";
    private static final int LARGEST = 3 << 20;
    private static final Map<ReplyKind, String> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "签收",
            ReplyKind.PROGRESS, "办理中",
            ReplyKind.EXTENSION_REQUEST, "延期申请",
            ReplyKind.RETURN_REQUEST, "退单",
            ReplyKind.COMPLETED, "办结");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "已解决", AnswerResult.EXPLAINED, "已解释", AnswerResult.UNSOLVED, "未解决");

    private final Path root;
    private final Clock clock;
    private final Ledger ledger;
    private final LanxingSchema schema = new LanxingSchema();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<XmlElement> received = new ArrayList<>();
    private int written;
    private int busy;
    private int deaf;

    /** Works in this folder. */
    public LanxingOffice(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
        this.ledger = new Ledger(clock);
        try {
            for (String folder : List.of("inbox/.done", "inbox/.bad", "outbox/.done")) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the next messages with 90. */
    public void beBusy(int messages) {
        busy = messages;
    }

    /** Cannot read the next files, as if they had been broken on the way. */
    public void findUnreadable(int files) {
        deaf = files;
    }

    /** Every message that was answered with 0, in order. */
    public List<XmlElement> received() {
        return List.copyOf(received);
    }

    /** Puts any file anywhere. */
    public void put(String path, byte[] content) {
        try {
            Files.write(root.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void work() {
        for (Path file : inbox()) {
            String name = file.getFileName().toString();
            if (name.startsWith("PING_")) {
                put("outbox/" + name.replace("PING_", "PONG_"), "<Pong/>".getBytes(UTF_8));
                move(file, "inbox/.done/" + name);
            } else if (!name.startsWith(".")) {
                take(file, name);
            }
        }
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return ledger.order(orderNo);
    }

    @Override
    public List<TakenOrder> openOrders() {
        return ledger.openOrders();
    }

    @Override
    public long orders() {
        return ledger.orders();
    }

    @Override
    public String say(String orderNo, Saying saying) {
        return say(orderNo, saying, clock.instant(), "");
    }

    /** Says something that happened at another time than it is written, with a photo's base64. */
    public String say(String orderNo, Saying saying, Instant happened, String photo) {
        String id = "LX" + Beijing.compact(happened) + String.format("%04d", ++written);
        ledger.say(orderNo, id, saying.kind());
        XmlElement reply = new XmlElement("Reply")
                .with(new XmlElement("OrderNo", orderNo))
                .with(new XmlElement("LxNo", "LX0302017"))
                .with(new XmlElement("Kind", KINDS.get(saying.kind())))
                .with(new XmlElement("Content", saying.text()))
                .with(new XmlElement("Staff", saying.handler()))
                .with(new XmlElement("HandleTime", wall(happened)));
        if (saying.newDue().isPresent()) {
            reply = reply.with(new XmlElement("NewLimit", wall(saying.newDue().get())));
        }
        if (saying.result().isPresent()) {
            reply = reply.with(
                    new XmlElement("Result", RESULTS.get(saying.result().get())));
        }
        if (!photo.isEmpty()) {
            reply = reply.with(new XmlElement("Attachment", photo).with("name", "现场.jpg"));
        }
        publish("REPLY", orderNo, id, reply);
        return id;
    }

    /** Writes a message of its own making. */
    public void publish(String type, String about, String id, XmlElement body) {
        byte[] message = message(type, id, body);
        schema.flaw(message).ifPresent(flaw -> {
            throw new IllegalStateException(flaw);
        });
        put(
                "outbox/" + type + "_" + about + "_" + Beijing.compact(clock.instant())
                        + String.format("%03d", ++written % 1000) + ".xml",
                message);
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        // The folder is the server's.
    }

    private void take(Path file, String name) {
        byte[] content = read(file);
        Optional<XmlElement> message = XmlElement.parse(content);
        if (deaf-- > 0 || message.isEmpty() || !name.matches(NAMES) || content.length > LARGEST) {
            move(file, "inbox/.bad/" + name);
            return;
        }
        move(file, "inbox/.done/" + name);
        XmlElement header = message.get().child("Header").orElse(new XmlElement("Header"));
        String id = header.textOf("MsgId");
        String about = name.split("_", -1)[1];
        if (busy-- > 0) {
            answer(about, id, "90 系统忙");
            return;
        }
        String flaw = schema.flaw(content).map(words -> "10 " + words).orElse("");
        String said = answers.get(id);
        if (said == null) {
            XmlElement body = message.get().children().get(1);
            said = flaw.isEmpty() ? LanxingSchema.beyond(body).orElseGet(() -> work(body)) : flaw;
            answers.put(id, said);
            if (said.startsWith("0")) {
                received.add(message.get().children().get(1));
            }
        }
        answer(about, id, said);
    }

    private String work(XmlElement body) {
        String orderNo = body.textOf("OrderNo");
        Optional<Ledger.State> state = ledger.state(orderNo);
        if (!body.name().equals("Order") && state.isEmpty()) {
            return "12 工单不存在";
        }
        return switch (body.name()) {
            case "Order" -> open(orderNo, body);
            case "Urge" -> {
                ledger.urge(orderNo, Integer.toString(received.size()));
                yield "0 成功";
            }
            case "Cancel" -> cancel(orderNo, state.get());
            default -> decide(body);
        };
    }

    private String open(String orderNo, XmlElement body) {
        int version = Integer.parseInt(body.textOf("Version"));
        XmlElement caller = body.child("Caller").orElseThrow();
        Ledger.Told told = new Ledger.Told(
                body.textOf("Title"),
                body.textOf("Content"),
                caller.textOf("Name"),
                caller.textOf("Phone"),
                caller.attribute("secret").equals("true"),
                instant(body.textOf("LimitTime")));
        if (told.confidential() && !(told.person() + told.phone()).isEmpty()) {
            return "10 保密工单不得写联系人";
        }
        if (versions.getOrDefault(orderNo, 0) >= version) {
            return "11 版本不高于已有版本";
        }
        if (ledger.order(orderNo).filter(known -> !known.said().isEmpty()).isPresent()) {
            return "13 已签收，不能改版";
        }
        if (versions.put(orderNo, version) == null) {
            ledger.open(orderNo, "", told);
        } else {
            ledger.amend(orderNo, told);
        }
        return "0 成功";
    }

    private String cancel(String orderNo, Ledger.State state) {
        if (state == Ledger.State.FINISHED) {
            return "13 状态不允许";
        }
        ledger.withdraw(orderNo);
        return "0 成功";
    }

    private String decide(XmlElement body) {
        String id = body.textOf("RefMsgId");
        if (ledger.pending(id).isEmpty()) {
            return "13 状态不允许";
        }
        String limit = body.textOf("NewLimit");
        ledger.decide(
                id,
                body.textOf("Agree").equals("true"),
                limit.isEmpty() ? Optional.empty() : Optional.of(instant(limit)));
        return "0 成功";
    }

    private void answer(String about, String to, String said) {
        XmlElement ack = new XmlElement("Ack")
                .with(new XmlElement("RefMsgId", to))
                .with(new XmlElement("Code", said.split(" ", 2)[0]))
                .with(new XmlElement("Text", said.split(" ", 2)[1]));
        publish("ACK", about, "LX" + ++written, ack);
    }

    private byte[] message(String type, String id, XmlElement body) {
        XmlElement header = new XmlElement("Header")
                .with(new XmlElement("MsgId", id))
                .with(new XmlElement("MsgType", type))
                .with(new XmlElement("Sender", "LXGD"))
                .with(new XmlElement("SendTime", wall(clock.instant())));
        return new XmlElement("Message").with(header).with(body).bytes();
    }

    private List<Path> inbox() {
        try (Stream<Path> files = Files.list(root.resolve("inbox"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path file, String to) {
        try {
            Files.move(file, root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wall(Instant moment) {
        return Beijing.text(moment).replace(' ', 'T');
    }

    private static Instant instant(String wall) {
        return Beijing.parse(wall.replace('T', ' ')).orElseThrow();
    }
}
