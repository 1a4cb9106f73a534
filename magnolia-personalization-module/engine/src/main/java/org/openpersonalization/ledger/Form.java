package org.openpersonalization.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The canonical form of what is hashed: fields, each after its length in bytes. */
final class Form {

    private final MessageDigest digest;

    Form() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    Form field(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) '\n');
        return this;
    }

    Form fields(List<String> values) {
        field(String.valueOf(values.size()));
        values.forEach(this::field);
        return this;
    }

    /** The hash; nothing can be added after it. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
