package org.yihaotong.demo;

/**
 * What a made-up citizen says, and to whom it goes.
 *
 * @param weight how often such an appeal comes
 */
record Story(int weight, String type, String unit, String matter, String title, String content, String answer) {

    /** Reads one line of the stories' file. */
    static Story parse(String line) {
        String[] part = line.split("\t", -1);
        if (part.length != 7) {
            throw new IllegalArgumentException("a story has 7 columns, not " + part.length);
        }
        return new Story(Integer.parseInt(part[0]), part[1], part[2], part[3], part[4], part[5], part[6]);
    }
}
