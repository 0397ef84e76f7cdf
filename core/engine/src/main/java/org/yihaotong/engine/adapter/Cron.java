package org.yihaotong.engine.adapter;

import java.util.List;

/** Recognises when something is to run: minute, hour, day, month, day of week. */
final class Cron {

    private record Field(int least, int most) {

        boolean fits(String text) {
            return List.of(text.split(",", -1)).stream().allMatch(this::isPart);
        }

        private boolean isPart(String part) {
            String[] steps = part.split("/", -1);
            if (steps.length > 2 || (steps.length == 2 && !isNumber(steps[1], 1, most))) {
                return false;
            }
            String[] ends = steps[0].split("-", -1);
            return switch (ends.length) {
                case 1 -> ends[0].equals("*") || isNumber(ends[0], least, most);
                case 2 -> isNumber(ends[0], least, most) && isNumber(ends[1], Integer.parseInt(ends[0]), most);
                default -> false;
            };
        }

        private static boolean isNumber(String text, int least, int most) {
            return text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        }
    }

    private static final List<Field> FIELDS =
            List.of(new Field(0, 59), new Field(0, 23), new Field(1, 31), new Field(1, 12), new Field(0, 7));

    private Cron() {}

    static boolean isOne(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != FIELDS.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!FIELDS.get(i).fits(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
