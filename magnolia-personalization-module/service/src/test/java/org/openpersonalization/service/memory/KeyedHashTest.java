package org.openpersonalization.service.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedHashTest {

    private static final long FIRST = 0x0706050403020100L;
    private static final long SECOND = 0x0f0e0d0c0b0a0908L;

    /** The published vectors of SipHash-2-4 with 128 bits whose input has an even number of bytes 00, 01, 02 and so on. */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "2, 8177228da4a45dc7fca38bdef60affe4",
        "4, f88164c12d9c8faf7d0f6e7c7bcd5579",
        "8, 3b62a9ba6258f5610f83e264f31497b4",
        "14, 31fcefac66d7de9c7ec7485fe4494902"
    })
    void hashIsTheOneOfTheAuthors(int bytes, String hash) {
        StringBuilder text = new StringBuilder();
        for (int octet = 0; octet < bytes; octet += 2) {
            text.append((char) (octet | octet + 1 << 8));
        }

        KeyedHash.Value value = new KeyedHash(FIRST, SECOND).of(text.toString());

        assertThat(octets(value.high()) + octets(value.low())).isEqualTo(hash);
    }

    private static String octets(long lowByteFirst) {
        return String.format("%016x", Long.reverseBytes(lowByteFirst));
    }
}
