package org.openpersonalization.web.preview;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.web.request.QueryParameters;

/**
 * Creates and reads the addresses of editors' previews. The page's own address carries variant and expiry, signed, so
 * that visitors cannot choose the content of a page. It identifies no user and expires after an hour.
 */
public final class PreviewTokens {

    /** The parameter in the page's address. */
    public static final String PARAMETER = "p13n-preview";

    /** How long a token holds. */
    public static final Duration VALIDITY = Duration.ofHours(1);

    private static final int MAX_TOKEN = 1_000;
    private static final int PARTS = 3;

    private final SigningKeys keys;

    public PreviewTokens(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The address at which a variant can be looked at, for {@link #VALIDITY}.
     *
     * @param page the page's own address
     * @return empty when the variant's name is too long for an address
     */
    public Optional<String> address(String page, ForcedVariant preview, Instant now) {
        String token = token(preview, now);
        String separator = page.contains("?") ? "&" : "?";
        return token.length() > MAX_TOKEN ? Optional.empty() : Optional.of(page + separator + PARAMETER + "=" + token);
    }

    /** A variant's name may have any letters, so it stands last. */
    private String token(ForcedVariant preview, Instant now) {
        String content = now.plus(VALIDITY).toEpochMilli() + "\n" + preview.component() + "\n" + preview.variant();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return keys.sign(PARAMETER, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The variant of a preview address; empty without a token, or with a forged, incomplete or expired one.
     *
     * @param query the query string; null without one
     */
    public Optional<ForcedVariant> read(@Nullable String query, Instant now) {
        if (query == null || !query.contains(PARAMETER)) {
            return Optional.empty();
        }
        String token = QueryParameters.of(query, MAX_TOKEN).value(PARAMETER);
        return keys.verify(PARAMETER, token).flatMap(payload -> unpack(payload, now));
    }

    private static Optional<ForcedVariant> unpack(String payload, Instant now) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(payload);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", PARTS);
            Instant end = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return end.isAfter(now) ? Optional.of(new ForcedVariant(parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty(); // signed with our key by another version
        }
    }
}
