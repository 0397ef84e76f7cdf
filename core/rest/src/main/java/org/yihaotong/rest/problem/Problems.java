package org.yihaotong.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.LoginRefusedException;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.rest.words.Words;

/** Knows for every failure what to tell the caller. */
@Component(service = Problems.class)
public final class Problems {

    private final Map<Class<?>, BiFunction<Throwable, Words, Problem>> known = new LinkedHashMap<>();
    private final Incidents incidents = new Incidents();
    private final Clock clock;

    @Activate
    public Problems(@Reference Clock clock) {
        this.clock = clock;
        know(FaultException.class, (e, words) -> e.fault().in(words));
        know(InvalidInputException.class, (e, words) -> Fault.INVALID.in(words).withErrors(e.errors()));
        know(RefusedException.class, Problems::refused);
        know(NotFoundException.class, (e, words) -> Fault.NOT_FOUND.in(words, e.getMessage()));
        know(StaleVersionException.class, (e, words) -> Fault.STALE.in(words).withCurrentVersion(e.current()));
        know(LoginRefusedException.class, (e, words) -> login(e).in(words, e.getMessage()));
        know(JsonProcessingException.class, this::unforeseen);
        know(IOException.class, (e, words) -> Fault.INTERNAL.in(words)); // the caller hung up: nobody reads this
        know(WebApplicationException.class, this::framework);
    }

    /** What to tell about this failure. */
    public Problem explain(Throwable failure, Words words) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(failure))
                .findFirst()
                .map(entry -> entry.getValue().apply(failure, words))
                .orElseGet(() -> unforeseen(failure, words));
    }

    /** After how many seconds it makes sense to try again, if that is known. */
    public Optional<Long> retryAfter(Throwable failure) {
        return failure instanceof LoginRefusedException login
                ? login.lockedUntil()
                        .map(end -> Math.max(
                                1, Duration.between(clock.instant(), end).toSeconds() + 1))
                : Optional.empty();
    }

    private <T> void know(Class<T> type, BiFunction<T, Words, Problem> answer) {
        known.put(type, (failure, words) -> answer.apply(type.cast(failure), words));
    }

    private static Problem refused(RefusedException e, Words words) {
        if (e.code().equals(Fault.ROLE.code())) {
            return Fault.ROLE.in(words, e.getMessage());
        }
        if (e.code().equals(Fault.KEY_REUSED.code())) {
            return Fault.KEY_REUSED.in(words, e.getMessage());
        }
        return Problem.of(Fault.RULE.status(), e.code(), words.say("title.rule"), e.getMessage());
    }

    private static Fault login(LoginRefusedException e) {
        return e.lockedUntil().isPresent() ? Fault.LOCKED : Fault.LOGIN;
    }

    /** What JAX-RS refuses itself; it never gets to speak in its own words. */
    private Problem framework(WebApplicationException e, Words words) {
        if (e.getCause() instanceof InvalidInputException) {
            return explain(e.getCause(), words);
        }
        Response response = e.getResponse();
        return switch (response.getStatus()) {
            case 400 -> Fault.INVALID.in(words);
            case 401 -> Fault.UNAUTHENTICATED.in(words);
            case 404 -> Fault.NOT_FOUND.in(words);
            case 405 -> Fault.METHOD.in(words);
            case 406 -> Fault.NOT_ACCEPTABLE.in(words);
            case 413 -> Fault.TOO_LARGE.in(words);
            case 415 -> Fault.MEDIA_TYPE.in(words);
            default -> unforeseen(e, words);
        };
    }

    private Problem unforeseen(Throwable failure, Words words) {
        return Fault.INTERNAL.in(words).withId(incidents.record(failure));
    }
}
