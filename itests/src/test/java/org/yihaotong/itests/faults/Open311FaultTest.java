package org.yihaotong.itests.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.open311.RestOpen311Links;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.publicbike.BikeOffice;

/** Open311Link, by 市公共自行车. */
public final class Open311FaultTest extends FaultStory {

    private final BikeOffice office = new BikeOffice(theirs);
    private final Relay relay = new Relay(office.port());
    private final Line line = new Line(
            "linked.publicbike.PublicBike",
            Map.of(
                    "url",
                    "http://127.0.0.1:" + relay.port() + "/open311/v2",
                    "jurisdiction",
                    "yuncheng-bike",
                    "_key",
                    BikeOffice.KEY,
                    "perSecond",
                    1000),
            new RestOpen311Links(Hasty.rest()),
            new PaperLinks(clock, centre.intake()),
            new PaperFileLinks(clock),
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
    }

    @Test
    public void aServiceThatIsDown() throws Exception {
        survives(relay::cut);
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
    public void halfAnAnswer() throws Exception {
        survives(() -> office.fail(Fault.HALF));
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofMinutes(20)), Optional.empty());
    }

    @Test
    public void anUpdateThatIsReadAgainBecauseItsPageWasLost() throws Exception {
        String order = handedOver();
        office.say(order, Saying.progress("抢修人员已到现场。"));
        office.fail(Fault.HALF);
        centre.beat();
        office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        heal();
        comesHome(order);
    }

    @Override
    protected BackOffice office() {
        return office;
    }

    @Override
    protected void heal() {
        relay.mend();
        office.fail(Fault.NONE);
        theirs.drift(Duration.ZERO);
    }
}
