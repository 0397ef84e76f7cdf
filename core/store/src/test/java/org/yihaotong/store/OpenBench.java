package org.yihaotong.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.knowledge.PublicChanges;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.group.Bigrams;
import org.yihaotong.engine.knowledge.KnowledgeBook;
import org.yihaotong.engine.knowledge.StoredPublicKnowledge;
import org.yihaotong.engine.port.channel.Published;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.rule.Books;

/**
 * Measures what the public asks of a large centre, and the comparison of an item with all others; asserts nothing. {@code
 * bench.sh open} runs it; {@code -Dyihaotong.bench.tickets} says how many items and how many public tickets there are.
 */
public class OpenBench {

    private static final int BATCH = 200;
    private static final int UNITS = 60;
    private static final int PAGE = 500;
    private static final int TICKETS = 1000;
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private static final List<String> THINGS = List.of(
            "自来水", "暖气", "天然气", "路灯", "公交车", "社保卡", "公积金", "医保", "垃圾", "井盖", "电梯", "噪声", "油烟", "物业费", "停车位", "学区",
            "驾驶证", "营业执照", "身份证", "户口", "房产证", "水表", "电表", "宽带", "快递", "预付卡", "农药", "灌溉", "补贴", "低保");
    private static final List<String> TROUBLES = List.of(
            "坏了", "停了", "丢了", "不通", "太贵", "没人管", "不给办", "办得慢", "漏了", "堵了", "怎么换", "怎么查", "怎么退", "怎么过户", "多久修好", "收多少钱",
            "找谁投诉", "要带什么材料", "能不能代办", "几点开门", "怎么办", "怎么申请", "怎么注销", "怎么变更");

    private final int count = Integer.getInteger("yihaotong.bench.tickets", 100_000);
    private final TestDatabase database = Bench.database();
    private final JpaKnowledgeStore knowledge = new JpaKnowledgeStore(database);
    private final JpaPeopleStore people = new JpaPeopleStore(database);
    private final JpaTicketStore tickets = new JpaTicketStore(database);
    private final JpaChannelStore channels = new JpaChannelStore(database);
    private final StoredPublicKnowledge shown = new StoredPublicKnowledge(
            knowledge,
            new JpaPublicKnowledgeStore(database),
            people,
            new Books(new JpaRuleStore(database), CLOCK),
            new KnowledgeBook(),
            CLOCK);

    @Test
    public void measure() {
        for (int i = 0; i < UNITS; i++) {
            people.add(new Unit("unit" + i, "单位" + i, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
        Bench.say("%,d items written in %.0f s", count, Bench.seconds(this::writeItems));
        Bench.times("an item's sixty most alike", 40, i -> knowledge.alike(pairs(i * 997), false, 60));
        Bench.times(
                "  the first ten of what is shown",
                100,
                i -> shown.list(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        Bench.say("full export, pages of %d %24.1f s", PAGE, Bench.seconds(() -> walk(Optional.empty())));
        Bench.times("  what changed in the last hour", 20, i -> walk(Optional.of(NOW.minus(Duration.ofHours(1)))));
        Bench.say("%,d public tickets written in %.0f s", count, Bench.seconds(this::writeTickets));
        Bench.times("list of 1,000 open public tickets", 10, i -> list(open(Optional.empty())));
        Bench.times("  that changed since yesterday", 10, i -> list(open(Optional.of(NOW.minus(Duration.ofDays(1))))));
    }

    private long walk(Optional<Instant> since) {
        Optional<String> cursor = Optional.empty();
        long seen = 0;
        do {
            PublicChanges page = shown.changes(since, cursor, PAGE);
            seen += page.items().size();
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    /** What the desk of channels reads for one page. */
    private void list(PublicQuery query) {
        List<String> numbers =
                channels.list(query).items().stream().map(Published::number).toList();
        for (int from = 0; from < numbers.size(); from += 200) {
            tickets.find(numbers.subList(from, Math.min(numbers.size(), from + 200)));
        }
        channels.photos(numbers, "channel:open311");
        channels.events(numbers, EnumSet.of(EventKind.NOT_ACCEPTED));
    }

    private static PublicQuery open(Optional<Instant> changedFrom) {
        return new PublicQuery(
                Set.of(),
                Set.of(),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                changedFrom,
                Optional.empty(),
                Optional.empty(),
                TICKETS);
    }

    private static String title(int no) {
        Random random = new Random(no);
        return "第" + no % 997 + "号" + THINGS.get(random.nextInt(THINGS.size()))
                + TROUBLES.get(random.nextInt(TROUBLES.size()));
    }

    private static Set<Long> pairs(int no) {
        return Bigrams.of(title(no)).pairs();
    }

    private int writeItems() {
        for (int from = 0; from < count; from += BATCH) {
            knowledge.commit(IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(this::change)
                    .toList());
        }
        return count;
    }

    private KnowledgeChange change(int no) {
        KnowledgeText text = new KnowledgeText(
                KnowledgeKind.QA,
                title(no),
                "请带身份证到服务窗口办理，三个工作日办结。".repeat(4) + no,
                List.of(),
                "公用事业/供水",
                List.of(),
                KnowledgeAudience.PUBLIC,
                Optional.empty(),
                Optional.empty(),
                "");
        Instant at = NOW.minusSeconds((long) count - no);
        KnowledgeVersion version = new KnowledgeVersion(1, text, "editor1", at);
        String id = "ZS%08d".formatted(no);
        KnowledgeItem item = new KnowledgeItem(
                id,
                "unit" + no % UNITS,
                KnowledgeState.PUBLISHED,
                version,
                Optional.of(version),
                LocalDate.now(CLOCK).plusYears(1),
                at,
                Optional.empty(),
                0,
                1);
        KnowledgeEvent event = new KnowledgeEvent(id, KnowledgeDeed.PUBLISHED, 1, "editor1", at, "");
        return new KnowledgeChange(item, event, pairs(no), Optional.empty(), Optional.empty());
    }

    private int writeTickets() {
        for (int no = 1; no <= count; no++) {
            Ticket ticket = ChannelStoreTest.ticket(no, Channel.OPEN311, "供水", false);
            tickets.commit(ChannelStoreTest.at(NOW.minusSeconds((long) count - no), EventKind.ACCEPTED, ticket));
        }
        return count;
    }
}
