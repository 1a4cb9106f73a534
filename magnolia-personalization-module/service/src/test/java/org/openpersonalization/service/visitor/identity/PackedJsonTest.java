package org.openpersonalization.service.visitor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedJsonTest {

    record Page(String path, long second) {}

    private static final Page PAGE = new Page("/home „1“", 7);

    @Test
    void recordIsUnpackedAsItWasPacked() {
        String packed = PackedJson.pack(PAGE);

        assertThat(packed).matches("[A-Za-z0-9_-]+");
        assertThat(PackedJson.unpack(packed, Page.class)).contains(PAGE);
    }

    @Test
    void formatOfZlibIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write("{\"path\":\"/home „1“\",\"second\":7,\"newer\":[]}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(PackedJson.unpack(Base64.getUrlEncoder().encodeToString(bytes.toByteArray()), Page.class))
                .contains(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "~~~", "eA", "AAAA", "eJxLSi0EAAJ3AYQ"})
    void foreignPayloadIsNone(String payload) {
        assertThat(PackedJson.unpack(payload, Page.class)).isEmpty();
    }

    @Test
    void payloadThatUnpacksToMoreThanAMegabyteIsNone() {
        String packed = PackedJson.pack(new Page("a".repeat(2 << 20), 7));

        assertThat(packed.length()).isLessThan(10_000);
        assertThat(PackedJson.unpack(packed, Page.class)).isEmpty();
    }
}
