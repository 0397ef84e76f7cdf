package org.yihaotong.engine.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.channel.AsideDesk;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryBlobs;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.attachment.AttachmentBook;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentSweep;
import org.yihaotong.engine.desk.AttachmentNotes;
import org.yihaotong.engine.desk.StoredAttachments;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.rule.Books;

/** The real desk of channels on stores in memory, and a centre that handles what comes. */
final class ChannelStage {

    static final Visit PAGE = new Visit(Channel.WEB, "203.0.113.7");
    static final Visit OTHER_PAGE = new Visit(Channel.WEB, "203.0.113.8");
    static final Visit APP = new Visit(Channel.OPEN311, "key-of-an-app");

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    final MemoryStore store = new MemoryStore();
    final TestClock clock = new TestClock();
    final MemoryRules rules = new MemoryRules();
    final MemoryBlobs blobs = new MemoryBlobs(clock);
    final ChannelDesk desk;
    final MemoryAsides asides = new MemoryAsides();
    final StoredTray tray;
    final AsideDesk asideDesk;
    final FeedPump pump;
    final ChannelBoard board;

    private final TestDesks desks;
    private final StoredAttachments attachments;
    private final Scheduler scheduler = new Scheduler();
    private int made;

    ChannelStage() {
        Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
        Books books = new Books(rules, clock);
        desks = new TestDesks(store.tickets(), store, clock, lifecycle);
        AttachmentGate gate = new AttachmentGate(blobs, books, new AttachmentBook());
        AttachmentSweep sweep = new AttachmentSweep(blobs, store.attachments(), clock, scheduler);
        sweep.stop();
        attachments = new StoredAttachments(
                store.attachments(),
                blobs,
                gate,
                sweep,
                new AttachmentNotes(
                        store.tickets(),
                        store.attachments(),
                        desks.mover(),
                        new UnitTree(store.people(), clock),
                        lifecycle));
        Floods floods = new Floods(books, new ChannelBook(), clock);
        Intake intake = new Intake(
                store.tickets(),
                store.hotlines(),
                desks.acceptance(),
                new Enclosures(attachments, gate, floods),
                desks.mover(),
                lifecycle,
                floods);
        MemoryChannels channels = new MemoryChannels(store);
        desk = new StoredChannelDesk(
                store.tickets(),
                channels,
                store.people(),
                store.attachments(),
                blobs,
                intake,
                desks.mover(),
                lifecycle,
                books,
                floods);
        tray = new StoredTray(asides, clock, scheduler);
        asideDesk = new StoredAsides(asides, intake, clock);
        pump = new FeedPump(scheduler, clock);
        board = new StoredBoard(new ThreeChannels(), pump, floods, channels, asides);
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    void stop() {
        tray.stop();
        pump.stop();
        scheduler.stop();
    }

    void allow(ChannelRules content) {
        rules.add(ChannelRules.BOOK, new Edition<>(1, TestClock.MONDAY, TestClock.MONDAY, "admin", "", content));
    }

    static Appeal appeal(String phone) {
        return Appeal.of(
                AppealType.HELP, Urgency.NORMAL, "小区停水", "张小某家自六时起停水，请打13900000001。", new Caller("张小某", phone));
    }

    static FileContent file(String name, String content) {
        return ChannelDesk.file(name, "image/jpeg", content.getBytes(StandardCharsets.UTF_8));
    }

    String accepted(Visit visit, Appeal appeal) throws IOException {
        made++;
        return desk.accept(visit, appeal, List.of(), "message-" + made);
    }

    String accepted(Visit visit) throws IOException {
        return accepted(visit, appeal("13900000001"));
    }

    void attach(String number, String name, String content) throws IOException {
        attachments.add(AGENT, number, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    void withdraw(String number, String id) {
        attachments.withdraw(SUPERVISOR, number, id, "与本件无关");
    }

    void dispatch(String number) {
        perform(AGENT, number, new CentreCommand.Dispatch("water", List.of(), "供水"));
    }

    void answer(String number, String text) {
        desks.units()
                .perform(
                        WATER,
                        number,
                        ticket(number).version(),
                        new UnitCommand.Reply(1, AnswerResult.SOLVED, text, "抢修队", true));
    }

    void review(String number) {
        perform(SUPERVISOR, number, new CentreCommand.ReviewReply(true, "内部意见"));
    }

    void refuse(String number, NonAcceptanceReason reason, String words) {
        perform(AGENT, number, new CentreCommand.RefuseAcceptance(reason, words));
    }

    void redo(String number) {
        perform(SUPERVISOR, number, new CentreCommand.Redo("市民不满意"));
    }

    void archive(String number) {
        perform(SUPERVISOR, number, new CentreCommand.Archive());
    }

    void makeVoid(String number) {
        perform(AGENT, number, new CentreCommand.ProposeVoid("重复登记"));
        perform(SUPERVISOR, number, new CentreCommand.ConfirmVoid());
    }

    private void perform(Actor actor, String number, CentreCommand command) {
        desks.tickets().perform(actor, number, ticket(number).version(), command);
    }

    void answered(String number) {
        dispatch(number);
        answer(number, "已修复并恢复供水，已告知张小某。");
        review(number);
    }

    Ticket ticket(String number) {
        return store.tickets().find(number).orElseThrow().ticket();
    }
}
