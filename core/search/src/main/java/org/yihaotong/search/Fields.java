package org.yihaotong.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Tag;

/** The fields of a document, and how an entry becomes one; nothing of a text can be read back from it. */
final class Fields {

    /** Changes whenever this class does; an index of another format is made anew. */
    static final String FORMAT = "2";

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String CODE = "code";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String NAMES = "names";
    static final String SOUND = "sound";
    static final String PAIR = "pair";
    static final String TAIL = "tail";
    static final String CONFIDENTIAL = "confidential";
    static final String TAG = "tag";
    static final String AT = "at";
    static final String DUE = "due";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String WEIGHT = "weight";
    static final String USES = "uses";
    static final String FINGERPRINT = "fingerprint";
    static final String SAID = "said";

    /** Before the name of a model: the field of what that model says. */
    static final String MEANING = "meaning ";

    private Fields() {}

    static Document document(Entry entry) {
        Document document = new Document();
        String key = entry.key().toString();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new StringField(KIND, entry.key().kind().name(), Field.Store.NO));
        document.add(new StringField(CODE, entry.key().id().toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        addNames(document, entry);
        entry.tails().forEach(tail -> document.add(new StringField(TAIL, tail, Field.Store.NO)));
        if (entry.confidential()) {
            document.add(new StringField(CONFIDENTIAL, "1", Field.Store.NO));
        }
        entry.tags().forEach((tag, values) -> values.forEach(value -> addTag(document, tag, value)));
        addMoments(document, entry);
        if (entry.uses() > 0) {
            document.add(new FeatureField(WEIGHT, USES, Math.min(entry.uses(), 1_000_000)));
        }
        document.add(new BinaryDocValuesField(FINGERPRINT, new BytesRef(entry.fingerprint())));
        document.add(new BinaryDocValuesField(SAID, said(entry)));
        return document;
    }

    /** A hash of title and text, of which a meaning is. */
    static BytesRef said(Entry entry) {
        return new BytesRef(Entry.of(entry.key(), entry.title(), entry.text(), Instant.EPOCH)
                .fingerprint());
    }

    private static void addNames(Document document, Entry entry) {
        Set<String> pairs = new HashSet<>();
        collectPairs(entry.title(), pairs);
        for (String name : entry.names()) {
            document.add(new TextField(NAMES, name, Field.Store.NO));
            Sound.keys(name).forEach(key -> document.add(new StringField(SOUND, key, Field.Store.NO)));
            collectPairs(name, pairs);
        }
        pairs.forEach(pair -> Sound.blurred(pair)
                .forEach(sound -> document.add(new StringField(PAIR, sound + " " + pair, Field.Store.NO))));
    }

    private static void collectPairs(String text, Set<String> pairs) {
        Language.terms(text).stream()
                .filter(Language.Term::isPair)
                .map(Language.Term::text)
                .forEach(pairs::add);
    }

    private static void addTag(Document document, Tag tag, String value) {
        document.add(new StringField(TAG, tag(tag, value), Field.Store.NO));
        if (tag == Tag.MATTER) {
            for (int end = value.lastIndexOf('/'); end > 0; end = value.lastIndexOf('/', end - 1)) {
                document.add(new StringField(TAG, tag(tag, value.substring(0, end)), Field.Store.NO));
            }
        }
    }

    private static void addMoments(Document document, Entry entry) {
        addMoment(document, AT, moment(entry.at()));
        addMoment(document, DUE, moment(entry.due()));
        document.add(new LongPoint(FROM, entry.from().map(Fields::moment).orElse(Long.MIN_VALUE)));
        document.add(new LongPoint(UNTIL, entry.until().map(Fields::moment).orElse(Long.MAX_VALUE)));
    }

    private static void addMoment(Document document, String field, long moment) {
        document.add(new LongPoint(field, moment));
        document.add(new NumericDocValuesField(field, moment));
    }

    static String tag(Tag tag, String value) {
        return tag + "=" + value;
    }

    /** Microseconds, as fine as databases are. */
    static long moment(Instant at) {
        return at.equals(Instant.MAX) ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Key key(String written) {
        int colon = written.indexOf(':');
        return new Key(Kind.valueOf(written.substring(0, colon)), written.substring(colon + 1));
    }
}
