package org.yihaotong.rest.resource;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.dispatch.ReturnReview;
import org.yihaotong.api.dispatch.ReviewDesk;
import org.yihaotong.rest.guard.Visitor;

/** What a reviewer looks at before deciding about a return (退单审核、裁定). */
@Path("tickets/{number: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}/referrals/{no: [0-9]{1,4}}/review")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {

    private final ReviewDesk desk;

    ReviewResource(ReviewDesk desk) {
        this.desk = desk;
    }

    @GET
    public ReturnReview review(
            @PathParam("number") String number, @PathParam("no") int no, @Context SecurityContext security) {
        return desk.review(Visitor.of(security).actor(), number, no);
    }
}
