package org.yihaotong.engine.rule;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.supervision.SupervisionRules;
import org.yihaotong.engine.lifecycle.LifeRules;
import org.yihaotong.engine.supervision.SupervisionBook;

/** The life cycle's rules as the books say them now. */
@Component(service = LifeRules.class)
public final class BookedRules implements LifeRules {

    private final Books books;
    private final HandlingBook handling;
    private final SupervisionBook supervision;

    @Activate
    public BookedRules(
            @Reference Books books, @Reference HandlingBook handling, @Reference SupervisionBook supervision) {
        this.books = books;
        this.handling = handling;
        this.supervision = supervision;
    }

    @Override
    public HandlingRules handling() {
        return books.now(handling);
    }

    @Override
    public SupervisionRules supervision() {
        return books.now(supervision);
    }
}
