package org.yihaotong.engine.directory;

/** A bundle states facts about its line that cannot be true; says which property breaks which rule. */
final class BadFactsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadFactsException(String property, String rule) {
        super(property + ": " + rule);
    }
}
