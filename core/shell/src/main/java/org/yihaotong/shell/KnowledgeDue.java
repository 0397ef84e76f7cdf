package org.yihaotong.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeMatchDesk;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;

/** Lists what has to be looked at: items due for review, and how many pairs say the same or contradict each other. */
@Service
@Command(scope = "knowledge", name = "due", description = "待维护的知识 Lists items due for review, counts duplicates")
public final class KnowledgeDue implements Action {

    @Option(name = "--unit", description = "单位 only items of this unit")
    private String unit;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 50;

    @Reference
    private KnowledgeDesk desk;

    @Reference
    private KnowledgeMatchDesk matches;

    @Override
    public Object execute() {
        KnowledgeQuery query = new KnowledgeQuery(
                KnowledgeQueue.DUE,
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
        ItemTable.print(desk.list(Operator.reading(), query).items());
        matches.counts(Operator.reading())
                .forEach((kind, count) -> System.out.println(Words.say("knowledge.matches", Words.of(kind), count)));
        return null;
    }
}
