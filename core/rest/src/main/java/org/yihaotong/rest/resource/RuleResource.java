package org.yihaotong.rest.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.words.Words;

/** The rule books (规则), whichever there are: each is read and written as editions of its own record. */
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
public final class RuleResource {

    private static final Set<String> HEAD = Set.of("note", "effectiveFrom");
    private static final String BOOK = "{book: [a-z][A-Za-z0-9-]{0,39}}";

    private final RuleDesk desk;
    private final Json json;

    RuleResource(RuleDesk desk, Json json) {
        this.desk = desk;
        this.json = json;
    }

    @GET
    public List<RuleBookView> books(@Context SecurityContext security) {
        Actor actor = Visitor.of(security).actor();
        return desk.books(actor).stream().map(book -> view(actor, book)).toList();
    }

    private RuleBookView view(Actor actor, RuleBook<?> book) {
        Edition<?> newest = desk.newest(actor, book.name());
        boolean editable = actor.roles().stream().anyMatch(book.editors()::contains);
        return new RuleBookView(book.name(), editable, newest.version(), newest.effectiveFrom());
    }

    @GET
    @Path(BOOK)
    @Answers(value = Edition.class, ofBook = true, tagged = true)
    public Response read(
            @PathParam("book") String book, @QueryParam("at") String at, @Context HttpServletRequest request) {
        Actor actor = ((Visitor) request.getUserPrincipal()).actor();
        return shown(at == null ? desk.newest(actor, book) : desk.at(actor, book, moment(at, request)));
    }

    private static Instant moment(String at, HttpServletRequest request) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            InvalidInputException refused =
                    new InvalidInputException("at", "time", Words.of(request).say("field.time"));
            refused.initCause(e);
            throw refused;
        }
    }

    @PUT
    @Path(BOOK)
    @Answers(value = Edition.class, ofBook = true, tagged = true)
    public Response write(
            @PathParam("book") String book,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body,
            @Context HttpServletRequest request) {
        Actor actor = ((Visitor) request.getUserPrincipal()).actor();
        Class<?> type = desk.book(actor, book).type();
        long version = Version.expected(ifMatch, request);
        RuleEdit<?> edit = (RuleEdit<?>) json.read(body, new Of(RuleEdit.class, type), Words.of(request));
        return shown(write(actor, book, version, edit));
    }

    /** A field of the content is named as it was sent, below {@code content}. */
    private Edition<?> write(Actor actor, String book, long version, RuleEdit<?> edit) {
        try {
            return desk.write(actor, book, version, edit.content(), edit.note(), edit.effectiveFrom());
        } catch (InvalidInputException e) {
            InvalidInputException sent = new InvalidInputException(e.errors().stream()
                    .map(error -> HEAD.contains(error.field())
                            ? error
                            : new FieldError("content." + error.field(), error.code(), error.message()))
                    .toList());
            sent.initCause(e);
            throw sent;
        }
    }

    private static Response shown(Edition<?> edition) {
        return Version.tagged(Response.ok(edition), edition.version()).build();
    }

    @GET
    @Path(BOOK + "/history")
    public List<EditionHead> history(@PathParam("book") String book, @Context SecurityContext security) {
        return desk.history(Visitor.of(security).actor(), book).stream()
                .map(EditionHead::of)
                .toList();
    }

    @GET
    @Path(BOOK + "/editions/{version: [0-9]{1,9}}")
    @Answers(value = Edition.class, ofBook = true, tagged = true)
    public Response edition(
            @PathParam("book") String book, @PathParam("version") long version, @Context SecurityContext security) {
        return shown(desk.edition(Visitor.of(security).actor(), book, version));
    }

    @GET
    @Path(BOOK + "/presets")
    @Answers(value = RuleBook.Preset.class, ofBook = true, list = true)
    public Response presets(@PathParam("book") String book, @Context SecurityContext security) {
        return Response.ok(desk.book(Visitor.of(security).actor(), book).presets())
                .build();
    }
}
