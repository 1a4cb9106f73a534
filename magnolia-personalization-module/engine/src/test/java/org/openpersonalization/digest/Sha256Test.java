package org.openpersonalization.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** FIPS 180-2, appendix B.1. */
    @Test
    void hashIsThatOfTheStandard() {
        byte[] a = "a".getBytes(StandardCharsets.UTF_8);
        byte[] bc = "bc".getBytes(StandardCharsets.UTF_8);

        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(a, bc)).isEqualTo(Sha256.of("abc"));
    }

    /** The first six bytes of the same hash, ba7816bf8f01. */
    @Test
    void markIsTheBeginningOfTheHash() {
        assertThat(Sha256.mark("abc", 6)).isEqualTo("ungWv48B");
    }
}
