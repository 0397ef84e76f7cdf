package org.yihaotong.engine.directory;

/** A bundle states facts about its line that cannot be true; says which property breaks which rule. */
public final class BadFactsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String property;

    BadFactsException(String property, String rule) {
        super(property + ": " + rule);
        this.property = property;
    }

    /** The property that breaks a rule, such as {@code hotline.numbers}. */
    public String property() {
        return property;
    }
}
