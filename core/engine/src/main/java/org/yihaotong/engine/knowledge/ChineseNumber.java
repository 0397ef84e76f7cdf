package org.yihaotong.engine.knowledge;

/** Small numbers as they are written in Chinese, such as 十八 and 一百二十. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, of one to three signs of hundreds, tens and ones. */
    static int of(String written) {
        int sum = 0;
        int digit = 0;
        for (char c : written.replace('两', '二').toCharArray()) {
            switch (c) {
                case '百' -> {
                    sum += 100 * Math.max(1, digit);
                    digit = 0;
                }
                case '十' -> {
                    sum += 10 * Math.max(1, digit);
                    digit = 0;
                }
                default -> digit = 10 * digit + DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
