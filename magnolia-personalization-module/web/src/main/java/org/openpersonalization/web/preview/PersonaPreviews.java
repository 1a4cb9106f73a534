package org.openpersonalization.web.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.web.request.Headers;

/** Finds the persona that a request previews as, and carries it on from page to page. */
public final class PersonaPreviews {

    private final PersonaTokens tokens;
    private final Function<String, Optional<PersonaForm>> stored;

    /** @param stored the stored persona of a name */
    public PersonaPreviews(PersonaTokens tokens, Function<String, Optional<PersonaForm>> stored) {
        this.tokens = tokens;
        this.stored = stored;
    }

    /** The persona of a request; empty without a token that holds, or when the persona was removed meanwhile. */
    public Optional<Persona> of(HttpServletRequest request, Instant now) {
        return tokens.read(request.getQueryString(), now).flatMap(this::persona);
    }

    private Optional<Persona> persona(PersonaTokens.Carried carried) {
        PersonaForm form = carried.form();
        return (form == null ? stored.apply(carried.name()) : Optional.of(form))
                .map(each -> each.persona(carried.name()));
    }

    /**
     * The same page with the persona of the page that links to it, which its browser names in the header {@code Referer}; empty when
     * the request has a token, or the linking page has none that holds.
     */
    public Optional<String> carriedOn(HttpServletRequest request, Instant now) {
        String path = request.getRequestURI();
        if (!PersonaTokens.tokenIn(request.getQueryString()).isEmpty() || path.startsWith("//")) {
            return Optional.empty();
        }
        String query = queryOf(Headers.value(request, "Referer"));
        return tokens.read(query, now)
                .map(persona -> PersonaTokens.address(
                        request.getQueryString() == null ? path : path + "?" + request.getQueryString(),
                        PersonaTokens.tokenIn(query)));
    }

    private static String queryOf(String referrer) {
        int query = referrer.indexOf('?');
        int fragment = referrer.indexOf('#');
        return query < 0 ? "" : referrer.substring(query + 1, fragment > query ? fragment : referrer.length());
    }
}
