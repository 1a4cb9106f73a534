package org.openpersonalization.service.visitor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

public class SigningKeysTest {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);

    private final SigningKeys keys = new SigningKeys(new TreeMap<>(Map.of("key-001", OLD)));

    @Test
    void ownSignatureHolds() {
        assertThat(keys.verify("p13n_id", keys.sign("p13n_id", "abc"))).contains("abc");
    }

    @Test
    void signatureHoldsForItsNameAlone() {
        assertThat(keys.verify("p13n_consent", keys.sign("p13n_id", "abc"))).isEmpty();
    }

    @Test
    void changedCutOffAndForeignTextsAreRefused() {
        String signed = keys.sign("p13n_id", "abcdef");
        SigningKeys foreign = new SigningKeys(new TreeMap<>(Map.of("key-001", NEW)));

        assertThat(keys.verify("p13n_id", foreign.sign("p13n_id", "abcdef"))).isEmpty();
        for (int i = 0; i < signed.length(); i++) {
            assertThat(keys.verify("p13n_id", signed.substring(0, i))).isEmpty();
            char other = signed.charAt(i) == 'a' ? 'b' : 'a';
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            assertThat(keys.verify("p13n_id", changed)).as(changed).satisfies(payload -> {
                // The last character of Base64 carries bits that do not count.
                assertThat(payload.isEmpty() || payload.get().equals("abcdef")).isTrue();
            });
        }
    }

    @Test
    void randomTextsAreRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            assertThat(keys.verify("p13n_id", new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        }
    }

    @Test
    void sealedTextIsUnreadableAndOpensForItsNameAlone() {
        String sealed = keys.seal("p13n_watermark.1", "98765.abc");

        assertThat(sealed).matches("[A-Za-z0-9_-]+~key-001").isEqualTo(keys.seal("p13n_watermark.1", "98765.abc"));
        assertThat(sealed)
                .isNotEqualTo(keys.sign("p13n_watermark.1", "98765.abc"))
                .isNotEqualTo(keys.seal("p13n_watermark.2", "98765.abc"));
        assertThat(new String(Base64.getUrlDecoder().decode(sealed.split("~")[0]), StandardCharsets.ISO_8859_1))
                .doesNotContain("98765");
        assertThat(keys.open("p13n_watermark.1", sealed)).contains("98765.abc");
        assertThat(keys.open("p13n_watermark.2", sealed)).isEmpty();
    }

    @Test
    void changedCutOffAndForeignSealsAreRefused() {
        String sealed = keys.seal("use", "abcdef");
        SigningKeys foreign = new SigningKeys(new TreeMap<>(Map.of("key-001", NEW)));
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.split("~")[0]);

        assertThat(foreign.open("use", sealed)).isEmpty();
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(keys.open("use", Base64.getUrlEncoder().encodeToString(changed) + "~key-001"))
                    .isEmpty();
            assertThat(keys.open("use", sealed.substring(0, i))).isEmpty();
        }
        for (String text : List.of("", "~", "~key-001", "A~key-001", "!~key-001", "abc~key-009", "A".repeat(9_000))) {
            assertThat(keys.open("use", text)).as(text).isEmpty();
        }
    }

    @Test
    void oldKeyOpensItsSeals() {
        SigningKeys rotated = new SigningKeys(new TreeMap<>(Map.of("key-001", OLD, "key-002", NEW)));

        assertThat(rotated.open("use", keys.seal("use", "abc"))).contains("abc");
        assertThat(rotated.seal("use", "abc")).endsWith("~key-002");
    }

    @Test
    void newKeySignsAndTheOldOneStillHolds() {
        SigningKeys rotated = new SigningKeys(new TreeMap<>(Map.of("key-001", OLD, "key-002", NEW)));

        assertThat(rotated.verify("p13n_id", keys.sign("p13n_id", "abc"))).contains("abc");
        assertThat(rotated.sign("p13n_id", "abc")).contains("~key-002~");
    }

    @Test
    void keyThatWasTakenAwayHoldsNoMore() {
        SigningKeys without = new SigningKeys(new TreeMap<>(Map.of("key-002", NEW)));

        assertThat(without.verify("p13n_id", keys.sign("p13n_id", "abc"))).isEmpty();
    }

    @Test
    void weakKeysAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKeys(new TreeMap<>()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeys(new TreeMap<>(Map.of("short", new byte[31]))))
                .withMessageContaining("32 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeys(new TreeMap<>(Map.of("a~b", OLD))))
                .withMessageContaining("a~b");
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitorIds(new byte[16], new SecureRandom()));
    }

    public static byte[] key(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
