package org.openpersonalization.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.openpersonalization.digest.Sha256;

/** The canonical form of what is hashed: fields, each after its length in bytes. */
public final class CanonicalForm {

    private final MessageDigest digest = Sha256.start();

    public CanonicalForm field(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) '\n');
        return this;
    }

    CanonicalForm fields(List<String> values) {
        field(String.valueOf(values.size()));
        values.forEach(this::field);
        return this;
    }

    /** The hash; nothing can be added after it. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
