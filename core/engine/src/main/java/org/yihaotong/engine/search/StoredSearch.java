package org.yihaotong.engine.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.search.SearchDesk;
import org.yihaotong.api.search.SearchDifferences;
import org.yihaotong.api.search.SearchStatus;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.words.Words;

/** Looks after the index of the stored things. */
@Component
public final class StoredSearch implements SearchDesk {

    private static final int LOOKS = 3;

    private final IndexKeeper keeper;
    private final Follower follower;
    private final Understanding understanding;

    @Activate
    public StoredSearch(
            @Reference IndexKeeper keeper, @Reference Follower follower, @Reference Understanding understanding) {
        this.keeper = keeper;
        this.follower = follower;
        this.understanding = understanding;
    }

    @Override
    public SearchStatus status(Actor actor) {
        check(actor);
        Index index = keeper.current();
        return new SearchStatus(
                index.size(),
                index.reached(),
                follower.last(),
                keeper.answers(),
                understanding.model().map(model -> meanings(index, model)));
    }

    private static SearchStatus.Meanings meanings(Index index, String model) {
        long known = index.meant(Kind.KNOWLEDGE, model);
        return new SearchStatus.Meanings(model, known, index.count(Kind.KNOWLEDGE) - known);
    }

    @Override
    public SearchStatus rebuild(Actor actor) {
        check(actor);
        keeper.rebuild();
        return status(actor);
    }

    @Override
    public SearchDifferences compare(Actor actor) {
        check(actor);
        return keeper.still(this::compare);
    }

    /** What seems to differ is looked at again, since the database goes on moving. */
    private SearchDifferences compare(Supplier<Index> followed) {
        Set<Key> different = new TreeSet<>();
        long compared = walk(followed.get(), different);
        for (int again = 0; again < LOOKS && !different.isEmpty(); again++) {
            Judgement judgement = judge(followed.get(), different);
            different.retainAll(judgement.all());
        }
        Judgement last = judge(followed.get(), different);
        return new SearchDifferences(compared, say(last.missing()), say(last.outdated()), say(last.surplus()));
    }

    private long walk(Index index, Set<Key> different) {
        long compared = 0;
        long place = 0;
        for (List<Changed> batch = follower.after(place); !batch.isEmpty(); batch = follower.after(place)) {
            List<Key> keys = batch.stream().map(Changed::key).toList();
            different.addAll(judge(index, keys).all());
            compared += follower.fingerprints(keys).size();
            place = batch.get(batch.size() - 1).place();
        }
        index.each(key -> {
            if (follower.isUnknown(key)) {
                different.add(key);
            }
        });
        return compared;
    }

    private Judgement judge(Index index, Collection<Key> keys) {
        Map<Key, String> stored = follower.fingerprints(keys);
        Map<Key, String> known = index.fingerprints(keys);
        Judgement judgement = new Judgement(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Key key : keys) {
            String one = stored.get(key);
            String other = known.get(key);
            if (!Objects.equals(one, other)) {
                (other == null ? judgement.missing() : one == null ? judgement.surplus() : judgement.outdated())
                        .add(key);
            }
        }
        return judgement;
    }

    private record Judgement(Set<Key> missing, Set<Key> outdated, Set<Key> surplus) {

        Set<Key> all() {
            Set<Key> all = new TreeSet<>(missing);
            all.addAll(outdated);
            all.addAll(surplus);
            return all;
        }
    }

    private static List<String> say(Set<Key> keys) {
        return keys.stream().map(Key::toString).toList();
    }

    private static void check(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR)) {
            throw Words.refuse("role", Words.say("verb.TendSearch"));
        }
    }
}
