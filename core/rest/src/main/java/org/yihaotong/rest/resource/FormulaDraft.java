package org.yihaotong.rest.resource;

/** A formula and a filter that somebody is writing. */
public record FormulaDraft(String formula, String filter) {

    public FormulaDraft {
        formula = formula == null ? "" : formula;
        filter = filter == null ? "" : filter;
    }
}
