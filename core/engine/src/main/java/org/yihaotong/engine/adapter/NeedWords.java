package org.yihaotong.engine.adapter;

import org.yihaotong.engine.port.adapter.Need;
import org.yihaotong.engine.words.Words;

/** Says what a jar needs and what is here instead: 需要适配器套件 ≥ 1.2；本中心为 1.1. */
final class NeedWords {

    private NeedWords() {}

    static String of(Need need) {
        String here = need.present().isEmpty()
                ? Words.say("need.absent")
                : Words.say("need.present", String.join("、", need.present()));
        return Words.say("need.wanted", what(need), range(need), here);
    }

    private static String what(Need need) {
        return switch (need.space()) {
            case "yihaotong.kit" -> Words.say("need.kit");
            case "osgi.wiring.package" -> Words.say("need.package", need.name());
            case "osgi.ee" -> Words.say("need.java");
            case "osgi.extender" -> Words.say("need.extender", need.name());
            default -> Words.say("need.capability", need.space(), need.name());
        };
    }

    private static String range(Need need) {
        String floor = need.floor().isEmpty() ? "" : " ≥ " + need.floor();
        return need.ceiling().isEmpty() ? floor : floor + " < " + need.ceiling();
    }
}
