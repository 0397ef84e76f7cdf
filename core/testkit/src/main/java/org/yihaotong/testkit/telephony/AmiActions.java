package org.yihaotong.testkit.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** What a client asks of the switch, with the privilege that the real one demands for it. */
final class AmiActions {

    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("Filter", "system"),
            Map.entry("PJSIPNotify", "system"),
            Map.entry("CoreSettings", "reporting"),
            Map.entry("CoreShowChannels", "reporting"),
            Map.entry("QueueAdd", "agent"),
            Map.entry("QueueRemove", "agent"),
            Map.entry("QueuePause", "agent"),
            Map.entry("Originate", "originate"),
            Map.entry("Setvar", "call"),
            Map.entry("Hangup", "call"),
            Map.entry("Redirect", "call"),
            Map.entry("Atxfer", "call"),
            Map.entry("CancelAtxfer", "call"),
            Map.entry("PlayDTMF", "call"),
            Map.entry("BlindTransfer", "call"));

    private final AmiSwitch house;
    private final AmiVisit visit;

    AmiActions(AmiSwitch house, AmiVisit visit) {
        this.house = house;
        this.visit = visit;
    }

    void take(String name, Map<String, String> action) {
        if (name.equals("Ping")) {
            visit.answer(action, "Success", "", "Ping: Pong");
        } else if (!house.mayWrite(NEEDED.getOrDefault(name, ""))) {
            visit.answer(action, "Error", "Permission denied", "");
        } else if (house.lie().filter(Lie.SILENCE::equals).isPresent()) {
            return; // nobody hears anything
        } else if (isReport(name)) {
            report(name, action);
        } else if (house.lie().isPresent()) {
            visit.answer(action, "Success", "Done", "");
        } else if (name.startsWith("Queue")) {
            queue(name, action);
        } else if (NEEDED.containsKey(name)) {
            call(name, action);
        } else {
            visit.answer(action, "Error", "Invalid/unknown command", "");
        }
    }

    private static boolean isReport(String name) {
        return name.equals("CoreSettings")
                || name.equals("CoreShowChannels")
                || name.equals("QueueStatus")
                || name.equals("Filter");
    }

    private void report(String name, Map<String, String> action) {
        switch (name) {
            case "CoreSettings" -> visit.answer(action, "Success", "", "AsteriskVersion: 22.10.0");
            case "Filter" -> visit.answer(action, "Success", "Filter added", "");
            case "CoreShowChannels" -> {
                visit.answer(action, "Success", "Channels will follow", "EventList: start");
                house.channels()
                        .values()
                        .forEach(one -> list(
                                action,
                                new AmiEvent()
                                        .with("Event", "CoreShowChannel")
                                        .channel(one)
                                        .with("BridgeId", one.bridge)
                                        .with("Duration", "00:00:01")));
                list(
                        action,
                        new AmiEvent().with("Event", "CoreShowChannelsComplete").with("EventList", "Complete"));
            }
            default -> queues(action);
        }
    }

    private void queues(Map<String, String> action) {
        visit.answer(action, "Success", "Queue status will follow", "EventList: start");
        house.queues().forEach((queue, members) -> {
            list(action, new AmiEvent().with("Event", "QueueParams").with("Queue", queue));
            members.forEach((device, paused) -> list(
                    action,
                    new AmiEvent()
                            .with("Event", "QueueMember")
                            .with("Queue", queue)
                            .with("Name", device)
                            .with("Location", device)
                            .with("StateInterface", device)
                            .with("Status", house.status(device))
                            .with("Paused", paused ? 1 : 0)));
            house.calls().stream()
                    .filter(call -> call.waitsIn(queue))
                    .forEach(call -> list(
                            action,
                            new AmiEvent()
                                    .with("Event", "QueueEntry")
                                    .with("Queue", queue)
                                    .with("Position", 1)
                                    .with("Channel", call.citizen().name)
                                    .with("Uniqueid", call.citizen().id)
                                    .with("Wait", 1)));
        });
        list(action, new AmiEvent().with("Event", "QueueStatusComplete").with("EventList", "Complete"));
    }

    private void list(Map<String, String> action, AmiEvent event) {
        visit.write(event.with("ActionID", action.get("ActionID")).toString().getBytes(UTF_8));
    }

    private void queue(String name, Map<String, String> action) {
        String device = action.get("Interface");
        String queue = action.get("Queue");
        if (name.equals("QueuePause")) {
            pause(action, device);
            return;
        }
        Map<String, Boolean> members = house.queues().get(queue);
        boolean adding = name.equals("QueueAdd");
        if (members == null) {
            refuse(
                    action,
                    adding
                            ? "Unable to add interface to queue: No such queue"
                            : "Unable to remove interface from queue: No such queue");
        } else if (adding == members.containsKey(device)) {
            refuse(action, adding ? "Unable to add interface: Already there" : "Unable to remove interface: Not there");
        } else if (adding) {
            members.put(device, "true".equals(action.get("Paused")));
            visit.answer(action, "Success", "Added interface to queue", "");
            house.say(house.member("QueueMemberAdded", queue, device));
        } else {
            visit.answer(action, "Success", "Removed interface from queue", "");
            house.say(house.member("QueueMemberRemoved", queue, device));
            members.remove(device);
        }
    }

    private void pause(Map<String, String> action, String device) {
        boolean paused = Boolean.parseBoolean(action.get("Paused"));
        Map<String, Map<String, Boolean>> mine = new TreeMap<>(house.queues());
        mine.values().removeIf(members -> !members.containsKey(device));
        if (mine.isEmpty()) {
            refuse(action, "Interface not found");
            return;
        }
        visit.answer(action, "Success", "Interface paused successfully", "");
        mine.forEach((queue, members) -> {
            members.put(device, paused);
            house.say(house.member("QueueMemberPause", queue, device));
        });
    }

    private void call(String name, Map<String, String> action) {
        if (name.equals("Originate")) {
            visit.answer(action, "Success", "Originate successfully queued", "");
            originate(action);
            return;
        }
        AmiChannel channel = house.channels().get(action.getOrDefault("Channel", ""));
        if (channel == null) {
            refuse(action, name.equals("Redirect") ? "Channel does not exist: x" : "No such channel");
            return;
        }
        visit.answer(action, "Success", "Done", "");
        new AmiOrders(house, house.callOf(channel).orElseThrow()).take(name, channel, action);
    }

    private void originate(Map<String, String> action) {
        String device = action.get("Channel");
        if (device.startsWith("Local/")) {
            String call = action.get("ChannelId").replaceFirst("~.*", "");
            house.calls().stream()
                    .filter(one -> one.citizen().id.equals(call))
                    .findFirst()
                    .ifPresent(one -> one.thirds().conference(action));
        } else {
            String id = action.get("ChannelId");
            AmiChannel seat = house.open(device, id, id, action.get("CallerID")).at("", "s");
            house.place(seat, action.get("Exten")).ringsSeat(action.get("ActionID"));
        }
    }

    private void refuse(Map<String, String> action, String why) {
        visit.answer(action, "Error", why, "");
    }
}
