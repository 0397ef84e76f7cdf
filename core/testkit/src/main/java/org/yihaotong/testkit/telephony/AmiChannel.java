package org.yihaotong.testkit.telephony;

import java.util.LinkedHashMap;
import java.util.Map;

/** A channel of the switch. */
final class AmiChannel {

    final String name;
    final String id;
    final String linked;
    final String number;
    final Map<String, String> variables = new LinkedHashMap<>();
    String state = "0";
    String account = "";
    String context = "";
    String exten = "";
    String bridge = "";

    AmiChannel(String name, String id, String linked, String number) {
        this.name = name;
        this.id = id;
        this.linked = linked;
        this.number = number;
    }

    AmiChannel at(String where, String extension) {
        context = where;
        exten = extension;
        return this;
    }

    AmiChannel in(String now) {
        state = now;
        return this;
    }
}
