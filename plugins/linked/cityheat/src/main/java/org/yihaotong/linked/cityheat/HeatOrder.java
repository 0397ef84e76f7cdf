package org.yihaotong.linked.cityheat;

import static java.util.Map.entry;
import static org.yihaotong.linked.cityheat.HeatService.GBK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Contact;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Form;

/** An order as the parameters of {@code add} (派单); lengths are bytes of GBK. */
final class HeatOrder {

    static final String UNKNOWN_ACCOUNT = "0000000000";
    private static final String COLD = "BR";
    private static final String NOT_MEASURED = "99.9";
    private static final Pattern PHONES = Pattern.compile("[0-9-]{5,15}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{10}");
    private static final Pattern TEMPERATURE = Pattern.compile("\\d{1,2}(\\.\\d)?");
    private static final Set<String> OF_A_HOME = Set.of(COLD, "LS", "TS", "KT");
    private static final MonthDay SEASON_BEGINS = MonthDay.of(11, 15);
    private static final MonthDay SEASON_ENDS = MonthDay.of(3, 15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int CONTENT = 800;

    /** 表扬 has no code at the unit; 建议 comes closest. */
    private static final Map<AppealType, String> TYPES = Map.of(
            AppealType.CONSULTATION, "1",
            AppealType.REPORT, "2",
            AppealType.HELP, "3",
            AppealType.COMPLAINT, "4",
            AppealType.SUGGESTION, "5",
            AppealType.PRAISE, "5");

    private static final Map<Urgency, String> URGENCIES =
            Map.of(Urgency.NORMAL, "0", Urgency.URGENT, "1", Urgency.CRITICAL, "2");

    /** Words of a matter or title that tell the business; the first that is found counts. */
    private static final List<Map.Entry<Pattern, String>> BUSINESS = List.of(
            entry(Pattern.compile("漏水|跑水"), "LS"),
            entry(Pattern.compile("不热|室温|温度|太冷"), COLD),
            entry(Pattern.compile("停暖|停热|停供"), "TS"),
            entry(Pattern.compile("报停|报开|开通|报装"), "KT"),
            entry(Pattern.compile("费|缴|账单"), "SF"));

    private final WorkOrder order;
    private final String business;

    HeatOrder(WorkOrder order) {
        this.order = order;
        String said = order.matter() + " " + order.title();
        this.business = BUSINESS.stream()
                .filter(kind -> kind.getKey().matcher(said).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("QT");
    }

    /** Whether the unit wants an account number with it. */
    boolean isOfAHome() {
        return OF_A_HOME.contains(business);
    }

    /** The caller's number for asking which account is theirs; empty if the unit may not know it. */
    Optional<String> phone() {
        return Optional.of(Contact.of(order, 20, PHONES, "").phone())
                .filter(phone -> !order.confidential() && !phone.equals(Contact.CENTRE))
                .map(phone -> phone.replace("-", ""));
    }

    /** The account number that the intake noted; empty if none that can be right. */
    String account() {
        String given = order.fields().getOrDefault("accountNumber", "");
        return ACCOUNT.matcher(given).matches() ? given : "";
    }

    /**
     * The parameters.
     *
     * @param account the home's, or {@link #UNKNOWN_ACCOUNT}; empty if none is wanted
     * @param photo a JPEG in Base64, or empty
     */
    Form parameters(String account, String photo, String note) throws BackendException {
        boolean secret = order.confidential();
        Contact contact = Contact.of(order, 20, PHONES, secret ? "匿名" : "不详");
        String name = Wording.line(contact.name(), 20, GBK, "不详");
        return new Form(GBK)
                .with("gdh", OrderNumber.theirs(order.orderNo()))
                .with("lx", TYPES.get(order.type()))
                .with("yw", business)
                .with("hh", account)
                .with("sw", business.equals(COLD) ? temperature() : "")
                .with("jj", URGENCIES.get(order.urgency()))
                .with("xm", name)
                .with("dh", contact.phone())
                .with("dz", Wording.line(order.place().address(), 100, GBK, "不详"))
                .with("nr", content(note))
                .with("slsj", Beijing.compact(order.acceptedAt()))
                .with("xsx", Beijing.compact(due()))
                .with("zp", photo);
    }

    /** In the heating season a cold room must be answered within 24 hours; a redo counts from its own dispatch. */
    Instant due() {
        Instant accepted = order.acceptedAt().plus(DAY);
        Instant day = accepted.isAfter(order.dispatchedAt())
                ? accepted
                : order.dispatchedAt().plus(DAY);
        boolean cold = business.equals(COLD) && isInSeason();
        return cold && day.isBefore(order.due()) ? day : order.due();
    }

    private String content(String note) {
        String title = "【" + Wording.line(order.title(), 120, GBK, "无标题") + "】";
        int room = CONTENT - (title + note).getBytes(GBK).length;
        return title + Wording.abridged(order.content(), room, GBK) + note;
    }

    private String temperature() {
        String given = order.fields().getOrDefault("roomTemperature", "");
        if (!TEMPERATURE.matcher(given).matches()) {
            return NOT_MEASURED;
        }
        return given.contains(".") ? given : given + ".0";
    }

    private boolean isInSeason() {
        LocalDate day = Beijing.time(order.acceptedAt()).toLocalDate();
        MonthDay at = MonthDay.from(day);
        return !at.isBefore(SEASON_BEGINS) || !at.isAfter(SEASON_ENDS);
    }
}
