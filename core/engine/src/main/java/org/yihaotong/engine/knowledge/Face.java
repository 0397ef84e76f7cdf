package org.yihaotong.engine.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.group.Bigrams;
import org.yihaotong.engine.words.Words;

/**
 * An item as it is compared with others: what its unit has handed in, or what readers see while the unit still writes. Pure.
 */
record Face(KnowledgeItem item, KnowledgeVersion version) {

    /** From this likeness of titles on, in percent, answers that are alike make two items one. */
    private static final int RELATED = 30;

    /** What a title is about by its number: a line, a bus, a year. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,}");

    /** Shorter answers are alike by chance. */
    private static final int SHORTEST = 15;

    /** What two faces have in common. */
    record Finding(KnowledgeMatchKind kind, int likeness, String why) {}

    /** Empty: there is nothing to compare. */
    static Optional<Face> of(KnowledgeItem item) {
        if (item.state().isEnded()) {
            return Optional.empty();
        }
        return item.state() == KnowledgeState.DRAFT
                ? item.published().map(p -> new Face(item, p))
                : Optional.of(new Face(item, item.newest()));
    }

    KnowledgeText text() {
        return version.text();
    }

    KnowledgeMatch.Side side() {
        return new KnowledgeMatch.Side(item.id(), version.version(), item.unit(), text().title());
    }

    /**
     * What an editor has to look at.
     *
     * @param likeness from how many percent on two texts are said to be about the same
     */
    Optional<Finding> against(Face other, int likeness) {
        if (text().kind() != other.text().kind()
                || !isForSameArea(other.text())
                || !isOfSameTime(other.text())
                || isAboutAnotherNumber(other.text())) {
            return Optional.empty();
        }
        int titles = percent(text().title(), other.text().title());
        int answers = percent(text().answer(), other.text().answer());
        boolean sameAnswer = answers >= likeness && titles >= RELATED && length() >= SHORTEST;
        if (titles < likeness && !sameAnswer) {
            return Optional.empty();
        }
        Optional<String> figures =
                Figures.of(text().answer()).against(Figures.of(other.text().answer()));
        boolean owners = !item.unit().equals(other.item.unit()) && answers < likeness;
        String alike = Words.say("knowledge-match.alike", titles, answers);
        String why = figures.map(f -> Words.say("knowledge-match.figures", alike, f))
                .orElseGet(() -> owners ? Words.say("knowledge-match.owners", alike) : alike);
        return Optional.of(new Finding(
                figures.isPresent() || owners ? KnowledgeMatchKind.CONTRADICTION : KnowledgeMatchKind.DUPLICATE,
                Math.max(titles, sameAnswer ? answers : 0),
                why));
    }

    private int length() {
        return text().answer().codePointCount(0, text().answer().length());
    }

    private boolean isForSameArea(KnowledgeText other) {
        List<String> mine = text().areas();
        return mine.isEmpty() || other.areas().isEmpty() || !Collections.disjoint(mine, other.areas());
    }

    private boolean isOfSameTime(KnowledgeText other) {
        LocalDate from = text().validFrom().orElse(LocalDate.MIN);
        LocalDate until = text().validUntil().orElse(LocalDate.MAX);
        return !until.isBefore(other.validFrom().orElse(LocalDate.MIN))
                && !from.isAfter(other.validUntil().orElse(LocalDate.MAX));
    }

    private boolean isAboutAnotherNumber(KnowledgeText other) {
        Set<String> mine = numbers(text().title());
        Set<String> theirs = numbers(other.title());
        return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
    }

    private static Set<String> numbers(String title) {
        return NUMBER.matcher(title).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static int percent(String one, String other) {
        return (int) Math.round(100 * Bigrams.of(one).likeness(Bigrams.of(other)));
    }
}
