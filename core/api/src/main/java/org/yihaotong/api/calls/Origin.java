package org.yihaotong.api.calls;

import java.util.Objects;
import java.util.Optional;

/**
 * Who wrote a call record down and which record it is (话单来源): the key of the one table in which those of units and of
 * switches lie.
 *
 * @param source id of the line whose unit says it, or {@code switch:} and the switch's id
 * @param call the source's own id of the whole call
 * @param seq which of the records of that call it is; empty if there is only one
 */
public record Origin(String source, String call, String seq) {

    /** How the name of a source begins that is a switch; a line's id never does. */
    public static final String SWITCH = "switch:";

    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(seq, "seq");
    }

    /** A unit's own record. */
    public static Origin ofUnit(String hotline, String callId) {
        return new Origin(hotline, callId, "");
    }

    public RecordSource kind() {
        return source.startsWith(SWITCH) ? RecordSource.SWITCH : RecordSource.UNIT;
    }

    /** Id of the call as the centre heard it, if it comes from a switch: {@code <switch>/<the switch's id>}. */
    public Optional<String> heard() {
        return kind() == RecordSource.SWITCH
                ? Optional.of(source.substring(SWITCH.length()) + "/" + call)
                : Optional.empty();
    }
}
