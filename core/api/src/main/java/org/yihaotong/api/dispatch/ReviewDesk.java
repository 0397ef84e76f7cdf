package org.yihaotong.api.dispatch;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** What a reviewer of the centre looks at before deciding a return request or an arbitration (退单审核、裁定). */
@ProviderType
public interface ReviewDesk {

    /**
     * The facts about one referral, veiled as every ticket is; for the centre's people only.
     *
     * @throws org.yihaotong.api.ticket.RefusedException if the actor is a unit's
     * @throws org.yihaotong.api.input.NotFoundException if there is no such ticket or referral
     */
    ReturnReview review(Actor actor, String number, int referral);
}
