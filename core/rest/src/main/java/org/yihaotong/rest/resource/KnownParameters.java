package org.yihaotong.rest.resource;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** Refuses parameters that the resource does not know: a misspelt filter must not show everything. */
@Provider
public final class KnownParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Set<String> known = names(resource.getResourceMethod().getParameters());
        Words words = Words.of(request);
        List<FieldError> errors = context.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .map(name -> new FieldError(name, "unknown", words.say("field.unknown")))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static Set<String> names(Parameter[] parameters) {
        return Arrays.stream(parameters)
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).map(KnownParameters::name)
                        : Stream.of(name(parameter)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
