package org.yihaotong.rest.resource;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.SessionDesk;
import org.yihaotong.rest.guard.SessionCookie;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.live.Newsroom;

/** Signing in and out (登录), and one's own password. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final SessionDesk desk;
    private final Newsroom newsroom;
    private final SessionCookie cookie;

    SessionResource(SessionDesk desk, Newsroom newsroom, SessionCookie cookie) {
        this.desk = desk;
        this.newsroom = newsroom;
        this.cookie = cookie;
    }

    @POST
    @Answers(SessionView.class)
    public Response logIn(Credentials given, @Context HttpServletRequest request) {
        Session session = desk.logIn(given.login(), given.password());
        return Response.ok(SessionView.of(session))
                .header(HttpHeaders.SET_COOKIE, cookie.give(session.token(), request.isSecure()))
                .build();
    }

    @GET
    public SessionView session(@Context SecurityContext security) {
        return SessionView.of(Visitor.of(security).session());
    }

    @DELETE
    @Answers(status = 204)
    public Response logOut(@Context SecurityContext security) {
        String token = Visitor.of(security).session().token();
        desk.logOut(token);
        newsroom.close(token);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.takeAway(security.isSecure()))
                .build();
    }

    @PUT
    @Path("password")
    public void changePassword(PasswordChange change, @Context SecurityContext security) {
        desk.changePassword(Visitor.of(security).session(), change.oldPassword(), change.newPassword());
    }
}
