package org.yihaotong.telephony.push;

import org.yihaotong.testkit.telephony.SwitchStage;
import org.yihaotong.testkit.telephony.TelephonyContract;

/** What every provider proves, by a switch that only pushes. */
public class PushContractTest extends TelephonyContract {

    @Override
    protected SwitchStage stage() {
        return SmallPbx.pushing();
    }
}
