package org.yihaotong.rest.resource;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.NewPassword;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.Person;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.live.Newsroom;

/** The people who can sign in (人员), for the administrator. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private static final String LOGIN = "{login: [A-Za-z0-9._-]{1,40}}";

    private final PeopleDesk desk;
    private final Newsroom newsroom;

    PeopleResource(PeopleDesk desk, Newsroom newsroom) {
        this.desk = desk;
        this.newsroom = newsroom;
    }

    @GET
    public List<Person> people(@Context SecurityContext security) {
        return desk.people(Visitor.of(security).actor());
    }

    @POST
    @Answers(status = 201, value = NewPassword.class, tagged = false)
    public Response create(Person person, @Context SecurityContext security) {
        NewPassword once = desk.create(Visitor.of(security).actor(), person);
        return Version.created("/api/people/" + once.login()).entity(once).build();
    }

    @PUT
    @Path(LOGIN)
    @Answers(value = Person.class, tagged = true)
    public Response change(
            @PathParam("login") String login,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Person person,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        SameName.check("login", login, person.login(), request);
        Person asWished = new Person(
                login,
                person.name(),
                person.roles(),
                person.unit(),
                person.active(),
                person.mustChangePassword(),
                person.lockedUntil(),
                version);
        Person changed = desk.change(((Visitor) request.getUserPrincipal()).actor(), asWished);
        newsroom.closeOf(login);
        return Version.tagged(Response.ok(changed), changed.version()).build();
    }

    @POST
    @Path(LOGIN + "/password")
    public NewPassword resetPassword(@PathParam("login") String login, @Context SecurityContext security) {
        NewPassword once = desk.resetPassword(Visitor.of(security).actor(), login);
        newsroom.closeOf(login);
        return once;
    }
}
