package org.yihaotong.rest.resource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.UnitDesk;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.words.Words;

/** Every command of the contract by its verb: the sealed interfaces say which there are. */
final class Commands {

    private static final Map<String, Class<?>> BY_VERB = byVerb();

    private final TicketDesk centre;
    private final UnitDesk units;
    private final Json json;

    Commands(TicketDesk centre, UnitDesk units, Json json) {
        this.centre = centre;
        this.units = units;
        this.json = json;
    }

    /** Verb and record of every command. */
    static Map<String, Class<?>> all() {
        return BY_VERB;
    }

    /** Reads the command of this verb; one without content needs no body. */
    Command read(String verb, byte[] body, Words words) {
        Class<?> type = BY_VERB.get(verb);
        if (type == null) {
            throw new FaultException(Fault.NOT_FOUND);
        }
        byte[] said = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
        return (Command) json.read(said, type, words);
    }

    /** Gives the command to whose desk it belongs. */
    Ticket perform(Actor actor, String number, long version, Command command) {
        return command instanceof CentreCommand ofCentre
                ? centre.perform(actor, number, version, ofCentre)
                : units.perform(actor, number, version, (UnitCommand) command);
    }

    private static Map<String, Class<?>> byVerb() {
        Map<String, Class<?>> verbs = new TreeMap<>();
        Stream.of(CentreCommand.class, UnitCommand.class)
                .flatMap(side -> Arrays.stream(side.getPermittedSubclasses()))
                .forEach(type -> verbs.put(type.getSimpleName(), type));
        return Map.copyOf(verbs);
    }
}
