package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** What is asked of the switch. A value cannot bring a line, a header or a variable of its own along. */
record Action(String name, String lines) {

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\x00]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9+*#@._:/~;-]*");

    static Action of(String name) {
        return new Action(name, "");
    }

    /** @throws IllegalArgumentException if the value breaks the line */
    Action with(String key, String value) {
        if (BREAKS.matcher(value).find()) {
            throw new IllegalArgumentException("a value of " + key + " breaks its line");
        }
        return new Action(name, lines + key + ": " + value + "\r\n");
    }

    /** A variable of the channel that every further leg inherits. */
    Action inherited(String variable, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("a value of " + variable + " is more than a word");
        }
        return with("Variable", "__" + variable + "=" + value);
    }

    byte[] bytes(String id) {
        return ("Action: " + name + "\r\n" + "ActionID: " + id + "\r\n" + lines + "\r\n").getBytes(UTF_8);
    }

    /** Never shows whom it is about, nor a secret. */
    @Override
    public String toString() {
        return "Action[" + name + "]";
    }
}
