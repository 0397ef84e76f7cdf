package org.yihaotong.shell.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that the import understands, with the names it goes by. */
public enum Column {
    TITLE("title subject 标题"),
    CONTENT("content detail text 内容 诉求内容"),
    TYPE("type 诉求类型 类型"),
    URGENCY("urgency 紧急程度"),
    MATTER("matter label 事项 分类"),
    AREA("area 区划 区划代码"),
    ADDRESS("address 地址 事发地址"),
    NAME("name 姓名 来电人"),
    PHONE("phone 电话 来电号码"),
    CONFIDENTIAL("confidential 保密"),
    RECEIVED("received time 来电时间"),
    ROW("row id 编号");

    /** Separated by blanks. */
    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** The column of this name, in any case. */
    static Optional<Column> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> List.of(column.names.split(" ")).contains(wanted))
                .findFirst();
    }
}
