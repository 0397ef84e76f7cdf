package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.List;
import org.yihaotong.engine.words.Words;

/** Cuts a formula or a filter into words, numbers, quoted texts and signs, each with its place. */
final class Scanner {

    static final int LONGEST = 500;

    private static final String END = "";

    private final List<Token> tokens = new ArrayList<>();
    private final String text;
    private int next;

    /** One piece of text; {@code at} counts from 1. */
    record Token(String text, int at, boolean quoted) {

        boolean is(String wanted) {
            return !quoted && text.equalsIgnoreCase(wanted);
        }

        boolean isEnd() {
            return !quoted && text.isEmpty();
        }

        boolean isWord() {
            return !quoted && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
        }

        boolean isNumber() {
            return !quoted && !text.isEmpty() && Character.isDigit(text.charAt(0));
        }
    }

    Scanner(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new UnreadableException(LONGEST + 1, Words.say("formula.too-long", LONGEST));
        }
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) ? at + 1 : cut(at);
        }
        tokens.add(new Token(END, text.length() + 1, false));
    }

    private int cut(int from) {
        char c = text.charAt(from);
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, from + 1);
            if (end < 0) {
                throw new UnreadableException(from + 1, Words.say("formula.open-quote"));
            }
            tokens.add(new Token(text.substring(from + 1, end), from + 1, true));
            return end + 1;
        }
        int end = isPartOfWord(c) ? endOfWord(from) : from + (text.startsWith("!=", from) ? 2 : 1);
        tokens.add(new Token(text.substring(from, end), from + 1, false));
        return end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next piece if it is this one. */
    boolean took(String wanted) {
        boolean there = peek().is(wanted);
        if (there) {
            take();
        }
        return there;
    }

    void demand(String wanted) {
        if (!took(wanted)) {
            throw unexpected(peek(), Words.say("formula.wanted", wanted));
        }
    }

    /** Everything has been read. */
    void end() {
        if (!peek().isEnd()) {
            throw unexpected(peek(), Words.say("formula.wanted-end"));
        }
    }

    /** The piece is not what may stand there. */
    static UnreadableException unexpected(Token token, String wanted) {
        return new UnreadableException(
                token.at(),
                token.isEnd()
                        ? Words.say("formula.ends", token.at(), wanted)
                        : Words.say("formula.unexpected", token.at(), token.text(), wanted));
    }
}
