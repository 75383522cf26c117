package id.edaran.support.rest;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that a resource does not know, and those that stand twice: a filter that was misspelt must
/// not list everything, and of two days nobody can say which one is meant.
///
/// Authorization comes before validation: who reads without a token is refused for a parameter only after the resource
/// turned out to be public.
class QueryParameters {
    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final ConcurrentMap<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    @Nullable
    Response refuse(ContainerRequestContext request, ResourceInfo resource) {
        boolean anonymousRead =
                request.getHeaderString(HttpHeaders.AUTHORIZATION) == null && reads(request.getMethod());
        return anonymousRead ? null : refusal(request, resource);
    }

    @ServerResponseFilter
    void refuseAnonymousRead(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        boolean wasRead = response.getStatus() == 200
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && reads(request.getMethod());
        Response refusal = wasRead ? refusal(request, resource) : null;
        if (refusal != null) {
            response.setStatus(refusal.getStatus());
            response.setEntity(refusal.getEntity(), NO_ANNOTATIONS, refusal.getMediaType());
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, refusal.getHeaderString(HttpHeaders.CONTENT_LANGUAGE));
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static boolean reads(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static @Nullable Response refusal(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (asked.isEmpty()
                || method == null
                || !method.getDeclaringClass().getName().startsWith("id.edaran.")) {
            return null;
        }
        Set<String> known = KNOWN.computeIfAbsent(method, QueryParameters::names);
        List<Fault> faults = new ArrayList<>();
        asked.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(new Fault(
                        "?" + name,
                        new Message(
                                "bukan parameter alamat ini; yang dikenal " + known,
                                "is no parameter of this address; known are " + known)));
            } else if (values.size() > 1) {
                faults.add(new Fault("?" + name, new Message("muncul lebih dari sekali", "stands more than once")));
            }
        });
        if (faults.isEmpty()) {
            return null;
        }
        return Problems.answer(ProblemException.badRequest(faults), request.getAcceptableLanguages());
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                names.add(named.value());
            }
        }
        return names;
    }
}
