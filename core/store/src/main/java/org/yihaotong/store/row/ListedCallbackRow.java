package org.yihaotong.store.row;

import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Table;

/** What the callback clerk's list reads of a ticket; never written. */
@Entity
@Table(name = "ticket")
public class ListedCallbackRow extends TicketColumns {

    @Embedded
    private CallbackColumns callback;

    public CallbackColumns callback() {
        return callback;
    }
}
