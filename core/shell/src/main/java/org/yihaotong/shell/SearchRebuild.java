package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.search.SearchDesk;
import org.yihaotong.api.search.SearchStatus;

/** Makes the search index anew from the database; the old one answers until the new one is whole. */
@Service
@Command(scope = "search", name = "rebuild", description = "重建检索索引 Makes the search index anew from the database")
public final class SearchRebuild implements Action {

    @Reference
    private SearchDesk search;

    @Override
    public Object execute() {
        System.out.println(Words.say("search.rebuilding"));
        SearchStatus status = search.rebuild(Operator.connecting());
        System.out.println(Words.say("search.rebuilt", status.things()));
        return null;
    }
}
