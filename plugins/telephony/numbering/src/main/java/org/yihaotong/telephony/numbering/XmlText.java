package org.yihaotong.telephony.numbering;

/** XML with one element a line, indented; values of attributes are escaped. */
final class XmlText {

    private final StringBuilder text;
    private int depth;

    XmlText(String head) {
        text = new StringBuilder(head);
    }

    /** Begins an element; attributes come as name and value in turn. */
    XmlText open(String element, String... attributes) {
        line("<" + element + written(attributes) + ">");
        depth++;
        return this;
    }

    XmlText empty(String element, String... attributes) {
        line("<" + element + written(attributes) + "/>");
        return this;
    }

    XmlText close(String element) {
        depth--;
        line("</" + element + ">");
        return this;
    }

    String text() {
        return text.toString();
    }

    private void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String written(String... attributes) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            written.append(escaped(attributes[i + 1])).append('"');
        }
        return written.toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
