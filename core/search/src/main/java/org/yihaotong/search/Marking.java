package org.yihaotong.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Passage.Mark;

/** Marks in a text what fits the words, and cuts the part out in which most of it stands. */
final class Marking {

    private final Set<String> wanted = new HashSet<>();

    Marking(String words, List<Set<String>> alike) {
        Stream<String> others = alike.stream()
                .filter(group -> group.stream().anyMatch(words::contains))
                .flatMap(Set::stream);
        Stream.concat(Stream.of(words), others)
                .flatMap(text -> Language.terms(text).stream())
                .forEach(term -> wanted.add(term.text()));
    }

    Passage of(String text, int length) {
        List<Language.Term> fitting = Language.terms(text).stream()
                .filter(term -> wanted.contains(term.text()))
                .toList();
        int from = begin(text, fitting, length);
        int to = whole(text, Math.min(text.length(), from + length));
        List<Mark> marks = new ArrayList<>();
        for (Language.Term term : fitting) {
            if (term.from() >= from && term.to() <= to) {
                add(marks, term.from() - from, term.to() - from);
            }
        }
        return new Passage(text.substring(from, to), marks);
    }

    /** The window with the most different terms; it begins a little before the first of them. */
    private static int begin(String text, List<Language.Term> fitting, int length) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < fitting.size() && text.length() > length; i++) {
            int from = fitting.get(i).from();
            long different = fitting.subList(i, fitting.size()).stream()
                    .takeWhile(term -> term.to() <= from + length * 4 / 5)
                    .map(Language.Term::text)
                    .distinct()
                    .count();
            if (different > most) {
                most = different;
                best = from;
            }
        }
        int lead = Math.max(0, Math.min(best - length / 5, text.length() - length));
        return whole(text, lead);
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Mark> marks, int from, int to) {
        int last = marks.size() - 1;
        if (last >= 0 && marks.get(last).to() >= from) {
            marks.set(
                    last,
                    new Mark(
                            marks.get(last).from(), Math.max(to, marks.get(last).to())));
        } else {
            marks.add(new Mark(from, to));
        }
    }
}
