package org.yihaotong.demo;

/**
 * What a made-up citizen says, and to whom it goes.
 *
 * @param weight how often such an appeal comes
 */
record Story(int weight, String type, String unit, String matter, String title, String content, String answer) {

    /** Reads one row of the stories' file. */
    static Story parse(String[] cell) {
        return new Story(Integer.parseInt(cell[0]), cell[1], cell[2], cell[3], cell[4], cell[5], cell[6]);
    }
}
