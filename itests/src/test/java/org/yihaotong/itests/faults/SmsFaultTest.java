package org.yihaotong.itests.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.notice.RestNoticeLinks;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiOffice;

/** NoticeLink by an SMS gateway, by 弘益水务; answers come by the reply page. */
public final class SmsFaultTest extends FaultStory {

    private final PaperLinks links = new PaperLinks(clock, centre.intake());
    private final HongyiGateway gateway = new HongyiGateway(theirs);
    private final HongyiOffice office = new HongyiOffice(gateway, links, clock);
    private final Relay relay = new Relay(gateway.port());
    private final Line line = new Line(
            "linked.hongyiwater.HongyiWater",
            Map.of(
                    "hotline_id",
                    "water",
                    "url",
                    "http://127.0.0.1:" + relay.port(),
                    "user",
                    HongyiGateway.USER,
                    "_password",
                    HongyiGateway.PASSWORD,
                    "_pin",
                    "2577",
                    "dutyPhones",
                    new String[] {"13900000019", "13900000020"}),
            new RestNoticeLinks(Hasty.rest(), clock),
            links,
            clock);

    @Before
    public void joinByDay() {
        while (Beijing.time(clock.instant()).getHour() < 9
                || Beijing.time(clock.instant()).getHour() > 16) {
            clock.pass(Duration.ofHours(1));
        }
        centre.join(line.adapter(), 30);
    }

    @After
    public void close() {
        line.close();
        relay.close();
        office.close();
    }

    @Test
    public void aServiceThatIsDown() throws Exception {
        survives(relay::cut);
    }

    @Test
    public void aServiceThatIsSlow() throws Exception {
        survives(() -> gateway.fail(Fault.SLOW));
    }

    @Test
    public void aGatewayThatAnswers500() throws Exception {
        survives(() -> gateway.fail(Fault.ERROR_500));
    }

    @Test
    public void aFullDisk() throws Exception {
        survives(() -> gateway.fail(Fault.FULL));
    }

    @Test
    public void anAnswerInAnotherCharset() throws Exception {
        survives(() -> gateway.fail(Fault.CHARSET));
    }

    @Test
    public void anAnswerThatNeverCameIsAskedForUnderTheSameNumber() throws Exception {
        survives(() -> gateway.fail(Fault.HALF), Optional.empty());
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofHours(2)), Optional.of(LineTrouble.CONFIGURATION));
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
        gateway.fail(Fault.NONE);
        theirs.drift(Duration.ZERO);
    }
}
