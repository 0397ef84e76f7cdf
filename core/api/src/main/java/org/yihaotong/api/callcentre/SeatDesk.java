package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.Capability;

/** Who sits where and does what. Fails as {@link org.yihaotong.api.ticket.TicketDesk} does. */
@ProviderType
public interface SeatDesk {

    /** The actor's own seat; empty: not signed in. */
    Optional<SeatView> own(Actor actor);

    /**
     * Signs the actor on at a seat: agents, shift leaders and callback clerks for the centre's queue, a remote seat for its
     * line's. A session that is open elsewhere ends. Works without a switch: then calls are taken by hand, and by the first
     * switch that comes.
     *
     * @param seat device number, 2 to 10 digits; empty: by hand. Refused as {@code seat-taken} if somebody else sits there
     * @param provider id of the switch whose device it is; empty: the first that is connected, else configured
     */
    SeatView signIn(Actor actor, String seat, Optional<String> provider);

    /** Signs off; refused as {@code in-call} while a call is at the seat. */
    void signOut(Actor actor);

    /**
     * Chooses IDLE, WRAP_UP, BUSY or BREAK.
     *
     * @param reason one of the rules' for BUSY and BREAK; empty otherwise
     */
    SeatView choose(Actor actor, AgentState state, String reason);

    /** What holds at the telephone, for whoever may sit there. */
    CallRules rules(Actor actor);

    /** All seats that are signed in, of remote seats only the own line's for a remote seat. */
    List<SeatView> board(Actor actor);

    /** Every line with remote seats, and how many of them could take a consultation now. */
    List<Presence> presence(Actor actor);

    /**
     * A line's remote seats.
     *
     * @param number whom to call to reach them
     * @param idle how many could answer now
     * @param signedIn how many are there at all
     */
    record Presence(String hotline, String name, String number, int idle, int signedIn) {}

    /** The switches and how they stand. */
    List<SwitchStanding> switches(Actor actor);

    /**
     * A switch.
     *
     * @param configured whether somebody has said where it is; one that is not is nobody's trouble
     * @param up whether there is a connection
     * @param trouble what is wrong, in words; empty: nothing
     * @param lastEventAt when something was heard last
     * @param waiting citizens in its queues now; empty: nobody has said so since the connection stands
     */
    record SwitchStanding(
            String id,
            String name,
            String vendor,
            String version,
            List<Capability> capabilities,
            boolean configured,
            boolean up,
            String trouble,
            Optional<Instant> lastEventAt,
            Optional<Integer> waiting) {

        public SwitchStanding {
            capabilities = List.copyOf(capabilities);
        }
    }
}
