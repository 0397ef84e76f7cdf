package org.yihaotong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.search.SearchDesk;
import org.yihaotong.api.search.SearchDifferences;

/** Compares the search index with the database, and fails if they differ. */
@Service
@Command(scope = "search", name = "compare", description = "比对检索索引 Compares the search index with the database")
public final class SearchCompare implements Action {

    @Reference
    private SearchDesk search;

    @Override
    public Object execute() {
        SearchDifferences found = search.compare(Operator.connecting());
        say("search.missing", found.missing());
        say("search.outdated", found.outdated());
        say("search.surplus", found.surplus());
        System.out.println(Words.say(
                "search.compared",
                found.compared(),
                found.missing().size(),
                found.outdated().size(),
                found.surplus().size()));
        if (!found.isNone()) {
            throw new IllegalStateException(Words.say("search.different"));
        }
        return null;
    }

    private static void say(String key, List<String> things) {
        things.forEach(thing -> System.out.println(Words.say(key, thing)));
    }
}
