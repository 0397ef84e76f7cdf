package org.yihaotong.api.paper;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Workbooks (.xlsx) that travel between the centre and units whose system is Excel (表格往来); a service. */
@ProviderType
public interface Workbooks {

    /** Writes a workbook; every cell is text and stays text when Excel opens it. */
    byte[] write(List<Tab> tabs) throws IOException;

    /**
     * The rows of a tab with something in them, whatever program saved the workbook: days as {@code 2020-03-02}, moments
     * as {@code 2020-03-02T15:20}, numbers without a point where there is none.
     *
     * @param tab by name; empty: the first
     * @return nothing if there is no such tab
     * @throws IOException if the bytes are no workbook, or one that is too large or broken
     */
    List<TabRow> read(byte[] workbook, String tab) throws IOException;
}
