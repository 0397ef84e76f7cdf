package org.yihaotong.shell;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;

/** Lists what the knowledge base is asked for, the task that ends first first. */
@Service
@Command(scope = "knowledge", name = "tasks", description = "知识任务一览 Lists knowledge tasks")
public final class KnowledgeTasks implements Action {

    @Option(name = "--queue", description = "列表 which list, such as OPEN, OVERDUE or IN_REVIEW")
    private String queue = KnowledgeTaskQueue.OPEN.name();

    @Option(name = "--unit", description = "单位 only tasks of this unit")
    private String unit;

    @Option(name = "--limit", description = "条数 how many, 1 to 200")
    private int limit = 20;

    @Reference
    private KnowledgeTaskDesk desk;

    @Override
    public Object execute() {
        KnowledgeTaskQuery query = new KnowledgeTaskQuery(
                KnowledgeTaskQueue.valueOf(queue.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.empty(),
                limit);
        ShellTable table = new ShellTable();
        for (String column : Words.say("knowledge.task-columns").split(",", -1)) {
            table.column(column);
        }
        for (KnowledgeTask task : desk.list(Operator.reading(), query).items()) {
            table.addRow()
                    .addContent(
                            task.id(),
                            Words.of(task.kind()),
                            Words.of(task.state()),
                            task.unit().orElseGet(() -> Words.say("knowledge.centre")),
                            Words.time(task.clock().due()),
                            task.title().isEmpty() ? task.words() : task.title());
        }
        table.emptyTableText(Words.say("knowledge.no-task")).print(System.out);
        return null;
    }
}
