package org.yihaotong.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers as they are and days as ISO has them, however the sheet wants to show them. */
final class PlainValues extends DataFormatter {

    /** What a spreadsheet is exact to; the rest is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    PlainValues() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format) {
        return plain(value, index, format, false);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean use1904) {
        return plain(value, index, format, use1904);
    }

    private static String plain(double value, int index, String format, boolean use1904) {
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904, true);
            if (value < 1) {
                return moment.toLocalTime().toString();
            }
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        BigDecimal number = new BigDecimal(value, DIGITS).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
