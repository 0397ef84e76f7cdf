package org.yihaotong.engine.lifecycle;

import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.supervision.SupervisionRules;

/** The numbers and lists that the life cycle goes by, as they hold at this moment. */
public interface LifeRules {

    HandlingRules handling();

    SupervisionRules supervision();
}
