package org.openpersonalization.service.visitor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
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
