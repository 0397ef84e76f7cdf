package org.yihaotong.api.report;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.people.Actor;

/** Makes reports for those who see every unit; {@link org.yihaotong.api.ticket.RefusedException} for others. */
@ProviderType
public interface ReportDesk {

    /** Counted at this moment. */
    Report report(Actor actor, Period period);

    /** Prints a report; the stream stays open. */
    void print(Report report, ReportFormat format, OutputStream out) throws IOException;
}
