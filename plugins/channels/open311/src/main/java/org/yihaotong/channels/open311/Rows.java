package org.yihaotong.channels.open311;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** Public tickets, and what happens to them, in the words of the specification. */
final class Rows {

    private Rows() {}

    /** A request; its pictures lie at the endpoint. */
    static JsonObject request(PublicTicket ticket, String endpoint) {
        JsonObject row = new JsonObject()
                .with("service_request_id", ticket.number())
                .with("status", ticket.state().isEnded() ? "closed" : "open")
                .with("status_notes", notes(ticket))
                .with("service_name", Service.name(ticket.matter()))
                .with("service_code", Service.code(ticket.matter()))
                .with("description", ticket.content())
                .with("agency_responsible", orNull(ticket.unit()))
                .with("service_notice", (Object) null)
                .with("requested_datetime", Beijing.iso(ticket.acceptedAt()))
                .with("updated_datetime", Beijing.iso(ticket.changedAt()))
                .with("expected_datetime", orNull(ticket.due().map(Beijing::iso)))
                .with("address", orNull(text(ticket.place().address())))
                .with("address_id", orNull(text(ticket.place().area())))
                .with("zipcode", (Object) null)
                .with("lat", orNull(ticket.place().lat()))
                .with("long", orNull(ticket.place().lon()));
        return pictured(row, ticket.number(), ticket.photos(), endpoint);
    }

    static JsonObject token(PublicTicket ticket) {
        return new JsonObject().with("service_request_id", ticket.number()).with("token", ticket.number());
    }

    /** A step of a request, with the pictures that came with it. */
    static JsonObject update(PublicUpdate update, String endpoint) {
        JsonObject row = new JsonObject()
                .with("update_id", update.number() + "-" + update.no())
                .with("service_request_id", update.number())
                .with("status", update.ended() ? "CLOSED" : "OPEN")
                .with("updated_datetime", Beijing.iso(update.at()))
                .with("description", update.text());
        return pictured(row, update.number(), update.photos(), endpoint);
    }

    /** The first picture is the one that the specification knows; if there are more, all of them are listed beside it. */
    private static JsonObject pictured(JsonObject row, String number, List<String> photos, String endpoint) {
        List<String> urls = photos.stream()
                .map(id -> endpoint + "/media/" + number + "/" + id)
                .toList();
        JsonObject one = row.with("media_url", urls.isEmpty() ? null : urls.get(0));
        return urls.size() < 2 ? one : one.with(Spark.PICTURES, urls);
    }

    private static String notes(PublicTicket ticket) {
        List<String> answers = ticket.answers().stream()
                .map(said -> (said.unit().isEmpty() ? "" : said.unit() + "：") + said.text())
                .toList();
        return switch (ticket.state()) {
            case RECEIVED -> "已受理，等待派单。";
            case HANDLING -> ticket.unit().map(unit -> "已由" + unit + "办理。").orElse("办理中。");
            case ANSWERED, CLOSED -> answers.isEmpty() ? "已办结。" : String.join("\n", answers);
            case NOT_ACCEPTED -> ticket.note().isEmpty() ? "不予受理。" : ticket.note();
        };
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Object orNull(Optional<?> value) {
        return value.orElse(null);
    }
}
