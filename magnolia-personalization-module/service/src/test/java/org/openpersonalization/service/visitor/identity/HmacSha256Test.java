package org.openpersonalization.service.visitor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    /** RFC 4231, test case 2. */
    @Test
    void codeIsThatOfTheStandard() {
        HmacSha256 hmac = new HmacSha256("Jefe".getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hmac.of("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void codesOfManyThreadsDoNotMix() {
        HmacSha256 hmac = new HmacSha256("Jefe".getBytes(StandardCharsets.UTF_8));
        List<String> texts = IntStream.range(0, 1_000).mapToObj(String::valueOf).toList();

        List<String> parallel = texts.parallelStream()
                .map(text -> HexFormat.of().formatHex(hmac.of(text)))
                .toList();

        assertThat(parallel)
                .isEqualTo(texts.stream()
                        .map(text -> HexFormat.of().formatHex(hmac.of(text)))
                        .toList());
    }

    @Test
    void codesAreThoseOfJavaWithKeysOfAnyLength() throws GeneralSecurityException {
        Random random = new Random(5);
        for (int length = 1; length < 200; length++) {
            byte[] key = new byte[length];
            random.nextBytes(key);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String text = "ü".repeat(random.nextInt(100));

            assertThat(new HmacSha256(key).of(text)).isEqualTo(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void emptyKeyIsRejected() {
        assertThatThrownBy(() -> new HmacSha256(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
