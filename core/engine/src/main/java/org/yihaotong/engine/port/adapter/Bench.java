package org.yihaotong.engine.port.adapter;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.hotline.TestStep;

/** An adapter or a channel on trial; closing takes it apart, as often as one likes, and nothing of it stays. */
@ProviderType
public interface Bench extends AutoCloseable {

    /** Its own connection test, step by step; empty if it has none. */
    List<TestStep> test();

    /** With the values that it got. */
    List<Setting> settings();

    @Override
    void close();
}
