package org.yihaotong.store;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Transactions of the persistence unit that Aries JPA runs. */
@Component
public final class AriesTransactions implements Transactions {

    private final JpaTemplate jpa;

    @Activate
    public AriesTransactions(@Reference(target = "(osgi.unit.name=yihaotong)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public <R> R run(Function<EntityManager, R> work) {
        return jpa.txExpr(TransactionType.Required, work::apply);
    }
}
