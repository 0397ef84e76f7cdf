package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;

/** Shows one item with everything that happened to it. */
@Service
@Command(scope = "knowledge", name = "show", description = "知识点详情 Shows a knowledge item and its course")
public final class KnowledgeShow implements Action {

    @Argument(name = "id", description = "编号 such as ZS00000042", required = true)
    private String id;

    @Reference
    private KnowledgeDesk desk;

    @Override
    public Object execute() {
        KnowledgeItem item = desk.read(Operator.reading(), id);
        System.out.println(Words.say(
                "knowledge.item",
                item.id(),
                Words.of(item.state()),
                item.unit(),
                item.newest().version(),
                item.reviewOn(),
                item.uses()));
        System.out.println(Words.say(
                "knowledge.text",
                item.newest().text().title(),
                item.newest().text().category(),
                item.newest().text().answer()));
        desk.history(Operator.reading(), id).forEach(KnowledgeShow::print);
        return null;
    }

    private static void print(KnowledgeEvent event) {
        System.out.println(Words.say(
                "knowledge.event",
                Words.time(event.at()),
                event.by(),
                Words.of(event.deed()),
                event.version(),
                event.note()));
    }
}
