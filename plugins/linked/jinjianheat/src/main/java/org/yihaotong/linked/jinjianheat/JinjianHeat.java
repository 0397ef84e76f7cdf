package org.yihaotong.linked.jinjianheat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
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
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;
import org.yihaotong.kit.link.FileLinks;
import org.yihaotong.kit.link.FileServer;

/** Lays batches of orders into Jinjian Heat's folders and takes its receipts, replies and calls from there. */
@Component(configurationPid = "hotline.linked.jinjianheat", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class JinjianHeat implements HotlineAdapter {

    private static final int LOGINS_AN_HOUR = 60;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration NOT_TAKEN = Duration.ofMinutes(20);

    private final FileLink files;
    private final Clock clock;
    private final Exchange exchange;
    private final Orders orders;
    private final Memory memory;
    private final Receipts receipts;
    private final Feedback feedback;
    private final Calls calls;

    @Activate
    public JinjianHeat(
            Settings settings, @Reference FileLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.files = links.open(new FileServer(
                settings.url(), settings.user(), "", settings._key(), settings.hostKey(), LOGINS_AN_HOUR));
        this.clock = clock;
        this.exchange = new Exchange(files, clock);
        OrderId ids = new OrderId(settings.orderPrefix());
        this.orders = new Orders(exchange, clock);
        this.memory = new Memory(ledger, settings.hotline_id(), clock);
        this.receipts = new Receipts(exchange, clock, ids, memory);
        this.feedback = new Feedback(exchange, ids);
        this.calls = new Calls(exchange, ids);
    }

    @Deactivate
    void close() {
        files.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        return orders.handOver(order, receipts);
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        Refusals refusals = Refusals.parse(watermark);
        List<BatchName> broken = new ArrayList<>(receipts.collect(refusals, intake));
        broken.addAll(feedback.collect(intake));
        if (refusals.toString().equals(watermark)) {
            sayWhatIsWrong(broken);
        }
        return refusals.toString();
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        List<BatchName> broken = calls.collect(intake);
        for (FileEntry file : files.list("att")) {
            boolean ours = file.name().matches(".+-.+_\\d\\.(jpg|png|pdf)");
            if (ours && file.modified().plus(KEPT).isBefore(clock.instant())) {
                files.delete("att/" + file.name());
            }
        }
        sayWhatIsWrong(broken);
        return watermark;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        write(Messages.URGE, Messages.of(urge));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        write(Messages.WITHDRAWAL, Messages.of(withdrawal));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        List<String> line = Messages.of(decision);
        memory.decided(decision.replyId(), decision.orderNo());
        write(Messages.DECISION, line);
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接、核对主机密钥并登录", () -> {
                    files.list(".");
                    return "主机密钥与指纹相符，已登录";
                })
                .then("联通测试 hello.txt", this::hello)
                .then(
                        "读取约定的目录",
                        () -> "待对方取走的文件 " + count(Exchange.IN) + " 个，待我方处理的文件 " + count(Exchange.OUT) + " 个，附件 "
                                + count("att") + " 个，退回的文件 " + count(Exchange.REFUSED) + " 个")
                .toList();
    }

    private String hello() throws BackendException {
        String said = files.read("hello.txt")
                .map(bytes -> new String(bytes, US_ASCII).strip())
                .orElse("");
        if (!said.equals("JJRD-12345-OK")) {
            throw new BackendException(Kind.CONFIGURATION, "对方的 hello.txt 不是约定的 JJRD-12345-OK，请与对方核对是否连错了服务器或目录。");
        }
        return "对方应答 JJRD-12345-OK";
    }

    private int count(String folder) throws BackendException {
        return files.list(folder).size();
    }

    /** The key in the first column makes a repeat harmless. */
    private void write(String type, List<String> line) throws BackendException {
        exchange.write(type, Messages.HEADERS.get(type), List.of(line));
    }

    /** What only people can mend; said when all else is done. */
    private void sayWhatIsWrong(List<BatchName> broken) throws BackendException {
        if (!broken.isEmpty()) {
            throw new BackendException(
                    Kind.COMMUNICATION,
                    "对方放来的 " + broken.size() + " 个文件与行数标记不符、编码或表头不对（例如 " + broken.get(0)
                            + "），没有处理，也没有删除；请对方核对后用新文件名重新生成，再删去原文件。");
        }
        for (BatchName name : exchange.batches(Exchange.IN, Orders.TYPE)) {
            if (name.writtenAt().plus(NOT_TAKEN).isBefore(clock.instant())) {
                throw new BackendException(Kind.COMMUNICATION, "对方超过 20 分钟没有取走我方的工单文件，请电话告知对方；文件还在，不必重发。");
            }
        }
        if (memory.isReceiptOverdue()) {
            throw new BackendException(Kind.COMMUNICATION, "对方取走工单后超过 20 分钟没有回执，请电话告知对方；不必重发。");
        }
    }
}
