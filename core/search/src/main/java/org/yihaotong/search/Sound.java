package org.yihaotong.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How Chinese sounds (拼音), without tones; a character that has several sounds has all of them. */
final class Sound {

    /** So many ways to say a name are enough. */
    private static final int MOST_WAYS = 6;

    private static final int LONGEST_NAME = 24;

    private Sound() {}

    /**
     * By which beginnings a name is found: from each of its characters on, in full ({@code yinlongshuiwu}) and by initials
     * ({@code ylsw}).
     */
    static Set<String> keys(String name) {
        List<List<String>> sounds =
                name.codePoints().limit(LONGEST_NAME).mapToObj(Sound::of).toList();
        Set<String> keys = new LinkedHashSet<>();
        for (int from = 0; from < sounds.size(); from++) {
            List<List<String>> rest = sounds.subList(from, sounds.size());
            if (!rest.get(0).isEmpty()) {
                keys.addAll(joined(rest));
                keys.addAll(joined(rest.stream().map(Sound::initials).toList()));
            }
        }
        return keys;
    }

    /** The sounds of a pair, so that those that are often mistaken for each other are the same: zh and z, ing and in. */
    static Set<String> blurred(String pair) {
        Set<String> blurred = new LinkedHashSet<>();
        joined(pair.codePoints()
                        .mapToObj(
                                c -> of(c).stream().map(Sound::blur).distinct().toList())
                        .toList())
                .forEach(blurred::add);
        return blurred;
    }

    private static String blur(String sound) {
        String soft = sound.startsWith("zh") || sound.startsWith("ch") || sound.startsWith("sh")
                ? sound.charAt(0) + sound.substring(2)
                : sound;
        return soft.endsWith("ng") ? soft.substring(0, soft.length() - 1) : soft;
    }

    private static List<String> initials(List<String> sounds) {
        return sounds.stream().map(sound -> sound.substring(0, 1)).distinct().toList();
    }

    private static List<String> joined(List<List<String>> sounds) {
        List<String> ways = List.of("");
        for (List<String> next : sounds) {
            List<String> longer = new ArrayList<>();
            for (String way : ways) {
                (next.isEmpty() ? Stream.of("") : next.stream())
                        .filter(sound -> longer.size() < MOST_WAYS)
                        .forEach(sound -> longer.add(way + sound));
            }
            ways = longer;
        }
        return ways.stream().filter(way -> !way.isEmpty()).toList();
    }

    /** The sounds of a character; a letter or a digit is its own. */
    private static List<String> of(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character)
                    ? List.of(Character.toString(character).toLowerCase(Locale.ROOT))
                    : List.of();
        }
        String[] sounds =
                Character.isBmpCodePoint(character) ? PinyinHelper.toHanyuPinyinStringArray((char) character) : null;
        return sounds == null
                ? List.of()
                : Arrays.stream(sounds)
                        .map(sound -> sound.replace("u:", "v").replaceAll("[^a-z]", ""))
                        .filter(sound -> !sound.isEmpty())
                        .distinct()
                        .toList();
    }
}
