package org.yihaotong.engine;

import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.supervision.SupervisionRules;
import org.yihaotong.engine.lifecycle.LifeRules;
import org.yihaotong.engine.supervision.SupervisionBook;

/** The life cycle's rules as long as nobody has written an edition. */
public final class PresetRules implements LifeRules {

    private final SupervisionRules supervision = new SupervisionBook().preset();

    @Override
    public HandlingRules handling() {
        return HandlingRules.PRESET;
    }

    @Override
    public SupervisionRules supervision() {
        return supervision;
    }
}
