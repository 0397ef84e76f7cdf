/**
 * Same matter (并单): who may join and answer, hints of duplicates, and the fan-out that gives every waiting member its
 * answer. The fan-out goes member by member, each in a transaction of its own, and may stop anywhere: what is left is found
 * by an index and gone on with, on whichever node comes first.
 */
package org.yihaotong.engine.group;
