package org.openpersonalization.web.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.request.Headers;

/** Finds the persona that a request previews as, and carries it on from page to page. */
public final class PersonaPreviews {

    private final PersonaTokens tokens;
    private final Supplier<List<PersonaRepository.Entry>> stored;

    /** @param stored the stored personas, in the order of names */
    public PersonaPreviews(PersonaTokens tokens, Supplier<List<PersonaRepository.Entry>> stored) {
        this.tokens = tokens;
        this.stored = stored;
    }

    /** The persona of a request; empty without a token that holds, or when the persona was removed meanwhile. */
    public Optional<Persona> of(HttpServletRequest request, Instant now) {
        return tokens.read(request.getQueryString(), now).flatMap(this::persona);
    }

    private Optional<Persona> persona(PersonaTokens.Carried carried) {
        PersonaForm form = carried.form();
        return (form == null ? stored(carried.name()) : Optional.of(form)).map(each -> each.persona(carried.name()));
    }

    private Optional<PersonaForm> stored(String name) {
        return stored.get().stream()
                .filter(entry -> entry.name().equals(name))
                .map(PersonaRepository.Entry::state)
                .findFirst();
    }

    /**
     * Requires that the persona of a token exists; a request without a token that holds passes.
     *
     * @throws Refusal with status 400 and the names of those that exist
     */
    public void require(HttpServletRequest request, Instant now) throws Refusal {
        Optional<PersonaTokens.Carried> carried = tokens.read(request.getQueryString(), now);
        if (carried.isPresent() && persona(carried.get()).isEmpty()) {
            throw PreviewNames.unknownPersona(
                    carried.get().name(),
                    stored.get().stream().map(PersonaRepository.Entry::name).toList());
        }
    }

    /** Whether a page as a persona sees it sends the request. */
    public boolean isLinkedFrom(HttpServletRequest request, Instant now) {
        return tokens.read(linkingQuery(request), now).isPresent();
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
        String query = linkingQuery(request);
        return tokens.read(query, now)
                .map(persona -> PersonaTokens.address(
                        request.getQueryString() == null ? path : path + "?" + request.getQueryString(),
                        PersonaTokens.tokenIn(query)));
    }

    /** The query string of the page that links here, as its browser tells it; empty without one. */
    public static String linkingQuery(HttpServletRequest request) {
        String referrer = Headers.value(request, "Referer");
        int query = referrer.indexOf('?');
        int fragment = referrer.indexOf('#');
        return query < 0 ? "" : referrer.substring(query + 1, fragment > query ? fragment : referrer.length());
    }
}
