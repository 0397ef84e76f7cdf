package org.yihaotong.api.citizen;

import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;

/** Sends notices by a message, a letter or a call; the one with the highest service ranking does it. */
@ConsumerType
@FunctionalInterface
public interface CitizenNotifier {

    /** Sends one notice; repeats of the same id are harmless. Called from the engine's thread, answers within 30 s. */
    void tell(CitizenNotice notice) throws BackendException;
}
