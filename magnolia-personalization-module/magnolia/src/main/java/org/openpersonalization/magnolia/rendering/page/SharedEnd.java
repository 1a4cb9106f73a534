package org.openpersonalization.magnolia.rendering.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.openpersonalization.digest.Sha256;

/**
 * The part of the end of a page that is the same for all visitors.
 *
 * @param firstLayer the banner; may be empty
 * @param on false while personalization is off
 * @param settled false while the versions of the banner's texts are not known: a choice made there would not count
 * @param fingerprint 16 characters that change with all that the end is made of, the address of the page apart; the same on all
 *     instances and after a restart
 */
public record SharedEnd(String firstLayer, boolean on, boolean settled, String fingerprint) {

    /** Where pages get no end. */
    static final SharedEnd NONE = new SharedEnd("", false, "", true);
    /** An end that could not be made; no page is kept with it. */
    public static final SharedEnd FAILED = new SharedEnd("", false, "", false);

    private static final int BYTES = 12;

    /** @param links all that the end is made of besides the banner, the address of the page apart */
    SharedEnd(String firstLayer, boolean on, String links, boolean settled) {
        this(firstLayer, on, settled, fingerprint(firstLayer, on, links));
    }

    private static String fingerprint(String firstLayer, boolean on, String links) {
        byte[] hash = Sha256.of(bytes(firstLayer), new byte[] {(byte) (on ? 1 : 0)}, bytes(links));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
