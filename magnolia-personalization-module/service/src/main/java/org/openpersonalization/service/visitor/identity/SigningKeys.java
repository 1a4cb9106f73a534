package org.openpersonalization.service.visitor.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Signs what visitors carry for us, and tells it from what was made up: {@code payload~keyId~mac}, the mac being
 * HMAC-SHA256 over the cookie's name, the key's id and the payload. The key whose id comes last in the alphabet signs,
 * every key verifies: a new key is put beside the old ones, an old one is taken away when nothing that it signed is
 * valid any more.
 */
public final class SigningKeys {

    /** The least length of a key, in bytes. */
    public static final int MIN_BYTES = 32;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final char SEPARATOR = '~';
    private static final int MOST_CHARACTERS = 4096;

    private final Map<String, HmacSha256> keys = new HashMap<>();
    private final String newest;

    /**
     * The keys by id.
     *
     * @throws IllegalArgumentException when there is none, one is too short, or an id is malformed
     */
    public SigningKeys(SortedMap<String, byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key to sign with");
        }
        new TreeMap<>(keys).forEach(this::add);
        this.newest = keys.lastKey();
    }

    private void add(String id, byte[] key) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A key's id is 1 to 32 letters, digits or hyphens [id=" + id + "]");
        }
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException("A key has at least 32 bytes [id=" + id + ", bytes=" + key.length + "]");
        }
        keys.put(id, new HmacSha256(key));
    }

    /**
     * The payload with its signature.
     *
     * @param name the use of the payload, such as a cookie's name; the signature is valid for that alone
     */
    public String sign(String name, String payload) {
        return payload + "~" + newest + "~" + new String(mac(name, newest, payload), StandardCharsets.ISO_8859_1);
    }

    /** The payload, if one of the keys signed it for this name. */
    public Optional<String> verify(String name, String signed) {
        int beforeMac = signed.lastIndexOf(SEPARATOR);
        int beforeKey = signed.lastIndexOf(SEPARATOR, beforeMac - 1);
        if (beforeKey <= 0 || beforeKey > MOST_CHARACTERS || signed.indexOf(SEPARATOR) < beforeKey) {
            return Optional.empty();
        }
        String keyId = signed.substring(beforeKey + 1, beforeMac);
        String payload = signed.substring(0, beforeKey);
        boolean genuine = keys.containsKey(keyId)
                && MessageDigest.isEqual(mac(name, keyId, payload), bytes(signed.substring(beforeMac + 1)));
        return genuine ? Optional.of(payload) : Optional.empty();
    }

    /**
     * The payload in unreadable form, tied to its use as by {@link #sign}: letters, digits, hyphens and underscores, a separator, the
     * key's id. Equal payloads of one use look alike.
     */
    public String seal(String name, String payload) {
        return BASE64.encodeToString(SealedText.seal(keys.get(newest), name, payload)) + SEPARATOR + newest;
    }

    /** The payload of {@link #seal}, if one of the keys sealed it for this use. */
    public Optional<String> open(String name, String sealed) {
        int beforeKey = sealed.lastIndexOf(SEPARATOR);
        HmacSha256 key = keys.get(sealed.substring(beforeKey + 1));
        if (beforeKey <= 0 || beforeKey > MOST_CHARACTERS || key == null) {
            return Optional.empty();
        }
        try {
            return SealedText.open(key, name, Base64.getUrlDecoder().decode(sealed.substring(0, beforeKey)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The letters of the code. */
    private byte[] mac(String name, String keyId, String payload) {
        return BASE64.encode(keys.get(keyId).of(name + "~" + keyId + "~" + payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
