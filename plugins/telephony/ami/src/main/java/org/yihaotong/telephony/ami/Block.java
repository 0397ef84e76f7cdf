package org.yihaotong.telephony.ami;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the switch says at a time: keys, of which some come twice, and values. Keys are the same in any case. */
record Block(Map<String, List<String>> fields) {

    private static final String VARIABLE = "chanvariable";

    Block {
        fields = Map.copyOf(fields);
    }

    /** The first value of a key; empty if there is none, or the switch does not know it. */
    String get(String key) {
        List<String> all = fields.get(key.toLowerCase(Locale.ROOT));
        return all == null || all.get(0).equals("<unknown>") ? "" : all.get(0);
    }

    boolean has(String key) {
        return !get(key).isEmpty();
    }

    String event() {
        return get("Event");
    }

    /** The value of a variable of the channel, if the switch is set to tell it. */
    String variable(String name) {
        return fields.getOrDefault(VARIABLE, List.of()).stream()
                .filter(text -> text.startsWith(name + "="))
                .map(text -> text.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** A whole number; 0 if it is none. */
    int number(String key) {
        String text = get(key);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Never shows who called whom. */
    @Override
    public String toString() {
        return "Block[" + event() + "]";
    }
}
