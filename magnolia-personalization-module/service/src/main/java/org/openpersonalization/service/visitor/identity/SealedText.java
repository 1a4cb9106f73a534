package org.openpersonalization.service.visitor.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts under AES-256-GCM, with a key for each use that is derived by HMAC-SHA256. The nonce is derived from the text, so that it needs no
 * random source and repeats for the same text of the same use alone, which gives the same bytes again.
 */
final class SealedText {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedText() {}

    /** The nonce, the encrypted text and its tag. */
    static byte[] seal(HmacSha256 key, String use, String text) {
        byte[] nonce = Arrays.copyOf(key.of("nonce~" + use + "~" + text), NONCE_BYTES);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, key, use, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available", impossible);
        }
    }

    /** The text; empty for bytes that this key did not seal for this use. */
    static Optional<String> open(HmacSha256 key, String use, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, use, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available", impossible);
        }
    }

    private static Cipher cipher(int mode, HmacSha256 key, String use, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.of("seal~" + use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
