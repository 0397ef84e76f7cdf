package org.yihaotong.testkit.backoffice.qinnengenergy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.testkit.LinkPage;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 勤能新能源: twenty people and one chat group; what they know of an order is what the group was told. */
public final class QinnengOffice implements BackOffice {

    private static final Pattern FIRST = Pattern.compile(
            "### (?:<font color=\"warning\">)?【12345(新工单|紧急工单|催办|督办|撤单|审批)】(?:</font>)?([A-Z0-9-]+R?[0-9]*)("
                    + " \\(重发\\))?");
    private static final Pattern LINK = Pattern.compile("\\[点击签收或反馈\\]\\(https?://[^/)]+(/m/r/[^)]+)\\)");

    private final QinnengGroup group;
    private final LinkPage links;
    private final Clock clock;
    private final Map<String, List<ReplyKind>> said = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private final Map<String, Integer> decidedAfter = new LinkedHashMap<>();

    /** People who read this group and answer by these links. */
    public QinnengOffice(QinnengGroup group, LinkPage links, Clock clock) {
        this.group = group;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void work() {
        links.deliver();
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        List<String> about = about(orderNo);
        List<String> orders = about.stream().filter(QinnengOffice::isOrder).toList();
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TakenOrder(
                orderNo,
                "",
                orders.size(),
                "",
                value(orders.get(0), "诉求内容"),
                "",
                "",
                false,
                (int) about.stream()
                        .filter(m -> kind(m).equals("催办") || kind(m).equals("督办"))
                        .count(),
                about.stream().anyMatch(m -> kind(m).equals("撤单")),
                said.getOrDefault(orderNo, List.of()),
                Optional.empty(),
                clock.instant(),
                changed.computeIfAbsent(orderNo, no -> clock.instant())));
    }

    @Override
    public List<TakenOrder> openOrders() {
        Set<String> numbers = new LinkedHashSet<>();
        group.messages().stream()
                .filter(QinnengOffice::isOrder)
                .map(QinnengOffice::number)
                .forEach(numbers::add);
        return numbers.stream()
                .map(this::order)
                .flatMap(Optional::stream)
                .filter(order -> !order.withdrawn() && !order.said().contains(ReplyKind.COMPLETED))
                .toList();
    }

    @Override
    public long orders() {
        return group.messages().stream()
                .filter(QinnengOffice::isOrder)
                .map(QinnengOffice::number)
                .distinct()
                .count();
    }

    /** Somebody opens the link of the last message about the order and fills in the page. */
    @Override
    public String say(String orderNo, Saying saying) {
        String last = about(orderNo).stream()
                .filter(message -> LINK.matcher(message).find())
                .reduce((first, later) -> later)
                .orElseThrow();
        Matcher link = LINK.matcher(last);
        if (!link.find() || !links.isOpen(orderNo, link.group(1))) {
            throw new IllegalStateException("the link of the last message does not open");
        }
        String id = links.reply(orderNo, link.group(1), saying);
        said.computeIfAbsent(orderNo, no -> new ArrayList<>()).add(saying.kind());
        changed.put(orderNo, clock.instant());
        asked.put(id, orderNo);
        decidedAfter.put(id, group.messages().size());
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        String orderNo = asked.get(replyId);
        return group.messages().stream()
                .skip(decidedAfter.getOrDefault(replyId, 0))
                .filter(message ->
                        number(message).equals(orderNo) && kind(message).equals("审批"))
                .map(message -> !value(message, "审批结果").startsWith("不同意"))
                .findFirst();
    }

    @Override
    public void close() {
        group.close();
    }

    /** What stands behind a label of a message. */
    public static String value(String message, String label) {
        Matcher line = Pattern.compile("\n> \\*\\*" + label + "：\\*\\*([^\n]*)").matcher(message);
        return line.find() ? line.group(1) : "";
    }

    private List<String> about(String orderNo) {
        return group.messages().stream()
                .filter(message -> number(message).equals(orderNo))
                .toList();
    }

    private static boolean isOrder(String message) {
        return kind(message).endsWith("工单");
    }

    private static String kind(String message) {
        return first(message).group(1);
    }

    private static String number(String message) {
        return first(message).group(2);
    }

    private static Matcher first(String message) {
        Matcher first = FIRST.matcher(message.lines().findFirst().orElse(""));
        if (!first.matches()) {
            throw new IllegalStateException("a first line that nobody understands");
        }
        return first;
    }
}
