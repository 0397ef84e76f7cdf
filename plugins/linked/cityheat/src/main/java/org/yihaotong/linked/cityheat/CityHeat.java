package org.yihaotong.linked.cityheat;

import static org.yihaotong.linked.cityheat.HeatService.GBK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;

/** Hands orders to the heating company's old interface and reads its replies by their running number. */
@Component(configurationPid = "hotline.linked.cityheat", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class CityHeat implements HotlineAdapter {

    private static final Enclosures PHOTO = new Enclosures(Map.of("image/jpeg", "jpg"), 150_000, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final Duration HOUR_COMPLETE = Duration.ofMinutes(15);
    private static final int MOST_HANDS = 20;
    private static final int MOST_HOURS = 30;

    private final HeatService service;
    private final Numbers numbers;
    private final Results results;
    private final Once once;
    private final Clock clock;

    @Activate
    public CityHeat(Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.service = new HeatService(settings, links, clock);
        this.numbers = new Numbers(service, clock);
        this.results = new Results(ledger);
        this.once = new Once(ledger, "cityheat");
        this.clock = clock;
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        HeatOrder heat = new HeatOrder(order);
        String photo = photo(order.files());
        HeatService.Said said =
                service.ask("add", heat.parameters(account(heat, order), photo, PHOTO.note(order.files())));
        JsonObject data = said.code() == Code.KNOWN ? said.data() : said.orFail();
        return Receipt.acknowledged(data.text("slbh")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市热力公司的应答里没有受理编号，稍后自动核对。")));
    }

    /** The bookmark is the last running number and the latest moment that was seen: {@code 1284 20200302141000}. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        String[] before = watermark.isEmpty() ? new String[] {"0", ""} : watermark.split(" ", -1);
        long last = Long.parseLong(before[0]);
        String latest = before[1];
        boolean anew = false;
        for (int hand = 0; hand < MOST_HANDS; hand++) {
            JsonObject data = numbers.after(last);
            if (highest(data, last) < last) {
                last = 0;
                anew = true;
                continue;
            }
            List<HeatReply> rows = HeatService.rows(data).stream()
                    .map(results::whole)
                    .map(HeatReply::new)
                    .toList();
            for (HeatReply row : rows) {
                boolean old = anew && row.asks() && row.moment().compareTo(before[1]) <= 0;
                row.reply().filter(reply -> !old).ifPresent(intake::take);
                last = Math.max(last, row.number());
                latest = row.moment().compareTo(latest) > 0 ? row.moment() : latest;
            }
            if (rows.size() < Numbers.HAND) {
                break;
            }
        }
        return last + " " + latest;
    }

    /** Hours that are complete, one after the other; after the last of a day its calls are counted. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        Counted next = watermark.isEmpty() ? Counted.yesterday(clock.instant()) : Counted.parse(watermark);
        for (int i = 0; i < MOST_HOURS && next.isComplete(clock.instant()); i++) {
            LocalDateTime hour = next.hour();
            List<JsonObject> rows = HeatService.rows(service.data(
                    "hw", new Form(GBK).with("rq", DAY.format(hour)).with("xh", Integer.toString(hour.getHour()))));
            rows.forEach(row -> new HeatCall(row, hour.getYear()).giveTo(intake));
            next = next.plus(rows.size());
            if (next.hour().getHour() == 0) {
                intake.reconcile(hour.toLocalDate(), next.calls());
                next = new Counted(next.hour(), 0);
            }
        }
        return next.toString();
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        String number = "（" + urge.id() + "）";
        String text = Wording.line(urge.text(), 200 - number.getBytes(GBK).length, GBK, "请尽快办理。");
        Form form = new Form(GBK)
                .with("gdh", OrderNumber.theirs(urge.orderNo()))
                .with("lx", urge.level() > 0 && urge.replyBy().isPresent() ? "2" : "1")
                .with("nr", text + number)
                .with("hfsx", urge.replyBy().map(Beijing::compact));
        once.unlessDone(urge.id(), () -> service.data("cb", form));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        service.settle(
                "cx",
                new Form(GBK)
                        .with("gdh", OrderNumber.theirs(withdrawal.orderNo()))
                        .with("yy", Wording.line(withdrawal.reason(), 100, GBK, "中心撤单")));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        service.settle(
                "sp",
                new Form(GBK)
                        .with("fkid", numbers.now(decision.replyId()))
                        .with("jg", decision.agree() ? "1" : "0")
                        .with("yj", Wording.line(decision.opinion(), 200, GBK, decision.agree() ? "同意" : "不同意"))
                        .with("xsx", extended ? decision.newDue().map(Beijing::compact) : Optional.empty()));
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、签名与联通测试 test", this::now).toList();
    }

    private String now() throws BackendException {
        long apart = service.data("test", new Form(GBK))
                .text("now")
                .flatMap(text -> Beijing.parseCompact(text).or(() -> Beijing.parse(text)))
                .map(theirs -> Duration.between(theirs, clock.instant()).abs().toSeconds())
                .orElse(0L);
        return "对方应答成功，两边时钟相差 " + apart + " 秒";
    }

    /** The account that the intake noted, or the only one that the unit finds by telephone or address. */
    private String account(HeatOrder heat, WorkOrder order) throws BackendException {
        if (!heat.isOfAHome() || !heat.account().isEmpty()) {
            return heat.account();
        }
        Optional<String> phone = heat.phone();
        Optional<String> found = phone.isPresent() ? only("dh", phone.get()) : Optional.empty();
        String address = Wording.line(order.place().address(), 100, GBK, "");
        if (found.isEmpty() && address.length() >= 4) {
            found = only("dz", address);
        }
        return found.orElse(HeatOrder.UNKNOWN_ACCOUNT);
    }

    private Optional<String> only(String by, String value) throws BackendException {
        HeatService.Said said = service.ask("hh", new Form(GBK).with(by, value));
        List<JsonObject> rows = said.code() == Code.NO_SUCH_ACCOUNT ? List.of() : HeatService.rows(said.orFail());
        return rows.size() == 1 ? rows.get(0).text("hh").filter(number -> number.matches("\\d{10}")) : Optional.empty();
    }

    private static long highest(JsonObject data, long otherwise) {
        return data.text("max")
                .filter(max -> max.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    private static String photo(List<FileContent> files) throws BackendException {
        List<FileContent> one = PHOTO.of(files);
        return one.isEmpty() ? "" : Base64.getEncoder().encodeToString(Enclosures.bytes(one.get(0)));
    }

    /** How far the hours are read, and how many calls of that day were seen; spelled {@code 2020-03-02T09:00 12}. */
    private record Counted(LocalDateTime hour, int calls) {

        static Counted yesterday(Instant now) {
            return new Counted(Beijing.time(now).truncatedTo(ChronoUnit.DAYS).minusDays(1), 0);
        }

        static Counted parse(String text) {
            String[] part = text.split(" ", -1);
            return new Counted(LocalDateTime.parse(part[0]), Integer.parseInt(part[1]));
        }

        boolean isComplete(Instant now) {
            return !Beijing.instant(hour.plusHours(1)).plus(HOUR_COMPLETE).isAfter(now);
        }

        Counted plus(int more) {
            return new Counted(hour.plusHours(1), calls + more);
        }

        @Override
        public String toString() {
            return hour + " " + calls;
        }
    }
}
