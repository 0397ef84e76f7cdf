package org.yihaotong.telephony.push;

import org.yihaotong.testkit.telephony.SwitchStage;
import org.yihaotong.testkit.telephony.TelephonyContract;

/** What every provider proves, by a switch that takes commands at an address of its own. */
public class CommandedContractTest extends TelephonyContract {

    @Override
    protected SwitchStage stage() {
        return SmallPbx.commanded();
    }
}
