package org.yihaotong.shell;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;

/** Lists the items of one list of the knowledge base. */
@Service
@Command(scope = "knowledge", name = "list", description = "知识点一览 Lists knowledge items")
public final class KnowledgeList implements Action {

    @Option(name = "--queue", description = "列表 which list, such as LIVE, TO_APPROVE or EXPIRED")
    private String queue = KnowledgeQueue.LIVE.name();

    @Option(name = "--unit", description = "单位 only items of this unit")
    private String unit;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 20;

    @Reference
    private KnowledgeDesk desk;

    @Override
    public Object execute() {
        KnowledgeQueue wanted = KnowledgeQueue.valueOf(queue.toUpperCase(Locale.ROOT));
        KnowledgeQuery query = new KnowledgeQuery(
                wanted, Optional.ofNullable(unit), Optional.empty(), Optional.empty(), Optional.empty(), limit);
        ItemTable.print(desk.list(Operator.reading(), query).items());
        StringBuilder counts = new StringBuilder();
        desk.counts(Operator.reading())
                .forEach((list, count) ->
                        counts.append(' ').append(Words.of(list)).append(' ').append(count));
        System.out.println(Words.say("knowledge.counts", counts));
        return null;
    }
}
