package org.openpersonalization.service.visitor.identity;

import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.openpersonalization.profile.VisitorKey;

/**
 * Generates visitors' ids, 128 random bits, and the pseudonyms under which the store knows them: the first 16 bytes of
 * an HMAC of the id. Without the key, the rows of the store cannot be attributed, even with a visitor's cookie in hand.
 */
public final class VisitorIds {

    /** The letters of an id. */
    public static final int LENGTH = 22;

    private static final int ID_BYTES = 16;
    /** No id contains it. */
    private static final String CONSENT = "consent~";

    private final RandomGenerator random;
    private final HmacSha256 pseudonyms;

    /**
     * Creates a generator with a key.
     *
     * @param pseudonymKey at least 32 bytes; another key makes all visitors unknown
     * @param random the source of ids; its numbers must be unpredictable
     */
    public VisitorIds(byte[] pseudonymKey, RandomGenerator random) {
        if (pseudonymKey.length < SigningKeys.MIN_BYTES) {
            throw new IllegalArgumentException(
                    "The key for pseudonyms has at least 32 bytes [bytes=" + pseudonymKey.length + "]");
        }
        this.random = random;
        this.pseudonyms = new HmacSha256(pseudonymKey);
    }

    /** A new id: 22 letters, digits, hyphens and underscores. */
    public String create() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    public static boolean isId(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isLetterOfId(text.charAt(index))) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    private static boolean isLetterOfId(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    /** The pseudonym of a visitor's id. */
    public VisitorKey keyOf(String id) {
        return VisitorKey.of(Arrays.copyOf(pseudonyms.of(id), ID_BYTES));
    }

    /**
     * The pseudonym by which the ledger knows a consent id. It has nothing to do with the visitor's.
     *
     * @throws IllegalArgumentException when it is no consent id
     */
    public VisitorKey subjectOf(String consentId) {
        if (!isId(consentId)) {
            throw new IllegalArgumentException("A consent id has 22 letters, digits, hyphens or underscores");
        }
        return keyOf(CONSENT + consentId);
    }
}
