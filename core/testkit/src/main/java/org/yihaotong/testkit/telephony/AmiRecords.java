package org.yihaotong.testkit.telephony;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The call records of one call, as the real switch was seen to write them: one for each leg, all at the end, in whole
 * seconds; the caller was answered when the announcement began, whoever answered later.
 */
final class AmiRecords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Leg NOBODY = new Leg("Queue", "", "ANSWERED", Instant.MAX, Instant.MAX);

    private final AmiSwitch house;
    private final Instant began;
    private final Map<String, Leg> legs = new LinkedHashMap<>();

    AmiRecords(AmiSwitch house) {
        this.house = house;
        this.began = house.now();
    }

    private record Leg(String application, String to, String disposition, Instant start, Instant end) {}

    /** Somebody is rung. */
    void rings(String application, AmiChannel to) {
        legs.put(
                to.name, new Leg(application, to.name, "NO ANSWER", legs.isEmpty() ? began : house.now(), Instant.MAX));
    }

    /** What became of it: ANSWERED, BUSY, NO ANSWER. */
    void becomes(AmiChannel to, String disposition) {
        legs.computeIfPresent(to.name, (name, leg) -> new Leg(leg.application, name, disposition, leg.start, leg.end));
    }

    /** Its connection ended. */
    void ends(AmiChannel to) {
        legs.computeIfPresent(
                to.name, (name, leg) -> new Leg(leg.application, name, leg.disposition, leg.start, house.now()));
    }

    /** The call is over. */
    void write(AmiChannel citizen, String dialled) {
        if (legs.isEmpty()) {
            write(citizen, dialled, NOBODY);
        }
        legs.values().forEach(leg -> write(citizen, dialled, leg));
    }

    private void write(AmiChannel citizen, String dialled, Leg leg) {
        Instant start = leg.start.equals(Instant.MAX) ? began : leg.start;
        Instant end = leg.end.equals(Instant.MAX) ? house.now() : leg.end;
        house.say(AmiEvent.of("Cdr", "cdr")
                .with("AccountCode", citizen.account)
                .with("Source", citizen.number)
                .with("Destination", "s")
                .with("DestinationContext", citizen.context)
                .with("CallerID", "\"\" <" + citizen.number + ">")
                .with("Channel", citizen.name)
                .with("DestinationChannel", leg.to)
                .with("LastApplication", leg.application)
                .with("LastData", "")
                .with("StartTime", TIME.format(start))
                .with("AnswerTime", TIME.format(start))
                .with("EndTime", TIME.format(end))
                .with("Duration", end.getEpochSecond() - start.getEpochSecond())
                .with("BillableSeconds", end.getEpochSecond() - start.getEpochSecond())
                .with("Disposition", leg.disposition)
                .with("AMAFlags", "DOCUMENTATION")
                .with("UniqueID", citizen.id)
                .with("UserField", "")
                .with("LinkedID", citizen.linked)
                .with("Hotline", dialled)
                .with("CaseId", citizen.variables.getOrDefault("__HOTLINE_CASE", ""))
                .with("Sequence", house.next()));
    }
}
