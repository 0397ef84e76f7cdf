package org.yihaotong.engine.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileContent;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.words.Words;

/** Files of knowledge items over what the database keeps; who may read a text may read its files, and nobody else. */
@Component(service = KnowledgeFileDesk.class)
public final class StoredKnowledgeFiles implements KnowledgeFileDesk {

    private final KnowledgeStore store;
    private final FileShelf shelf;
    private final KnowledgeScribe scribe;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredKnowledgeFiles(
            @Reference KnowledgeStore store,
            @Reference FileShelf shelf,
            @Reference KnowledgeScribe scribe,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.scribe = scribe;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public KnowledgeFile take(Actor actor, String name, InputStream content) throws IOException {
        boolean writes = actor.isUnit()
                ? actor.isOneOf(Role.UNIT_CLERK, Role.UNIT_LEADER)
                : actor.isOneOf(Role.KNOWLEDGE_EDITOR);
        if (!writes) {
            throw Words.refuse("role", Words.say("verb.DraftKnowledge"));
        }
        return shelf.take(actor.login(), name, content);
    }

    @Override
    public KnowledgeItem lay(Actor actor, String id, long revision, List<String> files) {
        KnowledgeItem item = seen(actor, id);
        if (item.revision() != revision) {
            throw new StaleVersionException(Words.say("stale.knowledge"), item.revision());
        }
        Set<Hat> hats = Hat.of(actor, units.own(actor), item.unit());
        KnowledgeLife.Mark mark =
                new KnowledgeLife.Mark(actor.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Turn turn = KnowledgeLife.lay(item, named(actor, id, files), hats, mark);
        scribe.write(turn, Optional.empty());
        return turn.item();
    }

    private List<KnowledgeFile> named(Actor actor, String id, List<String> files) {
        int most = shelf.most();
        Fields fields = new Fields().size("files", files, 0, most);
        List<KnowledgeFile> named = new ArrayList<>();
        for (int i = 0; i < Math.min(most, files.size()); i++) {
            Optional<KnowledgeFile> file = shelf.usable(files.get(i), id, actor.login());
            fields.that(
                    file.isPresent() && !named.contains(file.get()),
                    "files[" + i + "]",
                    "unknown",
                    Words.say("field.knowledge-file"));
            file.ifPresent(named::add);
        }
        fields.done();
        return named;
    }

    @Override
    public KnowledgeFileContent open(Actor actor, String id, String file) throws IOException {
        KnowledgeItem item = seen(actor, id);
        Stream<KnowledgeVersion> readable = new KnowledgeSight(actor, units.own(actor)).tends(item.unit())
                ? store.versions(id).stream()
                : Stream.of(item.newest());
        return shelf.open(readable.flatMap(version -> version.files().stream())
                .filter(f -> f.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.attachment"))));
    }

    @Override
    public Optional<KnowledgeFileContent> openForCitizens(String id, String file) throws IOException {
        Optional<KnowledgeFile> found = store.find(id)
                .filter(item -> item.isForCitizens(LocalDate.now(clock)))
                .flatMap(KnowledgeItem::published)
                .flatMap(text ->
                        text.files().stream().filter(f -> f.id().equals(file)).findFirst());
        return found.isEmpty() ? Optional.empty() : Optional.of(shelf.open(found.get()));
    }

    private KnowledgeItem seen(Actor actor, String id) {
        return new KnowledgeSight(actor, units.own(actor))
                .of(store.find(id).orElseThrow(() -> KnowledgeSight.missing(id)));
    }
}
