package org.yihaotong.linked.lanxingradio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;
import org.yihaotong.kit.link.FileLinks;
import org.yihaotong.kit.link.FileServer;

/** Lays orders as XML files into Lanxing's inbox and takes its answers, replies and calls from its outbox. */
@Component(configurationPid = "hotline.linked.lanxingradio", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class LanxingRadio implements HotlineAdapter {

    /** The document names no limit; one log-in a minute is more than enough. */
    private static final int LOGINS_AN_HOUR = 60;

    private static final Duration PONG = Duration.ofMinutes(2);

    private final FileLink files;
    private final Clock clock;
    private final Boxes boxes;
    private final Traffic traffic;
    private final Replies replies;
    private final Calls calls;

    @Activate
    public LanxingRadio(Settings settings, @Reference FileLinks links, @Reference Clock clock) {
        this.files = links.open(new FileServer(
                settings.url(), settings.user(), "", settings._key(), settings.hostKey(), LOGINS_AN_HOUR));
        this.clock = clock;
        this.boxes = new Boxes(files, clock);
        this.traffic = new Traffic(boxes, clock);
        this.replies = new Replies(boxes);
        this.calls = new Calls(boxes);
    }

    @Deactivate
    void close() {
        files.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        return traffic.handOver(order);
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        traffic.collect(intake);
        boxes.takePongs();
        sayWhatIsWrong(replies.collect(intake));
        return watermark;
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        sayWhatIsWrong(calls.collect(intake));
        return watermark;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boxes.send(Messages.of(urge), urge.orderNo());
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        boxes.send(Messages.of(withdrawal), withdrawal.orderNo());
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boxes.send(Messages.of(decision), decision.orderNo());
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接、核对主机密钥并登录", () -> {
                    files.list(".");
                    return "主机密钥与指纹相符，已登录";
                })
                .then(
                        "读取约定的目录",
                        () -> "待对方取走的文件 "
                                + files.list(Boxes.IN).size() + " 个，待我方处理的文件 "
                                + files.list(Boxes.OUT).size() + " 个，对方读不懂的文件 "
                                + files.list(Boxes.UNREADABLE).size() + " 个")
                .then("联通测试 PING", this::ping)
                .toList();
    }

    /** The unit answers within two minutes, so the answer to this test is seen by the next one. */
    private String ping() throws BackendException {
        Instant now = clock.instant();
        List<String> pongs = names(Boxes.OUT, "PONG_");
        pongs.addAll(names(Boxes.PROCESSED, "PONG_"));
        for (String folder : List.of(Boxes.IN, Boxes.TAKEN)) {
            for (String ping : names(folder, "PING_")) {
                boolean late = Beijing.parseCompact(ping)
                        .filter(sent -> sent.plus(PONG).isBefore(now)
                                && sent.plus(Duration.ofHours(1)).isAfter(now))
                        .isPresent();
                if (late && !pongs.contains(ping)) {
                    throw new BackendException(Kind.COMMUNICATION, "对方没有在两分钟内应答先前的 PING，请电话告知对方。");
                }
            }
        }
        String stamp = Beijing.compact(now);
        files.write(
                Boxes.IN + "/.PING_" + stamp + ".xml.part",
                Boxes.IN + "/PING_" + stamp + ".xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Ping/>".getBytes(UTF_8));
        return pongs.isEmpty()
                ? "已放入 PING_" + stamp + "，对方两分钟内应答，届时再测一次即可看到"
                : "对方应答过 " + pongs.size() + " 次 PING，又放入一个";
    }

    private List<String> names(String folder, String prefix) throws BackendException {
        List<String> stamps = new ArrayList<>();
        for (FileEntry file : files.list(folder)) {
            if (file.name().startsWith(prefix)) {
                stamps.add(file.name().replace(prefix, "").replace(".xml", ""));
            }
        }
        return stamps;
    }

    private static void sayWhatIsWrong(List<FileName> wrong) throws BackendException {
        if (!wrong.isEmpty()) {
            throw new BackendException(
                    Kind.COMMUNICATION,
                    "对方放来的 " + wrong.size() + " 个文件读不出来或条数不符（例如 " + wrong.get(0) + "），没有处理，也没有移走，请对方核对后重新生成。");
        }
    }
}
