package org.yihaotong.rest.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.yihaotong.api.ticket.Command;

/** In a command every number and every yes-or-no must be said: silence is never taken for "no" or for zero. */
final class RequiredOfCommands extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean said = member.getRawType().isPrimitive() && Command.class.isAssignableFrom(member.getDeclaringClass());
        return said ? Boolean.TRUE : super.hasRequiredMarker(member);
    }
}
