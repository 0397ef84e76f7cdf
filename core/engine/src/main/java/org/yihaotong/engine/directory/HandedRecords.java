package org.yihaotong.engine.directory;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.hotline.RecordFile;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** Gives a file to the adapter that can read it, and counts what came out. */
@Component(service = RecordDesk.class)
public final class HandedRecords implements RecordDesk {

    private static final int NAME = 150;

    private final Switchboard switchboard;
    private final Intakes intakes;
    private final PeopleStore people;

    @Activate
    public HandedRecords(
            @Reference Switchboard switchboard, @Reference Intakes intakes, @Reference PeopleStore people) {
        this.switchboard = switchboard;
        this.intakes = intakes;
        this.people = people;
    }

    @Override
    public FileReport read(Actor actor, String hotline, String name, byte[] content) {
        check(actor, hotline);
        new Fields().text("name", name, 1, NAME).done();
        if (content.length == 0 || content.length > LARGEST) {
            throw new InvalidInputException("file", "size", Words.say("records.size"));
        }
        RecordFile reader = switchboard
                .line(hotline)
                .map(PresentLine::adapter)
                .filter(RecordFile.class::isInstance)
                .map(RecordFile.class::cast)
                .orElseThrow(() -> new NotFoundException(Words.say("records.none")));
        RecordCount count = new RecordCount(intakes.of(hotline, Shield.NONE));
        try {
            reader.read(name, content, count.intake());
        } catch (BackendException e) {
            throw new InvalidInputException("file", "format", e.getMessage());
        }
        return count.report();
    }

    private void check(Actor actor, String hotline) {
        Optional<String> own = actor.unit().flatMap(people::unit).flatMap(Unit::hotline);
        boolean allowed = actor.isUnit()
                ? own.filter(hotline::equals).isPresent() && actor.isOneOf(Role.UNIT_CLERK, Role.UNIT_LEADER)
                : actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR);
        if (!allowed) {
            throw Words.refuse("role", Words.say("verb.HandRecords"));
        }
    }
}
