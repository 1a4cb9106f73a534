package org.openpersonalization.service.visitor.identity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Records as the payload of a signed value, for cookies and links: JSON, compressed by DEFLATE, in letters, digits, hyphens and
 * underscores. Unpacks what {@link SigningKeys} verified only, and at most one megabyte of it.
 */
public final class PackedJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MOST_BYTES = 1 << 20;
    /** The first byte in the format of zlib, in which older versions wrote some values. */
    private static final byte ZLIB = 0x78;

    private PackedJson() {}

    public static String pack(Object value) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(JSON.writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A value in memory cannot be packed", impossible);
        } finally {
            deflater.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /**
     * Unpacks a value of {@link #pack}; empty when the payload has another shape, such as that of an earlier version.
     */
    public static <T> Optional<T> unpack(String payload, Class<T> type) {
        try {
            byte[] packed = Base64.getUrlDecoder().decode(payload);
            return Optional.of(JSON.readValue(inflated(packed), type));
        } catch (IOException | RuntimeException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        Inflater inflater = new Inflater(packed.length > 0 && packed[0] != ZLIB);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return in.readNBytes(MOST_BYTES);
        } finally {
            inflater.end();
        }
    }
}
