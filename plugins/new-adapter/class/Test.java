package org.yihaotong.@method@.@id@;

import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;

/** The contract of every adapter; add below it, as sentences, what the unit's document asks beyond it. */
public final class @Id@Test extends AdapterContract {

    private @Id@Office office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        office = new @Id@Office(clock);
        relay = new Relay(office.port());
        adapter = adapterWith(@Id@Office.KEY);
    }

    @After
    public void closeTheService() {
        office.close();
        relay.close();
    }

    @Override
    protected BackOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected String addressSetting() {
        return "baseUrl";
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(@Id@Office.KEY);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("wrong");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String key) {
        return new @Id@(
                Configured.as(Settings.class, Map.of("baseUrl", "http://127.0.0.1:" + relay.port(), "_key", key)),
                new CxfRestLinks());
    }
}
