package org.yihaotong.engine.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineNotice;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.words.Words;

/** The directory over the adapters that are here and the lines that are known. */
@Component(service = HotlineDirectory.class)
public final class LiveDirectory implements HotlineDirectory {

    private static final int REASON = 200;

    private final LineBoard board;
    private final Switchboard switchboard;
    private final PushDoor pushes;
    private final ConnectionTest connections;
    private final Pauses pauses;
    private final HotlineStore hotlines;
    private final Clock clock;

    @Activate
    public LiveDirectory(
            @Reference LineBoard board,
            @Reference Switchboard switchboard,
            @Reference PushDoor pushes,
            @Reference ConnectionTest connections,
            @Reference Pauses pauses,
            @Reference HotlineStore hotlines,
            @Reference Clock clock) {
        this.board = board;
        this.switchboard = switchboard;
        this.pushes = pushes;
        this.connections = connections;
        this.pauses = pauses;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return board.all();
    }

    @Override
    public Optional<Line> line(Actor actor, String id) {
        return board.line(id);
    }

    @Override
    public Optional<DialledNumber> number(Actor actor, String number) {
        return board.all().stream()
                .map(Line::hotline)
                .filter(hotline -> Facts.allNumbers(hotline).contains(number))
                .findFirst()
                .map(hotline -> Dialling.of(hotline, number, LocalDate.now(clock)));
    }

    @Override
    public List<TestStep> test(Actor actor, String id) {
        check(actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR), "verb.TestLine");
        checkKnown(id);
        return switchboard
                .line(id)
                .map(connections::now)
                .orElseGet(() -> List.of(new TestStep(Words.say("test.adapter"), false, Words.say("line.absent"))));
    }

    @Override
    public void pause(Actor actor, String id, String reason) {
        check(mayHold(actor), "verb.PauseLine");
        checkKnown(id);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new InvalidInputException("reason", "size", Words.say("line.pause-reason", String.valueOf(REASON)));
        }
        pauses.pause(id, why);
    }

    @Override
    public void resume(Actor actor, String id) {
        check(mayHold(actor), "verb.ResumeLine");
        checkKnown(id);
        switchboard.line(id).ifPresent(l -> l.standing().release());
        pauses.resume(id);
    }

    @Override
    public List<LineNotice> notices(Actor actor) {
        if (!mayHold(actor)) {
            return List.of();
        }
        Set<String> seen = hotlines.seen(actor.login());
        Stream<LineNotice> failed = hotlines.lines().stream()
                .filter(line -> !seen.contains(line.hotline().id()))
                .flatMap(line -> line.failedAt().map(at -> notice(line, at)).stream());
        return Stream.concat(failed, warnings())
                .sorted(Comparator.comparing(LineNotice::at).reversed().thenComparing(LineNotice::hotline))
                .toList();
    }

    /** What lines warn of that work; a paused one is not asked and may no longer be right. */
    private Stream<LineNotice> warnings() {
        return switchboard.lines().stream()
                .filter(line -> !pauses.isPaused(line.id()))
                .flatMap(line -> line.standing().warnings().stream()
                        .map(w -> new LineNotice(line.id(), line.hotline().name(), w.words(), w.since(), true)));
    }

    private static LineNotice notice(KnownLine line, Instant at) {
        Hotline hotline = line.hotline();
        return new LineNotice(
                hotline.id(),
                hotline.name(),
                Words.say("line.notice", hotline.name(), line.pausedBecause()),
                at,
                false);
    }

    @Override
    public void seen(Actor actor, String id) {
        check(mayHold(actor), "verb.SeeLineNotice");
        if (hotlines.line(id).flatMap(KnownLine::failedAt).isPresent()) {
            hotlines.see(id, actor.login());
        }
    }

    private static boolean mayHold(Actor actor) {
        return actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR, Role.SUPERVISOR, Role.SHIFT_LEADER);
    }

    @Override
    public PushAnswer pushed(String id, Push push) {
        return pushes.take(switchboard.line(id), push);
    }

    @Override
    public void guided(Actor actor, String id) {
        check(!actor.isUnit() && !actor.roles().isEmpty(), "verb.Guide");
        checkKnown(id);
        hotlines.countGuidance(id, LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** A line that came this moment may not be stored yet; whoever sees it may act on it. */
    private void checkKnown(String id) {
        switchboard.line(id).filter(l -> !l.isKept()).ifPresent(l -> hotlines.keep(l.hotline()));
        if (hotlines.line(id).isEmpty()) {
            throw new NotFoundException(Words.say("missing.line", id));
        }
    }

    private static void check(boolean allowed, String verb) {
        if (!allowed) {
            throw Words.refuse("role", Words.say(verb));
        }
    }
}
