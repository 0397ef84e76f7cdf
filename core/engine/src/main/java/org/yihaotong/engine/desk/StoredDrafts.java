package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.DraftDesk;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** Drafts (草稿) in the store, so that they outlive the page, the session and the process. */
@Component
public final class StoredDrafts implements DraftDesk {

    private static final int KEPT = 50;
    private static final int LONGEST = 65_536;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.:_-]{1,80}");

    private final PeopleStore store;
    private final Clock clock;

    @Activate
    public StoredDrafts(@Reference PeopleStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Draft> drafts(Actor actor) {
        return store.drafts(actor.login());
    }

    @Override
    public Optional<Draft> draft(Actor actor, String key) {
        return store.draft(actor.login(), checked(key));
    }

    @Override
    public Draft save(Actor actor, String key, String content) {
        new Fields()
                .that(
                        content != null && content.length() <= LONGEST,
                        "content",
                        "too-long",
                        Words.say("field.draft-size"))
                .done();
        Draft draft = new Draft(checked(key), content, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.saveDraft(actor.login(), draft, KEPT);
        return draft;
    }

    @Override
    public void discard(Actor actor, String key) {
        store.discardDraft(actor.login(), checked(key));
    }

    private static String checked(String key) {
        new Fields()
                .that(key != null && KEY.matcher(key).matches(), "key", "pattern", Words.say("field.draft-key"))
                .done();
        return key;
    }
}
