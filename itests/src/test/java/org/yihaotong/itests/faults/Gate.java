package org.yihaotong.itests.faults;

import java.net.URI;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.testkit.PushGate;
import org.yihaotong.testkit.RecordingIntake;
import org.yihaotong.testkit.Relay;

/** The centre's hook as units reach it: what they push goes through the engine's own door, over a line that can fail. */
final class Gate implements AutoCloseable {

    private final PushGate door = new PushGate(new RecordingIntake());
    private final Relay relay = new Relay(URI.create(door.url()).getPort());

    Gate(SmallCentre centre) {
        door.leadTo(new HotlineAdapter() {
            @Override
            public Receipt dispatch(WorkOrder order) throws BackendException {
                throw new IllegalStateException("the hook hands nothing over");
            }

            @Override
            public PushAnswer pushed(Push push, Intake unused) {
                return centre.push(push);
            }
        });
    }

    /** The callback URL as the unit knows it. */
    String url() {
        return "http://127.0.0.1:" + relay.port() + URI.create(door.url()).getPath();
    }

    void cut() {
        relay.cut();
    }

    void breakAfter(int bytes) {
        relay.breakAfter(bytes);
    }

    void mend() {
        relay.mend();
    }

    @Override
    public void close() {
        relay.close();
        door.close();
    }
}
