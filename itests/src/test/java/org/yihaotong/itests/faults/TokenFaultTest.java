package org.yihaotong.itests.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.approvals.ApprovalsOffice;

/** RestLink with a log-in of its own and a list that is read, by 市审批服务管理局. */
public final class TokenFaultTest extends FaultStory {

    private final ApprovalsOffice office = new ApprovalsOffice(theirs, 0);
    private final Relay relay = new Relay(URI.create(office.url()).getPort());
    private final Line line = new Line(
            "linked.approvals.Approvals",
            Map.of(
                    "url",
                    "http://127.0.0.1:" + relay.port(),
                    "user",
                    ApprovalsOffice.ACCOUNT,
                    "_password",
                    ApprovalsOffice.PASSWORD,
                    "seconds",
                    1,
                    "perSecond",
                    1000),
            Hasty.rest(),
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
    public void aTokenThatEndedOrWasTakenAway() throws Exception {
        survives(office::someoneElseLogsIn, Optional.empty());
    }

    @Test
    public void aTokenThatIsTooOldByTheirClock() throws Exception {
        survives(() -> theirs.drift(Duration.ofHours(30)), Optional.empty());
    }

    @Test
    public void aLogInThatIsCutOffInTheMiddle() throws Exception {
        survives(() -> {
            office.someoneElseLogsIn();
            office.fail(Fault.HALF);
        });
    }

    @Test
    public void aListThatIsSlow() throws Exception {
        survives(() -> office.fail(Fault.SLOW));
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
