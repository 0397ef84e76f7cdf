package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.api.callcentre.SplitFigures.Own;
import org.yihaotong.api.callcentre.SplitFigures.Through;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.telephony.TelephonyStore.Count;
import org.yihaotong.engine.port.telephony.TelephonyStore.UnitCount;

/**
 * Puts what was counted of lines' numbers beside what was counted of remote seats. Pure.
 *
 * @param lines of calls by the line whose number was dialled
 * @param units of remote seats; a line's unit has the line's id
 */
record SplitTable(Map<String, Count> lines, List<UnitCount> units) {

    SplitFigures of(Hotline line) {
        return new SplitFigures(line.id(), line.name(), own(line.id()), through(line.id()));
    }

    private Own own(String line) {
        Count count = lines.getOrDefault(line, StoredFigureDesk.NOTHING);
        long abandoned = count.abandoned() - count.shortAbandoned();
        return new Own(
                count.answered() + abandoned,
                count.answered(),
                count.inTime(),
                abandoned,
                part(line, true).talked(),
                Duration.ofMillis(count.waitedMillis()),
                Duration.ofMillis(count.talkedMillis()));
    }

    private Through through(String line) {
        UnitCount part = part(line, false);
        return new Through(
                part.talked() + part.consulted() + part.elsewhere() + part.returned(),
                part.talked(),
                part.inTime(),
                part.consulted(),
                part.elsewhere(),
                part.returned(),
                Duration.ofMillis(part.waitedMillis()),
                Duration.ofMillis(part.talkedMillis()));
    }

    private UnitCount part(String unit, boolean own) {
        return units.stream()
                .filter(count -> count.unit().equals(unit) && count.own() == own)
                .findFirst()
                .orElseGet(() -> new UnitCount(unit, own, 0, 0, 0, 0, 0, 0, 0));
    }
}
