package org.yihaotong.itests.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.mail.SmtpMailLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.redcross.RedCrossOffice;
import org.yihaotong.testkit.server.PostOffice;
import org.yihaotong.testkit.server.StubbornSmtp;

/** MailLink, by 市红十字会: what it hands over and what it reads fail apart from each other. */
public final class MailFaultTest extends FaultStory {

    private final PostOffice post =
            PostOffice.open(Map.of(RedCrossOffice.CENTRE, RedCrossOffice.PASSWORD, RedCrossOffice.UNIT, "theirs"));
    private final Relay smtp = new Relay(post.smtpPort());
    private final Relay imap = new Relay(post.imapPort());
    private final RedCrossOffice office = new RedCrossOffice(post, theirs);
    private final Line line = new Line(
            "linked.redcross.RedCross",
            new HashMap<>(Map.of(
                    "smtp", "smtp://127.0.0.1:" + smtp.port(),
                    "imap", "imap://127.0.0.1:" + imap.port(),
                    "user", RedCrossOffice.CENTRE,
                    "_password", RedCrossOffice.PASSWORD,
                    "address", RedCrossOffice.CENTRE,
                    "unit", RedCrossOffice.UNIT)),
            new SmtpMailLinks(clock),
            clock);

    @Before
    public void join() {
        centre.join(line.adapter(), 30);
    }

    @After
    public void close() {
        line.close();
        smtp.close();
        imap.close();
        post.close();
    }

    @Test
    public void bothServersDown() throws Exception {
        survives(() -> {
            smtp.cut();
            imap.cut();
        });
    }

    @Test
    public void aServerThatIsSlow() throws Exception {
        centre.join(line.adapter(), 1);
        survives(() -> {
            smtp.stall();
            imap.stall();
        });
    }

    @Test
    public void halfAnAnswer() throws Exception {
        survives(() -> {
            smtp.breakAfter(120);
            imap.breakAfter(400);
        });
    }

    @Test
    public void aFullDisk() throws Exception {
        try (StubbornSmtp full = new StubbornSmtp(".", "452 4.3.1 Insufficient system storage")) {
            survives(() -> smtp.leadTo(full.port()));
        }
    }

    @Test
    public void aServerThatHangsUpWhenTheMailIsThere() throws Exception {
        try (StubbornSmtp rude = new StubbornSmtp(".", "")) {
            survives(() -> smtp.leadTo(rude.port()));
        }
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofHours(5)), Optional.empty());
    }

    @Test
    public void anAnswerThatLiesInTheMailboxAgain() throws Exception {
        String order = handedOver();
        office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        post.rebuild();
        centre.beat();
        post.rebuild();
        comesHome(order);
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
        smtp.mend();
        imap.mend();
        theirs.drift(Duration.ZERO);
    }
}
