package org.yihaotong.testkit.backoffice.hongyiwater;

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
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway.Sms;

/** 弘益水务: whoever has the duty phone; what they know of an order is what the short messages said. */
public final class HongyiOffice implements BackOffice {

    private static final Pattern TEXT = Pattern.compile("【(.{2})】(\\d{4}) .*");
    private static final Pattern CONTENT = Pattern.compile("：(.*)，地址");
    private static final Pattern LINK = Pattern.compile("点 https?://[^/]+(/s/[0-9A-Za-z]{8})【");

    private final HongyiGateway gateway;
    private final LinkPage links;
    private final Clock clock;
    private final Map<String, List<ReplyKind>> said = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();

    /** People who read these messages and answer by these links. */
    public HongyiOffice(HongyiGateway gateway, LinkPage links, Clock clock) {
        this.gateway = gateway;
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
        List<String> orders =
                about.stream().filter(text -> kind(text).equals("工单")).toList();
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        Matcher content = CONTENT.matcher(orders.get(0));
        return Optional.of(new TakenOrder(
                orderNo,
                "",
                orders.size(),
                "",
                content.find() ? content.group(1) : "",
                "",
                "",
                false,
                (int) about.stream()
                        .filter(text -> kind(text).equals("催办") || kind(text).equals("督办"))
                        .count(),
                about.stream().anyMatch(text -> kind(text).equals("撤单")),
                said.getOrDefault(orderNo, List.of()),
                Optional.empty(),
                clock.instant(),
                changed.computeIfAbsent(orderNo, no -> clock.instant())));
    }

    @Override
    public List<TakenOrder> openOrders() {
        return numbers().stream()
                .map(this::order)
                .flatMap(Optional::stream)
                .filter(order -> !order.withdrawn() && !order.said().contains(ReplyKind.COMPLETED))
                .toList();
    }

    @Override
    public long orders() {
        return numbers().size();
    }

    /** Somebody opens the link of the last message about the order and fills in the page. */
    @Override
    public String say(String orderNo, Saying saying) {
        String last = about(orderNo).stream()
                .filter(text -> LINK.matcher(text).find())
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
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return about(asked.get(replyId)).stream()
                .filter(text -> kind(text).equals("审批"))
                .map(text -> !text.contains("不同意"))
                .reduce((first, later) -> later);
    }

    @Override
    public void close() {
        gateway.close();
    }

    private Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        gateway.sent().stream()
                .map(Sms::text)
                .filter(text -> text.startsWith("【工单】"))
                .map(this::orderOf)
                .flatMap(Optional::stream)
                .forEach(numbers::add);
        return numbers;
    }

    private Optional<String> orderOf(String text) {
        Matcher link = LINK.matcher(text);
        return links.orderAt(mark(text), link.find() ? link.group(1) : "");
    }

    private List<String> about(String orderNo) {
        List<String> texts = gateway.sent().stream()
                .map(Sms::text)
                .filter(text -> TEXT.matcher(text).matches())
                .toList();
        Optional<String> mark = texts.stream()
                .filter(text -> kind(text).equals("工单") && orderOf(text).equals(Optional.of(orderNo)))
                .map(HongyiOffice::mark)
                .findFirst();
        return texts.stream()
                .filter(text -> Optional.of(mark(text)).equals(mark))
                .toList();
    }

    private static String mark(String text) {
        return text.substring(4, 8);
    }

    private static String kind(String text) {
        return text.substring(1, 3);
    }
}
