package org.openpersonalization.web.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.visitor.identity.PackedJson;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.web.request.QueryParameters;

/**
 * Creates and reads the addresses of pages as a persona sees them. A signed token carries the persona's name, or a persona that is not
 * stored; it identifies no user and expires after an hour.
 */
public final class PersonaTokens {

    /** The parameter in the page's address. */
    public static final String PARAMETER = "p13n-persona";

    /** How long a token holds. */
    public static final Duration VALIDITY = PreviewTokens.VALIDITY;

    private static final int MAX_TOKEN = 2_000;

    private final SigningKeys keys;

    public PersonaTokens(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * A persona in an address.
     *
     * @param name of a stored persona; of another one the text that draws its chance
     * @param form the persona; null for the stored one of the name
     */
    public record Carried(String name, @Nullable PersonaForm form) {}

    /** The payload. */
    private record Payload(
            long until, String name, @Nullable PersonaForm form) {}

    /**
     * A signed token.
     *
     * @return empty when the persona is too long for an address
     */
    public Optional<String> token(Carried persona, Instant now) {
        Payload payload = new Payload(now.plus(VALIDITY).toEpochMilli(), persona.name(), persona.form());
        String token = keys.sign(PARAMETER, PackedJson.pack(payload));
        return token.length() > MAX_TOKEN ? Optional.empty() : Optional.of(token);
    }

    /** An address without a token, with one. */
    public static String address(String page, String token) {
        return page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + token;
    }

    /** The token in a query string as it stands there; empty without one, genuine or not. */
    public static String tokenIn(@Nullable String query) {
        return query == null || !query.contains(PARAMETER)
                ? ""
                : QueryParameters.of(query, MAX_TOKEN).value(PARAMETER);
    }

    /**
     * The persona of an address; empty without a token, or with a forged, incomplete or expired one.
     *
     * @param query the query string; null without one
     */
    public Optional<Carried> read(@Nullable String query, Instant now) {
        return keys.verify(PARAMETER, tokenIn(query))
                .flatMap(payload -> PackedJson.unpack(payload, Payload.class))
                .filter(payload -> payload.name() != null && payload.until() > now.toEpochMilli())
                .map(payload -> new Carried(payload.name(), payload.form()));
    }
}
