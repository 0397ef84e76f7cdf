package org.yihaotong.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Match;
import org.yihaotong.engine.port.search.Question.Only;
import org.yihaotong.engine.port.search.Question.Tails;
import org.yihaotong.engine.port.search.Tag;

/** Turns a question into a query of one reader's terms. */
final class Asking {

    private static final float TITLE = 3;
    private static final float NAME = 2;
    private static final float EXACT = 20;
    private static final float SYNONYM = 0.6f;
    private static final float USES = 4;
    private static final float USUAL_USES = 50;
    private static final int MOST_TERMS = 300;
    private static final int MANY = 3;
    private static final int ENOUGH = 2;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");
    private static final Pattern CODE = Pattern.compile("[a-z]{2}[a-z0-9-]{3,40}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}|\\d{8,20}");
    private static final int TAIL = 4;

    /** How somebody asks says nothing about what. */
    private static final Pattern MANNER = Pattern.compile("了?(怎么办(?!理)|怎么|怎样|如何|请问|[吗呢？?])");

    private final IndexReader reader;
    private final Question question;
    private final Units units;

    Asking(IndexReader reader, Question question, Units units) {
        this.reader = reader;
        this.question = question;
        this.units = units;
    }

    /** What is asked; of entries that hold at that moment, or of those that do not; all: empty. */
    Query query(Optional<Boolean> holding) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (question.match() == Match.ALL) {
            for (String word : question.words().strip().split("\\s+", -1)) {
                all.add(word(word), Occur.MUST);
            }
        } else {
            all.add(resembling(), Occur.MUST);
            all.add(FeatureField.newSaturationQuery(Fields.WEIGHT, Fields.USES, USES, USUAL_USES), Occur.SHOULD);
        }
        narrow(all);
        holding.ifPresent(holds -> addHolding(all, holds));
        return all.build();
    }

    /** What is asked for, whatever its words; of those that hold at that moment, or of those that do not. */
    Query filter(boolean holds) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        narrow(all);
        addHolding(all, holds);
        return all.build();
    }

    private void narrow(BooleanQuery.Builder all) {
        if (!question.kinds().isEmpty()) {
            all.add(anyOf(Fields.KIND, question.kinds().stream().map(Enum::name).toList()), Occur.FILTER);
        }
        for (Only only : question.only()) {
            List<String> values =
                    only.values().stream().map(v -> Fields.tag(only.tag(), v)).toList();
            all.add(anyOf(Fields.TAG, values), Occur.FILTER);
        }
        if (question.from().isPresent() || question.before().isPresent()) {
            long from = question.from().map(Fields::moment).orElse(Long.MIN_VALUE);
            long before = question.before().map(Fields::moment).orElse(Long.MAX_VALUE);
            all.add(LongPoint.newRangeQuery(Fields.AT, from, before - 1), Occur.FILTER);
        }
    }

    private static Query anyOf(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.get(0)))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private void addHolding(BooleanQuery.Builder all, boolean holds) {
        long now = Fields.moment(question.now());
        Query valid = new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Fields.FROM, Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Fields.UNTIL, now, Long.MAX_VALUE), Occur.FILTER)
                .build();
        all.add(valid, holds ? Occur.FILTER : Occur.MUST_NOT);
    }

    /** A word that has to be there: as it is written, by its sound, as a number, as the name of whose it is. */
    private Query word(String word) throws IOException {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        addWritten(ways, word, 1);
        for (String other : others(word)) {
            addWritten(ways, other, SYNONYM);
        }
        addSpelt(ways, word);
        addUnits(ways, word);
        return ways.build();
    }

    private static void addWritten(BooleanQuery.Builder ways, String word, float weight) {
        List<Language.Term> terms = Language.terms(word);
        if (terms.size() == 1 && terms.get(0).isAlone()) {
            addCharacter(ways, terms.get(0).text());
        } else if (!terms.isEmpty()) {
            ways.add(boosted(phrase(Fields.TITLE, terms), TITLE * weight), Occur.SHOULD);
            ways.add(boosted(phrase(Fields.TEXT, terms), weight), Occur.SHOULD);
            ways.add(boosted(phrase(Fields.NAMES, terms), NAME * weight), Occur.SHOULD);
        }
    }

    private static void addCharacter(BooleanQuery.Builder ways, String character) {
        for (String field : List.of(Fields.TITLE, Fields.TEXT, Fields.NAMES)) {
            ways.add(new PrefixQuery(new Term(field, character)), Occur.SHOULD);
            ways.add(new WildcardQuery(new Term(field, "?" + character)), Occur.SHOULD);
        }
    }

    private static Query phrase(String field, List<Language.Term> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.get(0).text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term.text()), term.place()));
        return phrase.build();
    }

    private static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    /** What else the word can be: letters are a sound or a number's beginning, digits the end of a number that called. */
    private void addSpelt(BooleanQuery.Builder ways, String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (LETTERS.matcher(plain).matches()) {
            ways.add(exactly(new PrefixQuery(new Term(Fields.SOUND, plain))), Occur.SHOULD);
        }
        if (CODE.matcher(plain).matches()) {
            ways.add(exactly(new PrefixQuery(new Term(Fields.CODE, plain))), Occur.SHOULD);
        }
        if (question.tails() != Tails.NONE && DIGITS.matcher(plain).matches()) {
            ways.add(exactly(tail(plain.substring(plain.length() - TAIL))), Occur.SHOULD);
        }
    }

    private Query tail(String digits) {
        BooleanQuery.Builder tail =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TAIL, digits)), Occur.FILTER);
        if (question.tails() == Tails.OPEN) {
            tail.add(new TermQuery(new Term(Fields.CONFIDENTIAL, "1")), Occur.MUST_NOT);
        }
        return tail.build();
    }

    private static Query exactly(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), EXACT);
    }

    private void addUnits(BooleanQuery.Builder ways, String word) throws IOException {
        List<String> named = units.named(word);
        if (!named.isEmpty()) {
            List<String> tags =
                    named.stream().map(id -> Fields.tag(Tag.UNIT, id)).toList();
            ways.add(exactly(anyOf(Fields.TAG, tags)), Occur.SHOULD);
        }
    }

    /** The word with a part of it said otherwise. */
    private Set<String> others(String word) {
        Set<String> others = new LinkedHashSet<>();
        for (Set<String> group : question.alike()) {
            group.stream()
                    .filter(word::contains)
                    .max(Comparator.comparing(String::length))
                    .ifPresent(part -> group.stream()
                            .filter(same -> !word.contains(same))
                            .forEach(same -> others.add(word.replace(part, same))));
        }
        return others;
    }

    /** Whatever has some of the terms; rare ones weigh more, and so do those that are said again. */
    private Query resembling() throws IOException {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<Language.Term> terms = Language.terms(matter(question.words()));
        some.add(enough(weighed(terms)), Occur.SHOULD);
        for (Set<String> group : question.alike()) {
            group.stream()
                    .filter(same -> !question.words().contains(same))
                    .forEach(same -> addWritten(some, same, SYNONYM));
        }
        terms.stream().filter(Language.Term::isAlone).forEach(term -> addCharacter(some, term.text()));
        for (String word : question.words().strip().split("\\s+", -1)) {
            addSpelt(some, word);
            addUnits(some, word);
        }
        return some.build();
    }

    private static String matter(String words) {
        String matter = MANNER.matcher(words).replaceAll(" ");
        return matter.isBlank() ? words : matter;
    }

    /** Of three terms and more, two have to be there: one pair by itself says little. */
    private static Query enough(Map<String, Integer> terms) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        terms.forEach((term, times) -> {
            float weight = (float) Math.sqrt(times);
            Query anywhere = new BooleanQuery.Builder()
                    .add(boosted(new TermQuery(new Term(Fields.TITLE, term)), TITLE * weight), Occur.SHOULD)
                    .add(boosted(new TermQuery(new Term(Fields.TEXT, term)), weight), Occur.SHOULD)
                    .add(boosted(new TermQuery(new Term(Fields.NAMES, term)), NAME * weight), Occur.SHOULD)
                    .build();
            some.add(anywhere, Occur.SHOULD);
        });
        return some.setMinimumNumberShouldMatch(terms.size() >= MANY ? ENOUGH : 0)
                .build();
    }

    /** The terms and how often they are said; of a long text only the rarest, for they decide. */
    private Map<String, Integer> weighed(List<Language.Term> terms) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        terms.stream().filter(term -> !term.isAlone()).forEach(term -> times.merge(term.text(), 1, Integer::sum));
        if (times.size() <= MOST_TERMS) {
            return times;
        }
        Map<String, Integer> frequencies = new HashMap<>();
        for (String term : times.keySet()) {
            frequencies.put(term, reader.docFreq(new Term(Fields.TEXT, term)));
        }
        List<String> rarest = new ArrayList<>(times.keySet());
        rarest.sort(Comparator.comparing((String term) -> frequencies.get(term) == 0)
                .thenComparing(frequencies::get)
                .thenComparing(Comparator.naturalOrder()));
        times.keySet().retainAll(Set.copyOf(rarest.subList(0, MOST_TERMS)));
        return times;
    }
}
