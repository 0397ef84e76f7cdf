package org.yihaotong.rest.guard;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Session;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Somebody the guard let in, with the session they came by. */
public record Visitor(Session session) implements Principal {

    /** Who sent this request; a resource that the guard does not protect lets nobody in. */
    public static Visitor of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Visitor visitor) {
            return visitor;
        }
        throw new FaultException(Fault.UNAUTHENTICATED);
    }

    public Actor actor() {
        return session.person().actor();
    }

    @Override
    public String getName() {
        return session.person().login();
    }

    /** Never shows the session's secrets. */
    @Override
    public String toString() {
        return "Visitor[" + getName() + "]";
    }
}
