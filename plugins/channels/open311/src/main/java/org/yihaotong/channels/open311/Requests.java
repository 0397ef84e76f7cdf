package org.yihaotong.channels.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Part;

/** Takes requests and what is added to them later; everything is stored when the client is answered. */
final class Requests {

    private static final int LONGEST_UPDATE = 900;
    private static final String STATES = "UNCHANGED|OPEN|CLOSED|FIXED|IN_PROGRESS|PLANNED|ACTION_SCHEDULED"
            + "|INVESTIGATING|DUPLICATE|NOT_COUNCILS_RESPONSIBILITY|NO_FURTHER_ACTION"
            + "|INTERNAL_REFERRAL|CANCELLED|REOPEN|FOR_TRIAGE";

    private final ChannelDesk desk;
    private final Services services;
    private final Clients clients;
    private final Clock clock;

    Requests(ChannelDesk desk, Services services, Clients clients, Clock clock) {
        this.desk = desk;
        this.services = services;
        this.clients = clients;
        this.clock = clock;
    }

    /** A new request; its acceptance names the client and where it says that pictures are. */
    JsonObject take(Call call) {
        Parameters given = call.parameters();
        Client client = clients.need(given);
        String code = given.text("service_code")
                .orElseThrow(() -> Problem.wrong("没有 service_code。service_code was not provided."));
        Submission submission = new Submission(given, services.need(code));
        String key = submission.key(client, Beijing.text(clock.instant()).substring(0, 10));
        Visit visit = new Visit(Channel.OPEN311, client.name(), app(client, given));
        String number = accept(visit, submission, files(call), key);
        clients.own(client, number);
        return new JsonObject()
                .with("service_request_id", number)
                .with("service_notice", "诉求已受理，12345 热线将派单办理，请凭编号查询进度。")
                .with("account_id", (Object) given.text("account_id").orElse(null));
    }

    private String accept(Visit visit, Submission submission, List<FileContent> files, String key) {
        try {
            return desk.accept(visit, submission.appeal(), files, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String app(Client client, Parameters given) {
        String links = String.join(" ", given.all("media_url"));
        return client.name() + (links.isEmpty() ? "" : "，附件链接：" + links);
    }

    /** Words, files and a client's own idea of the state, added to a request of the same client. */
    JsonObject update(Call call) {
        Parameters given = call.parameters();
        Client client = clients.need(given);
        check(given);
        String number = given.orEmpty("service_request_id");
        if (desk.read(number).isEmpty()) {
            throw Problem.unknown("没有这个 service_request_id。service_request_id not found.");
        }
        if (!clients.owns(client, number)) {
            throw Problem.key("该诉求不是用这个 api_key 提交的。The request was not made with this api_key.");
        }
        String id = given.orEmpty("update_id");
        supplement(call, number, words(client, given), client, client.name() + "-update-" + number + "-" + id);
        return new JsonObject().with("update_id", id).with("account_id", (Object)
                given.text("account_id").orElse(null));
    }

    private void supplement(Call call, String number, String words, Client client, String key) {
        try {
            desk.supplement(new Visit(Channel.OPEN311, client.name()), number, words, files(call), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Parameters given) {
        List<String> troubles = new ArrayList<>();
        for (String name : List.of("service_request_id", "update_id", "status", "updated_datetime", "description")) {
            require(given.text(name).isPresent(), name + " 必填 is required", troubles);
        }
        require(
                given.orEmpty("update_id").matches("[\\x21-\\x7e]{0,100}"),
                "update_id 的值不对 has a wrong value",
                troubles);
        require(
                given.text("status").filter(s -> !s.matches("(?i)" + STATES)).isEmpty(),
                "status 的值不对 has a wrong value",
                troubles);
        require(
                given.text("updated_datetime")
                        .filter(t -> W3.parse(t).isEmpty())
                        .isEmpty(),
                "updated_datetime 应为带时区的 ISO 8601 时间 must be a moment with its offset",
                troubles);
        String words = given.orEmpty("description") + String.join(" ", given.all("media_url"));
        require(
                words.codePointCount(0, words.length()) <= LONGEST_UPDATE,
                "description 与 media_url 合计最多 900 个字符 may hold 900 characters together",
                troubles);
        if (!troubles.isEmpty()) {
            throw Problem.wrong(troubles);
        }
    }

    private static void require(boolean holds, String otherwise, List<String> troubles) {
        if (!holds) {
            troubles.add(otherwise + "。");
        }
    }

    private static String words(Client client, Parameters given) {
        String links = String.join(" ", given.all("media_url"));
        String status = given.orEmpty("status").toUpperCase(Locale.ROOT);
        return "“" + client.name() + "”补充" + (status.equals("UNCHANGED") ? "" : "（来件状态 " + status + "）") + "："
                + given.orEmpty("description") + (links.isEmpty() ? "" : "\n附件链接：" + links);
    }

    private static List<FileContent> files(Call call) {
        return call.files().stream().map(Requests::file).toList();
    }

    private static FileContent file(Part part) {
        return ChannelDesk.file(part.fileName(), part.mediaType(), part.content());
    }
}
