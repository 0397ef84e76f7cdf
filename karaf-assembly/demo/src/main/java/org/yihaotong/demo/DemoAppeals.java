package org.yihaotong.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

/** Makes appeals from the stories: other places, other people, other hours. */
final class DemoAppeals {

    /** So few that whoever calls has often called before. */
    private static final int CITIZENS = 600;

    private static final List<String> ESTATES =
            List.of("幸福里小区", "向阳小区", "阳光花园", "和平家园", "文苑小区", "朝阳新村", "安居小区", "丰收家园", "滨湖小区", "东风小区");
    private static final List<String> SURNAMES = List.of("张", "王", "李", "赵", "刘", "陈", "杨", "黄", "周", "吴");

    private final List<Story> stories = Tsv.rows("stories.tsv", 7, Story::parse);
    private final int weights = stories.stream().mapToInt(Story::weight).sum();

    List<Story> stories() {
        return stories;
    }

    Story next(Random random) {
        int at = random.nextInt(weights);
        for (Story s : stories) {
            at -= s.weight();
            if (at < 0) {
                return s;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    Appeal tell(Story s, Random random) {
        String estate = ESTATES.get(random.nextInt(ESTATES.size()));
        String place = estate + (1 + random.nextInt(20)) + "号楼";
        String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
        String hour = (6 + random.nextInt(14)) + "时";
        String content = s.content().replace("{place}", place).replace("{hour}", hour);
        return new Appeal(
                AppealType.valueOf(s.type()),
                urgency(random),
                s.title().replace("{place}", estate),
                content,
                new FiveElements(surname + "某", "今日" + hour, place, "", random.nextBoolean() ? content : ""),
                new Place("140802", "盐湖区" + place, Optional.empty(), Optional.empty()),
                s.matter(),
                Map.of(),
                new Caller(surname + "某", String.format("1390000%04d", random.nextInt(CITIZENS))),
                Optional.empty(),
                random.nextInt(20) == 0,
                random.nextInt(10) == 0 ? Channel.WEB : Channel.PHONE,
                Optional.empty());
    }

    private static Urgency urgency(Random random) {
        int dice = random.nextInt(20);
        return dice == 0 ? Urgency.CRITICAL : dice < 3 ? Urgency.URGENT : Urgency.NORMAL;
    }
}
