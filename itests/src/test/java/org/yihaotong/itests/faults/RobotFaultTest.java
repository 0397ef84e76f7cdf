package org.yihaotong.itests.faults;

import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.kit.notice.RestNoticeLinks;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengGroup;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengOffice;

/** NoticeLink by a group robot, by 勤能新能源; answers come by the reply page. */
public final class RobotFaultTest extends FaultStory {

    private final PaperLinks links = new PaperLinks(clock, centre.intake());
    private final QinnengGroup group = new QinnengGroup(theirs);
    private final QinnengOffice office = new QinnengOffice(group, links, clock);
    private final Relay relay = new Relay(group.port());
    private final Line line = new Line(
            "linked.qinnengenergy.QinnengEnergy",
            Map.of(
                    "hotline_id", "water",
                    "url", "http://127.0.0.1:" + relay.port(),
                    "_key", QinnengGroup.KEY,
                    "_pin", "2551",
                    "dutyPhone", "13900000017"),
            new RestNoticeLinks(Hasty.rest(), clock),
            links,
            clock);
    private int mostMessages = 1;

    @Before
    public void join() {
        centre.join(line.adapter(), 30);
    }

    @After
    public void close() {
        line.close();
        relay.close();
        office.close();
    }

    @Test
    public void aRobotThatIsDown() throws Exception {
        survives(relay::cut);
    }

    @Test
    public void aRobotThatAnswers500() throws Exception {
        survives(() -> group.fail(Fault.ERROR_500));
    }

    @Test
    public void aFullDisk() throws Exception {
        survives(() -> group.fail(Fault.FULL));
    }

    /** A group knows no repeats: what may have arrived is said once more, under the same link, and never a third time. */
    @Test
    public void anAnswerThatNeverCame() throws Exception {
        mostMessages = 2;
        survives(() -> group.fail(Fault.HALF), Optional.empty());
    }

    @Test
    public void aRobotThatIsSlow() throws Exception {
        mostMessages = 2;
        survives(() -> group.fail(Fault.SLOW), Optional.empty());
    }

    @Test
    public void anAnswerInAnotherCharset() throws Exception {
        mostMessages = 2;
        survives(() -> group.fail(Fault.CHARSET), Optional.empty());
    }

    @Override
    protected int mostTimesTaken() {
        return mostMessages;
    }

    /** Nobody has it until somebody signs. */
    @Override
    protected void unitSigns() {
        office.openOrders().stream()
                .filter(order -> order.said().isEmpty())
                .forEach(order -> office.say(order.orderNo(), Saying.acknowledged()));
        unitWorks();
    }

    @Override
    protected BackOffice office() {
        return office;
    }

    @Override
    protected void heal() {
        relay.mend();
        group.fail(Fault.NONE);
    }
}
