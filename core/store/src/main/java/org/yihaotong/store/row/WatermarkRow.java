package org.yihaotong.store.row;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How far a line's replies were collected, in the back office's own words. */
@Entity
@Table(name = "watermark")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class WatermarkRow {

    @Id
    private String hotline;

    private String bookmark;

    protected WatermarkRow() {}

    public WatermarkRow(String hotline, String bookmark) {
        this.hotline = hotline;
        this.bookmark = bookmark;
    }

    public String bookmark() {
        return bookmark;
    }

    public void moveTo(String newBookmark) {
        bookmark = newBookmark;
    }
}
