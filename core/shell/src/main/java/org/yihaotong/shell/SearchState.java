package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.search.SearchDesk;
import org.yihaotong.api.search.SearchStatus;

/** Shows how far the search index is. */
@Service
@Command(scope = "search", name = "status", description = "检索索引状态 Shows how far the search index is")
public final class SearchState implements Action {

    @Reference
    private SearchDesk search;

    @Override
    public Object execute() {
        SearchStatus status = search.status(Operator.connecting());
        System.out.println(Words.say(
                status.answers() ? "search.answers" : "search.waits",
                status.things(),
                status.reached(),
                status.last()));
        System.out.println(status.meanings()
                .map(m -> Words.say("search.meanings", m.model(), m.known(), m.waiting()))
                .orElseGet(() -> Words.say("search.words-only")));
        return null;
    }
}
