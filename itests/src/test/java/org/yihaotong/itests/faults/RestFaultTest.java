package org.yihaotong.itests.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.ShouchuangOffice;

/** RestLink with signed requests and signed pushes, by 首创水务. */
public final class RestFaultTest extends FaultStory {

    private final Gate gate = new Gate(centre);
    private final ShouchuangOffice office = new ShouchuangOffice(
            H2.links().open(H2.inMemory(), H2.OWNER, ""), theirs, 0, gate.url(), Duration.ofMinutes(1));
    private final Relay relay = new Relay(URI.create(office.baseUrl()).getPort());
    private final Line line = new Line(
            "linked.shouchuangwater.ShouchuangWater",
            Map.of(
                    "baseUrl",
                    "http://127.0.0.1:" + relay.port(),
                    "appId",
                    ShouchuangOffice.APP_ID,
                    "_secret",
                    ShouchuangOffice.SECRET,
                    "seconds",
                    1),
            Hasty.rest(),
            new PaperLinks(clock, centre.intake()),
            clock);

    @Before
    public void join() {
        centre.join(line.adapter(), 30);
    }

    @After
    public void close() {
        line.close();
        relay.close();
        office.close();
        gate.close();
    }

    @Test
    public void aServiceThatIsDown() throws Exception {
        survives(() -> {
            relay.cut();
            gate.cut();
        });
    }

    @Test
    public void aServiceThatIsSlow() throws Exception {
        survives(() -> office.fail(Fault.SLOW));
    }

    @Test
    public void aGatewayThatAnswers500() throws Exception {
        survives(() -> office.fail(Fault.ERROR_500));
    }

    @Test
    public void aFullDisk() throws Exception {
        survives(() -> office.fail(Fault.FULL));
    }

    @Test
    public void halfAnAnswerToUsAndHalfAnAnswerToThem() throws Exception {
        survives(() -> {
            office.fail(Fault.HALF);
            gate.breakAfter(20);
        });
    }

    @Test
    public void anAnswerInAnotherCharset() throws Exception {
        survives(() -> office.fail(Fault.CHARSET));
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofMinutes(20)));
    }

    @Test
    public void aPushThatComesTwice() throws Exception {
        String order = handedOver();
        String event = office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        office.work();
        office.repeat(event);
        comesHome(order);
    }

    @Test
    public void aStepThatIsOvertakenByTheAnswer() throws Exception {
        String order = handedOver();
        office.say(order, Saying.progress("抢修人员已到现场。"));
        gate.cut();
        office.work();
        gate.mend();
        office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        comesHome(order);
    }

    @Override
    protected BackOffice office() {
        return office;
    }

    @Override
    protected void heal() {
        relay.mend();
        gate.mend();
        office.fail(Fault.NONE);
        theirs.drift(Duration.ZERO);
    }
}
