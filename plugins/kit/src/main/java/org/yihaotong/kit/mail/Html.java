package org.yihaotong.kit.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the tags off (去标签): what is left is what a person would read. Goes over the text once, whoever wrote it. */
final class Html {

    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title");
    private static final Set<String> LINES =
            Set.of("br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/blockquote");
    private static final Pattern NAME = Pattern.compile("/?[A-Za-z0-9]{1,12}");
    private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,8});");
    private static final Map<String, String> NAMED = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ldquo", "“", "rdquo", "”");

    private final String html;
    private final StringBuilder text = new StringBuilder();

    private Html(String html) {
        this.html = html;
    }

    static String text(String html) {
        return new Html(html).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? -1 : end(tag);
            if (end < 0) {
                say(html.substring(at));
                break;
            }
            say(html.substring(at, tag));
            at = after(tag, end);
        }
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(letter(entity)));
    }

    /** Where the last {@code >} of a tag or a comment is; -1 if it has none. */
    private int end(int tag) {
        if (!html.startsWith("<!--", tag)) {
            return html.indexOf('>', tag);
        }
        int end = html.indexOf("-->", tag);
        return end < 0 ? -1 : end + 2;
    }

    /** Where the text goes on behind a tag. */
    private int after(int tag, int end) {
        Matcher found = NAME.matcher(html).region(tag + 1, end);
        String name = found.lookingAt() ? found.group().toLowerCase(Locale.ROOT) : "";
        if (LINES.contains(name)) {
            line();
        }
        return UNSEEN.contains(name) ? unseen(name, end + 1) : end + 1;
    }

    private int unseen(String name, int from) {
        int at = from;
        for (int next = html.indexOf("</", at); next >= 0; next = html.indexOf("</", next + 2)) {
            if (html.regionMatches(true, next + 2, name, 0, name.length())) {
                int end = html.indexOf('>', next);
                return end < 0 ? html.length() : end + 1;
            }
        }
        return html.length();
    }

    /** Blanks and line breaks of the source are one blank; at the beginning of a line they are none. */
    private void say(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean blank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f';
            if (!blank) {
                text.append(letter);
            } else if (text.length() > 0 && List.of(' ', '\n').indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    private void line() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
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
