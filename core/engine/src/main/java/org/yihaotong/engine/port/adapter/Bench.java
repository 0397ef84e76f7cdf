package org.yihaotong.engine.port.adapter;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.hotline.HotlineAdapter;

/** An adapter on trial; closing takes it apart, as often as one likes, and nothing of it stays. */
@ProviderType
public interface Bench extends AutoCloseable {

    HotlineAdapter adapter();

    /** With the values that the adapter got. */
    List<Setting> settings();

    @Override
    void close();
}
