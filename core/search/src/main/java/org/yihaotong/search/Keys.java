package org.yihaotong.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.yihaotong.engine.port.search.Key;

/** Which thing a document of one reader is. */
final class Keys {

    private final List<LeafReaderContext> leaves;

    Keys(IndexReader reader) {
        leaves = reader.leaves();
    }

    Key of(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
        keys.advanceExact(document - leaf.docBase);
        return Fields.key(keys.lookupOrd(keys.ordValue()).utf8ToString());
    }
}
