package org.yihaotong.engine.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yihaotong.api.numbering.SwitchFile;

/** The difference between files as {@code diff -u} shows it, with three lines around each change. */
final class UnifiedDiff {

    private static final int AROUND = 3;

    /** One line of the difference: kept, taken out or put in, and how many lines of either side stand before it. */
    private record Edit(char sign, String line, int before, int after) {}

    private UnifiedDiff() {}

    /** What becomes of these files; empty if nothing does. */
    static String of(List<SwitchFile> before, List<SwitchFile> after) {
        Map<String, String> old = contents(before);
        Map<String, String> now = contents(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            List<Edit> edits = edits(lines(old.getOrDefault(name, "")), lines(now.getOrDefault(name, "")));
            if (edits.stream().anyMatch(e -> e.sign() != ' ')) {
                text.append("--- ").append(old.containsKey(name) ? "a/" + name : "/dev/null");
                text.append("\n+++ ").append(now.containsKey(name) ? "b/" + name : "/dev/null");
                text.append('\n');
                hunks(edits, text);
            }
        }
        return text.toString();
    }

    private static Map<String, String> contents(List<SwitchFile> files) {
        return files.stream().collect(Collectors.toMap(SwitchFile::name, SwitchFile::content));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Walks the longest common subsequence. */
    private static List<Edit> edits(List<String> a, List<String> b) {
        int[][] common = common(a, b);
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                edits.add(new Edit(' ', a.get(i), i++, j++));
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                edits.add(new Edit('-', a.get(i), i++, j));
            } else {
                edits.add(new Edit('+', b.get(j), i, j++));
            }
        }
        return edits;
    }

    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void hunks(List<Edit> edits, StringBuilder text) {
        int from = 0;
        while (from < edits.size()) {
            int first = nextChange(edits, from);
            if (first == edits.size()) {
                return;
            }
            int last = first;
            for (int next = first; next < edits.size() && next - last <= 2 * AROUND; ) {
                last = next;
                next = nextChange(edits, next + 1);
            }
            int end = Math.min(edits.size(), last + 1 + AROUND);
            hunk(edits.subList(Math.max(from, first - AROUND), end), text);
            from = end;
        }
    }

    private static int nextChange(List<Edit> edits, int from) {
        int at = from;
        while (at < edits.size() && edits.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    private static void hunk(List<Edit> edits, StringBuilder text) {
        Edit first = edits.get(0);
        text.append("@@ -").append(span(first.before(), count(edits, '+')));
        text.append(" +").append(span(first.after(), count(edits, '-'))).append(" @@\n");
        edits.forEach(e -> text.append(e.sign()).append(e.line()).append('\n'));
    }

    /** How many lines one side has: all but those of the other. */
    private static long count(List<Edit> edits, char others) {
        return edits.stream().filter(e -> e.sign() != others).count();
    }

    private static String span(int before, long count) {
        return (count == 0 ? before : before + 1) + "," + count;
    }
}
