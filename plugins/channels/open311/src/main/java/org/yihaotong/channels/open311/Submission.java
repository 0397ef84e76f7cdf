package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.link.HmacSha256;

/** What a client posts, read as an appeal; whatever is wrong is said at once. */
final class Submission {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_URL = 800;
    private static final int TITLE = 50;

    private final Parameters given;
    private final Service service;
    private final List<String> troubles = new ArrayList<>();

    Submission(Parameters given, Service service) {
        this.given = given;
        this.service = service;
    }

    Appeal appeal() {
        String description = given.orEmpty("description");
        check(length(description) <= LONGEST_TEXT, "description 最多 4000 个字符 may hold 4,000 characters");
        checkUrl();
        Place place = place();
        Map<String, String> answers = service.answers(given, troubles);
        if (!troubles.isEmpty()) {
            throw Problem.wrong(troubles);
        }
        return new Appeal(
                AppealType.REPORT,
                Urgency.NORMAL,
                title(description),
                description.isEmpty() ? service.name() : description,
                FiveElements.NONE,
                place,
                service.path(),
                answers,
                new Caller(name(), phone(), given.orEmpty("email")),
                Optional.empty(),
                false,
                Channel.OPEN311,
                Optional.empty());
    }

    /** The same words of the same client on one day are one request, however often the network makes it send them. */
    String key(Client client, String day) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        new TreeSet<>(given.names())
                .stream().filter(name -> !name.equals("api_key")).forEach(name -> said.put(name, given.all(name)));
        return HmacSha256.digest((client.name() + "\n" + day + "\n" + said).getBytes(UTF_8));
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            troubles.add(otherwise + "。");
        }
    }

    private void checkUrl() {
        check(
                given.all("media_url").stream().allMatch(url -> url.matches("(?i)https?://[\\x21-\\x7e]+"))
                        && String.join("", given.all("media_url")).length() <= LONGEST_URL,
                "media_url 应为 http(s) 地址 must be a URL of at most 800 characters");
    }

    /** One of the three ways to say where is enough. The centre's own address ids are codes of territories. */
    private Place place() {
        Optional<Double> lat = degrees("lat", 90);
        Optional<Double> lon = degrees("long", 180);
        boolean half = given.text("lat").isPresent() != given.text("long").isPresent();
        check(!half, "lat 和 long 必须同时给出 must both be sent");
        String area =
                given.text("address_id").filter(id -> id.matches("[0-9]{6}")).orElse("");
        String address = given.orEmpty("address_string");
        boolean isPlace = half || given.text("lat").isPresent() || !address.isEmpty();
        check(isPlace || !area.isEmpty() || given.text("address_id").isEmpty(), "没有这个 address_id is unknown");
        check(
                isPlace || given.text("address_id").isPresent(),
                "没有地点：lat 和 long、address_string 或 address_id 至少一项 a location is required");
        return new Place(area, address, lon, lat);
    }

    private Optional<Double> degrees(String name, int most) {
        Optional<String> text = given.text(name);
        Optional<Double> degrees = text.filter(d -> d.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,15})?"))
                .map(Double::valueOf)
                .filter(d -> Math.abs(d) <= most);
        check(text.isEmpty() || degrees.isPresent(), name + " 应为 WGS-84 度数 must be degrees");
        return degrees;
    }

    /** Chinese names begin with the family's. */
    private String name() {
        String first = given.orEmpty("first_name");
        String last = given.orEmpty("last_name");
        boolean han = (first + last).codePoints().anyMatch(Character::isIdeographic);
        return han ? last + first : (first + " " + last).strip();
    }

    private String phone() {
        return given.orEmpty("phone").replaceAll("[ ()]", "");
    }

    private String title(String description) {
        String line = description.lines().findFirst().orElse("").strip();
        String start = line.substring(0, line.offsetByCodePoints(0, Math.min(TITLE, length(line))));
        return length(start) < 2 ? service.name() : start;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
