package org.yihaotong.store.row;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How far a message about an order got. */
@Entity
@Table(name = "order_note")
@SuppressWarnings("UnusedVariable") // the key is there for queries only
public class OrderNoteRow {

    @Id
    private String id;

    private String words;

    protected OrderNoteRow() {}

    public OrderNoteRow(String id) {
        this.id = id;
    }

    /** Writes over what stands there. */
    public void write(String text) {
        words = text;
    }

    public String words() {
        return words;
    }
}
