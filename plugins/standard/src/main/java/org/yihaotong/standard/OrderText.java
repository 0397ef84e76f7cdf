package org.yihaotong.standard;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** Orders as section 4 spells them. */
final class OrderText {

    private OrderText() {}

    static JsonObject of(Standing standing, String state) {
        WorkOrder o = standing.order();
        JsonObject order = new JsonObject()
                .with("orderNo", o.orderNo())
                .with("version", o.version())
                .with("kind", kind(o.type()))
                .with("urgency", o.urgency().name())
                .with("title", o.title())
                .with("content", o.content())
                .with("caller", caller(o))
                .with("place", place(o))
                .with("acceptedAt", Beijing.iso(o.acceptedAt()))
                .with("dispatchedAt", Beijing.iso(o.dispatchedAt()))
                .with("signBy", Beijing.iso(standing.signBy().orElse(o.due())))
                .with("due", Beijing.iso(o.due()))
                .with("state", state)
                .with("attachments", files(o.files()));
        return o.matter().isEmpty() ? order : order.with("matter", o.matter());
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
                .with("name", o.caller().map(Caller::name).filter(n -> !n.isEmpty()))
                .with("phone", o.caller().map(Caller::phone).filter(p -> !p.isEmpty()));
    }

    private static JsonObject place(WorkOrder o) {
        return new JsonObject()
                .with("address", Optional.of(o.place().address()).filter(a -> !a.isEmpty()))
                .with("district", Optional.of(o.place().area()).filter(a -> !a.isEmpty()))
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
