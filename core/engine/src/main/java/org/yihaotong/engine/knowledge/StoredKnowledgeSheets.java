package org.yihaotong.engine.knowledge;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeImport;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeSheetDesk;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.knowledge.KnowledgeSheet.Head;
import org.yihaotong.engine.knowledge.SheetLines.Line;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.words.Words;

/** The knowledge base as workbooks: lists go out through the desk that shows them, rows come in as steps of their items. */
@Component(service = KnowledgeSheetDesk.class)
public final class StoredKnowledgeSheets implements KnowledgeSheetDesk {

    private static final int ROWS = 200;
    private static final int MOST = 5000;
    private static final Pattern NUMBER = Pattern.compile("ZS\\d{8,12}");
    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private final KnowledgeDesk desk;
    private final KnowledgeStore store;
    private final KnowledgeScribe scribe;
    private final KnowledgeSheet sheet;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredKnowledgeSheets(
            @Reference KnowledgeDesk desk,
            @Reference KnowledgeStore store,
            @Reference KnowledgeScribe scribe,
            @Reference KnowledgeSheet sheet,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.desk = desk;
        this.store = store;
        this.scribe = scribe;
        this.sheet = sheet;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Printout export(Actor actor, KnowledgeQuery query) {
        return sheet.print(Page.walk(cursor -> desk.list(
                actor, new KnowledgeQuery(query.queue(), query.unit(), query.kind(), query.category(), cursor, ROWS))));
    }

    @Override
    public Printout template(Actor actor) {
        checkWriting(actor);
        return sheet.template();
    }

    private static void checkWriting(Actor actor) {
        boolean writes = actor.isUnit()
                ? actor.isOneOf(Role.UNIT_CLERK, Role.UNIT_LEADER)
                : actor.isOneOf(Role.KNOWLEDGE_EDITOR);
        if (!writes) {
            throw Words.refuse("role", Words.say("verb.DraftKnowledge"));
        }
    }

    @Override
    public KnowledgeImport take(Actor actor, InputStream workbook, boolean write) {
        checkWriting(actor);
        SheetLines lines = sheet.read(workbook);
        if (lines.lines().size() > MOST) {
            throw new InvalidInputException("workbook", "too-many-rows", Words.say("sheet.rows", MOST));
        }
        Taking taking = new Taking(actor, lines);
        lines.lines().forEach(taking::take);
        boolean done = write && lines.faults().isEmpty();
        if (done) {
            write(taking);
        }
        return new KnowledgeImport(taking.begun.size(), taking.changed.size(), taking.unchanged, done, lines.faults());
    }

    private void write(Taking taking) {
        try {
            scribe.write(taking.turns(), taking.keys);
        } catch (DuplicateException e) {
            throw new StaleVersionException(Words.say("stale.knowledge"), 0);
        }
    }

    /** One table on its way in. */
    private final class Taking {

        private final Actor actor;
        private final Set<String> own;
        private final SheetLines lines;
        private final KnowledgeLife.Mark mark;
        private final Set<String> seen = new HashSet<>();
        private final List<Line> begun = new ArrayList<>();
        private final List<Turn> changed = new ArrayList<>();
        private final Map<String, UsedKey> keys = new HashMap<>();
        private int unchanged;

        Taking(Actor actor, SheetLines lines) {
            this.actor = actor;
            this.own = units.own(actor);
            this.lines = lines;
            this.mark = new KnowledgeLife.Mark(actor.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }

        void take(Line line) {
            Set<Hat> hats = Hat.of(actor, own, line.unit());
            if (units.active(line.unit()).isEmpty()) {
                lines.fault(line, Head.UNIT, Words.say("field.unit"));
            } else if (!hats.contains(Hat.CLERK) && !hats.contains(Hat.LEADER) && !hats.contains(Hat.EDITOR)) {
                lines.fault(line, Head.UNIT, Words.say("sheet.not-yours"));
            } else if (!OWN.matcher(line.key()).matches() || !seen.add(line.unit() + " " + line.key())) {
                lines.fault(line, Head.KEY, Words.say("sheet.key"));
            } else if (isRight(line)) {
                there(line).ifPresentOrElse(item -> edit(line, item, hats), () -> begin(line));
            }
        }

        private boolean isRight(Line line) {
            try {
                new KnowledgeCheck("")
                        .text(line.text(), scribe.rules().categories())
                        .done();
                return true;
            } catch (InvalidInputException e) {
                e.errors().forEach(error -> lines.fault(line, error));
                return false;
            }
        }

        private Optional<KnowledgeItem> there(Line line) {
            return NUMBER.matcher(line.key()).matches()
                    ? store.find(line.key())
                    : scribe.usedKey(series(line), line.key()).flatMap(used -> store.find(used.ticket()));
        }

        private static String series(Line line) {
            return "sheet:" + line.unit();
        }

        private void begin(Line line) {
            if (NUMBER.matcher(line.key()).matches()) {
                lines.fault(line, Head.KEY, Words.say("missing.knowledge", line.key()));
            } else {
                begun.add(line);
            }
        }

        private void edit(Line line, KnowledgeItem item, Set<Hat> hats) {
            if (!item.unit().equals(line.unit())) {
                lines.fault(line, Head.UNIT, Words.say("sheet.other-unit"));
            } else if (item.newest().text().equals(line.text())) {
                unchanged++;
            } else {
                try {
                    changed.add(KnowledgeLife.go(item, new KnowledgeStep.Edit(line.text()), hats, mark));
                } catch (RefusedException e) {
                    lines.fault(line, Head.KEY, e.getMessage());
                }
            }
        }

        /** All steps, the new items with their numbers. */
        List<Turn> turns() {
            List<Turn> turns = new ArrayList<>(changed);
            LocalDate reviewOn = LocalDate.now(clock).plusMonths(scribe.rules().reviewMonths());
            List<String> ids = begun.isEmpty() ? List.of() : scribe.ids(begun.size());
            for (int i = 0; i < begun.size(); i++) {
                Line line = begun.get(i);
                String id = ids.get(i);
                turns.add(KnowledgeLife.bring(
                        id, line.unit(), line.text(), reviewOn, Hat.of(actor, own, line.unit()), mark));
                String print = UUID.nameUUIDFromBytes(line.key().getBytes(StandardCharsets.UTF_8))
                        .toString();
                keys.put(id, new UsedKey(series(line), line.key(), print, id));
            }
            return turns;
        }
    }
}
