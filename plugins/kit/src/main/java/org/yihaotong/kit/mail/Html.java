package org.yihaotong.kit.mail;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the tags off (去标签): what is left is what a person would read. */
final class Html {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(style|script|head|title)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BREAK =
            Pattern.compile("(?i)\\s*(<br\\b[^>]*>|</(p|div|tr|li|h[1-6]|blockquote)\\s*>)\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,8});");
    private static final Map<String, String> NAMED = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ldquo", "“", "rdquo", "”");

    private Html() {}

    static String text(String html) {
        String flat = SPACE.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll(" ");
        String lines = TAG.matcher(BREAK.matcher(flat).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(lines).replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(letter(entity)));
    }

    private static String letter(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        try {
            int code = name.startsWith("#x") || name.startsWith("#X")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return entity.group();
        }
    }
}
