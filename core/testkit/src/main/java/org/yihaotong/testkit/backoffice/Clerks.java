package org.yihaotong.testkit.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;

/**
 * The people of a unit (承办单位的人): they sign, work, ask for more time, send a few orders back and answer politely.
 *
 * <p>What becomes of an order follows from its number alone, and how far it got is read from the back office, so that
 * clerks who come back after a crash go on where they were.
 */
public final class Clerks {

    private static final List<String> SOLVED = List.of(
            "您好，接到您反映的问题后，我们立即安排抢修人员到场检查，现已修复并恢复正常供水，感谢您的监督与支持。",
            "经现场核实，您反映的情况属实，工作人员已于当日处理完毕，并与您电话确认，给您带来不便敬请谅解。",
            "您好，破损管段已更换，水压恢复正常。如仍有问题请随时拨打我公司服务热线，我们将第一时间为您处理。",
            "已派维修人员上门更换阀门，漏水问题解决，路面将随后恢复。感谢您对供水工作的关心。",
            "经水质检测，出水各项指标合格；管网末端已做排放冲洗，请您打开水龙头放水片刻后使用。",
            "已核对您的用水记录，多计的水费已在账户中冲减，下期账单可以看到，感谢您的理解。");
    private static final List<String> EXPLAINED = List.of(
            "您好，此次停水为计划内管网改造，已提前张贴公告，预计当晚恢复供水，给您带来不便深表歉意。",
            "经核查，该小区的二次供水设施由物业管理，我们已联系物业并向您说明了报修方式，感谢您的理解。",
            "关于您咨询的报装流程，工作人员已电话为您详细说明所需材料，欢迎您到营业厅办理。");
    private static final List<String> UNSOLVED = List.of("您反映的老旧管网问题已列入改造计划，目前暂不具备施工条件，我们会先做好临时供水保障，敬请谅解。");
    private static final List<String> PROGRESS = List.of("抢修人员已到现场，正在开挖查找漏点。", "已联系来电人，约定上门时间。", "正在与物业核对管线归属。");
    private static final List<String> NOT_OURS = List.of("经核实，该处供水不属于我公司服务范围，申请退回改派。", "反映内容与供水无关，建议转有关部门办理。");

    private final BackOffice office;
    private final Clock clock;
    private final Duration step;

    /** Clerks who take about this long for each step. */
    public Clerks(BackOffice office, Clock clock, Duration step) {
        this.office = office;
        this.clock = clock;
        this.step = step;
    }

    /** Everybody does what is due on the desk. */
    public void work() {
        office.openOrders().stream()
                .filter(order -> order.pending().isEmpty())
                .filter(order -> !order.changedAt().plus(step).isAfter(clock.instant()))
                .forEach(order -> office.say(order.orderNo(), next(order)));
    }

    private Saying next(TakenOrder order) {
        Random fate = new Random(order.orderNo().hashCode() * 2_654_435_761L);
        int lot = fate.nextInt(100);
        if (order.said().isEmpty()) {
            return lot < 6 ? Saying.asksReturn(any(NOT_OURS, fate)) : Saying.acknowledged();
        }
        boolean worked = order.said().contains(ReplyKind.PROGRESS);
        boolean asked = order.said().contains(ReplyKind.EXTENSION_REQUEST);
        if (lot < 14 && lot >= 6 && !asked) {
            return Saying.asksExtension(order.due().plus(Duration.ofDays(2)), "需要开挖路面，正在办理占道手续，申请延期两天。");
        }
        return lot % 2 == 0 && !worked ? Saying.progress(any(PROGRESS, fate)) : answer(lot, fate);
    }

    private static Saying answer(int lot, Random fate) {
        if (lot >= 96) {
            return Saying.finished(AnswerResult.UNSOLVED, any(UNSOLVED, fate));
        }
        return lot >= 75
                ? Saying.finished(AnswerResult.EXPLAINED, any(EXPLAINED, fate))
                : Saying.finished(AnswerResult.SOLVED, any(SOLVED, fate));
    }

    private static String any(List<String> of, Random fate) {
        return of.get(fate.nextInt(of.size()));
    }
}
