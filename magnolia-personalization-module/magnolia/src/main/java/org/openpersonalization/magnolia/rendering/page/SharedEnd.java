package org.openpersonalization.magnolia.rendering.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The part of the end of a page that is the same for all visitors.
 *
 * @param firstLayer the banner; may be empty
 * @param on false while personalization is off
 * @param links everything else that the end is made of, the address of the page apart
 * @param settled false while the versions of the banner's texts are not known: a choice made there would not count
 */
public record SharedEnd(String firstLayer, boolean on, String links, boolean settled) {

    /** Where pages get no end. */
    static final SharedEnd NONE = new SharedEnd("", false, "", true);
    /** An end that could not be made; no page is kept with it. */
    public static final SharedEnd FAILED = new SharedEnd("", false, "", false);

    private static final int BYTES = 12;

    /** 16 characters that change with the text; the same on all instances and after a restart. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(firstLayer.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) (on ? 1 : 0));
            byte[] hash = digest.digest(links.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
