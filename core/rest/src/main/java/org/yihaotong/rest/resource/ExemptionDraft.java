package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Set;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.Exemption;

/** An exemption that somebody asks for. */
public record ExemptionDraft(
        String ticket, int referral, int round, Set<Aspect> aspects, String reason, List<String> evidence) {

    Exemption.Draft draft() {
        return new Exemption.Draft(ticket, referral, round, aspects, reason, evidence);
    }
}
