package org.yihaotong.telephony.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose device is meant (座席对照): the switch may name persons, the centre knows devices. */
final class Seats {

    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z*#+._@-]{1,40}");

    private final Map<String, String> devices = new HashMap<>();

    /** Reads lines {@code name=device}. */
    Seats(String... lines) {
        for (String line : lines) {
            int at = line.lastIndexOf('=');
            if (at > 0) {
                devices.put(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
    }

    /** The devices that a push names: by number if it does, else those of its users. */
    List<String> of(Said said) {
        List<String> numbers = said.all("x_agentId");
        List<String> named = numbers.isEmpty() ? said.all("answeringNumber") : numbers;
        return (named.isEmpty() ? said.all("user", "caller") : named)
                .stream().map(this::device).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<String> device(String name) {
        return Optional.of(devices.getOrDefault(name, name))
                .filter(device -> DEVICE.matcher(device).matches());
    }
}
