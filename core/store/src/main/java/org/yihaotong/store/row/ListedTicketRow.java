package org.yihaotong.store.row;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A ticket as lists read it: without document and persons. Never written. */
@Entity
@Table(name = "ticket")
public class ListedTicketRow extends TicketColumns {

    protected ListedTicketRow() {}
}
