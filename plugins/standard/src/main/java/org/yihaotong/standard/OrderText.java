package org.yihaotong.standard;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** Orders as section 4 spells them. */
final class OrderText {

    private OrderText() {}

    static JsonObject of(Standing standing, int version, String state) {
        return lasting(standing)
                .with("version", version)
                .with(
                        "signBy",
                        Beijing.iso(standing.signBy().orElse(standing.order().due())))
                .with("state", state);
    }

    /** A print of what only the centre changes: another print, another version. */
    static String print(Standing standing) {
        return HmacSha256.digest(lasting(standing).bytes());
    }

    private static JsonObject lasting(Standing standing) {
        WorkOrder o = standing.order();
        return new JsonObject()
                .with("orderNo", o.orderNo())
                .with("kind", kind(o.type()))
                .with("urgency", o.urgency().name())
                .with("title", o.title())
                .with("content", o.content())
                .with("matter", said(o.matter()))
                .with("caller", caller(o))
                .with("place", place(standing))
                .with("acceptedAt", Beijing.iso(o.acceptedAt()))
                .with("dispatchedAt", Beijing.iso(o.dispatchedAt()))
                .with("due", Beijing.iso(o.due()))
                .with("attachments", files(o.files()))
                .with("callId", said(standing.callId()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static String kind(AppealType type) {
        return switch (type) {
            case CONSULTATION -> "INQUIRY";
            case REPORT -> "REPORT";
            case HELP -> "HELP";
            case COMPLAINT -> "COMPLAINT";
            case SUGGESTION, PRAISE -> "SUGGESTION";
        };
    }

    private static JsonObject caller(WorkOrder o) {
        return new JsonObject()
                .with("confidential", o.confidential())
                .with("name", o.caller().map(Caller::name).flatMap(OrderText::said))
                .with(
                        "phone",
                        o.caller().map(Caller::phone).map(OrderText::dialled).flatMap(OrderText::said));
    }

    /** A number as section 4 allows it. */
    private static String dialled(String phone) {
        String bare = phone.replaceAll("[^0-9+-]", "");
        return bare.substring(0, Math.min(bare.length(), 20));
    }

    private static JsonObject place(Standing standing) {
        WorkOrder o = standing.order();
        return new JsonObject()
                .with("address", said(o.place().address()))
                .with("district", said(standing.district()))
                .with("lon", o.place().lon())
                .with("lat", o.place().lat());
    }

    private static List<JsonObject> files(List<FileContent> files) {
        return files.stream().map(OrderText::file).toList();
    }

    static JsonObject file(FileContent file) {
        return new JsonObject()
                .with("id", file.id())
                .with("name", file.name())
                .with("mediaType", file.mediaType())
                .with("size", file.size())
                .with("sha256", file.sha256());
    }
}
