package org.yihaotong.telephony.ami;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveSeat;

/** The seats' devices and the queues they are members of: a queue takes a member that cannot be rung without a word. */
final class SeatWatch {

    private static final Map<String, AgentState> NUMBERS = Map.of(
            "1", AgentState.IDLE,
            "2", AgentState.TALKING,
            "3", AgentState.TALKING,
            "4", AgentState.UNREACHABLE,
            "5", AgentState.UNREACHABLE,
            "6", AgentState.RINGING,
            "7", AgentState.RINGING,
            "8", AgentState.HOLDING);
    private static final Map<String, String> WORDS = Map.of(
            "NOT_INUSE", "1",
            "INUSE", "2",
            "BUSY", "3",
            "INVALID", "4",
            "UNAVAILABLE", "5",
            "RINGING", "6",
            "RINGINUSE", "7",
            "ONHOLD", "8");

    private final Map<String, String> devices = new TreeMap<>();
    private final Map<String, Set<String>> queues = new HashMap<>();

    /** A device or a member changed. */
    void changed(Block block, Telling telling) {
        String seat = seatOf(block);
        String status = block.has("State") ? WORDS.getOrDefault(block.get("State"), "") : block.get("Status");
        if (!seat.isEmpty() && NUMBERS.containsKey(status) && !status.equals(devices.put(seat, status))) {
            telling.tell(new CallEvent.SeatChanged(telling.each("seat", seat), seat, NUMBERS.get(status)));
        }
        if (block.has("Queue") && !seat.isEmpty()) {
            queues.computeIfAbsent(seat, one -> new TreeSet<>()).add(block.get("Queue"));
        }
    }

    void left(Block block) {
        queues.getOrDefault(seatOf(block), new TreeSet<>()).remove(block.get("Queue"));
    }

    /** Whose device a block is about; empty if it is no seat's. */
    static String seatOf(Block block) {
        for (String key : List.of("Device", "Interface", "Location", "StateInterface")) {
            if (block.has(key)) {
                return Endpoint.of(block.get(key)).seat();
            }
        }
        return "";
    }

    Set<String> queuesOf(String seat) {
        return Set.copyOf(queues.getOrDefault(seat, Set.of()));
    }

    /** A restart loses dynamic members: what is true is what the switch says now. */
    void forget() {
        devices.clear();
        queues.clear();
    }

    List<LiveSeat> seats() {
        return devices.entrySet().stream()
                .map(one -> new LiveSeat(one.getKey(), NUMBERS.get(one.getValue()), trouble(one.getValue())))
                .toList();
    }

    static String trouble(String status) {
        return switch (status) {
            case "4" -> "交换机上没有这部话机（设备无效），请核对座席号码";
            case "5" -> "话机没有注册到交换机（设备不可用），请检查话机和网络";
            default -> "";
        };
    }
}
