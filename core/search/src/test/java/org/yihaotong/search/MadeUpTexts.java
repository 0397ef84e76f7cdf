package org.yihaotong.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Tag;

/** Questions and tickets by the million, the same ones each time: frequent words, and characters as often as characters are. */
final class MadeUpTexts {

    static final List<String> MATTERS = List.of(
            "供热/暖气不热", "供水/停水", "供电/停电", "燃气/漏气", "环境/噪音扰民", "市容/占道经营", "交通/违规停车", "物业/收费", "社保/医保报销", "住房/公积金提取");
    private static final List<String> PLACES =
            List.of("人民路", "解放街", "河东东街", "学府小区", "阳光花园", "机场大道", "禹都市场", "南风广场", "盐湖大道", "铺安街");
    private static final List<String> COMPLAINTS = List.of(
            "暖气不热", "停水三天", "路灯不亮", "井盖丢失", "垃圾没人清运", "半夜施工噪音", "物业乱收费", "医保怎么报销", "公交车不按时", "拖欠工资", "下水道堵塞", "燃气有异味");
    private static final int CHARACTERS = 2_500;
    private static final int UNITS = 300;

    private final Random random = new Random(1);

    /** An item of the knowledge base with some 200 characters. */
    Entry item(int seq) {
        String matter = any(MATTERS);
        return new Entry(
                new Key(Kind.KNOWLEDGE, "ZS%08d".formatted(seq)),
                any(COMPLAINTS) + "怎么办，" + noise(6),
                "您好：" + any(COMPLAINTS) + "请先联系" + any(PLACES) + "服务点。" + noise(160),
                List.of(matter.split("/")),
                Set.of(),
                false,
                Map.of(Tag.MATTER, Set.of(matter), Tag.UNIT, Set.of("unit" + random.nextInt(UNITS))),
                Samples.NOW.minusSeconds(seq),
                Instant.MAX,
                Optional.empty(),
                random.nextInt(10) == 0 ? Optional.of(Samples.NOW.minusSeconds(1)) : Optional.empty(),
                random.nextInt(200));
    }

    /** A ticket with its answer, some 200 characters. */
    Entry ticket(int seq) {
        String matter = any(MATTERS);
        return new Entry(
                new Key(Kind.TICKET, "YC20261122-%07d".formatted(seq)),
                any(PLACES) + any(COMPLAINTS) + noise(4),
                any(PLACES) + (random.nextInt(300) + 1) + "号" + any(COMPLAINTS) + "，" + noise(80) + "\n已处理，"
                        + noise(60),
                List.of(matter.split("/")),
                Set.of("%04d".formatted(random.nextInt(10_000))),
                random.nextInt(20) == 0,
                Map.of(
                        Tag.MATTER,
                        Set.of(matter),
                        Tag.STATE,
                        Set.of(random.nextInt(10) == 0 ? "HANDLING" : "ARCHIVED"),
                        Tag.UNIT,
                        Set.of("unit" + random.nextInt(UNITS))),
                Samples.NOW.minusSeconds(60L * seq),
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** A unit by its made-up name. */
    static Entry unit(int no) {
        return Samples.unit("unit" + no, new MadeUpTexts().noise(4) + "第" + no + "公司");
    }

    /** What somebody types: the beginning of a complaint, a place, a sound, a rare word. */
    String typed(int seq) {
        String complaint = any(COMPLAINTS);
        return switch (seq % 5) {
            case 0 -> complaint.substring(0, 2 + random.nextInt(complaint.length() - 1));
            case 1 -> any(PLACES) + complaint;
            case 2 -> "nqbr".substring(0, 2 + random.nextInt(3));
            case 3 -> noise(3);
            default -> complaint + " " + any(PLACES);
        };
    }

    private String any(List<String> words) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.appendCodePoint(0x4E00 + (int) (CHARACTERS * Math.pow(random.nextDouble(), 3)));
        }
        return noise.toString();
    }
}
