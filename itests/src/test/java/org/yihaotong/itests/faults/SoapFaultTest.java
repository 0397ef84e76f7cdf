package org.yihaotong.itests.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.jingweigas.GasOffice;

/** SoapLink and the callback service, by 经纬燃气. */
public final class SoapFaultTest extends FaultStory {

    private final Gate gate = new Gate(centre);
    private final GasOffice office = new GasOffice(theirs, 0, gate.url(), Duration.ofMinutes(1));
    private final Relay relay = new Relay(office.port());
    private final Line line = new Line(
            "linked.jingweigas.JingweiGas",
            Map.of(
                    "url",
                    GasOffice.url(relay.port()),
                    "appCode",
                    GasOffice.APP_CODE,
                    "_key",
                    GasOffice.KEY,
                    "_callbackKey",
                    GasOffice.CALLBACK_KEY,
                    "seconds",
                    1,
                    "perSecond",
                    1000),
            Hasty.soap(),
            new MemoryLedger(clock),
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
    public void anAnswerInAnotherCharset() throws Exception {
        survives(() -> office.fail(Fault.CHARSET));
    }

    @Test
    public void halfAnAnswerToUsAndHalfAnAnswerToThem() throws Exception {
        survives(() -> {
            office.fail(Fault.HALF);
            gate.breakAfter(20);
        });
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofMinutes(20)), Optional.of(LineTrouble.AUTHENTICATION));
    }

    @Test
    public void aFeedbackThatIsSubmittedTwiceBecauseOurAnswerWasLost() throws Exception {
        String order = handedOver();
        office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        gate.breakAfter(0);
        office.work();
        gate.mend();
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
