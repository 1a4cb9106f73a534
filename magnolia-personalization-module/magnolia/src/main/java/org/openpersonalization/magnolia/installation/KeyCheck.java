package org.openpersonalization.magnolia.installation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.visitor.identity.SigningKeys;

/**
 * Whether the secrets are there and long enough. Shows the first eight digits of each key's SHA-256, by which instances can be
 * compared without showing a key.
 */
final class KeyCheck {

    private static final String KEYS = "/modules/personalization/config/keys";
    private static final int DIGITS = 8;

    private KeyCheck() {}

    static List<CheckResult> look() {
        return Configuration.read(KeyCheck::look);
    }

    private static List<CheckResult> look(Configuration configuration) throws RepositoryException {
        List<CheckResult> problems = new ArrayList<>();
        CheckResult present = CheckResult.of(CheckCode.KEYS_PRESENT);
        for (String name : List.of("cookies", "pseudonyms", "checkpoints")) {
            SortedMap<String, String> keys = keys(configuration, name);
            if (keys.isEmpty()) {
                problems.add(CheckResult.of(CheckCode.KEY_MISSING).with("path", "keys/" + name));
            }
            keys.forEach((path, key) -> {
                if (!isValid(key)) {
                    problems.add(invalid(path));
                }
            });
            present = problems.isEmpty() ? present.with(name, fingerprints(keys)) : present;
        }
        return problems.isEmpty() ? List.of(present) : problems;
    }

    /** By path: a node with several of them, or one property. */
    private static SortedMap<String, String> keys(Configuration configuration, String name) throws RepositoryException {
        SortedMap<String, String> keys = new TreeMap<>();
        configuration.text(KEYS + "/" + name).ifPresent(key -> keys.put("keys/" + name, key));
        configuration.properties(KEYS + "/" + name).forEach((id, key) -> keys.put("keys/" + name + "/" + id, key));
        return keys;
    }

    private static CheckResult invalid(String path) {
        return CheckResult.of(CheckCode.KEY_INVALID)
                .with("path", path)
                .with("bytes", String.valueOf(SigningKeys.MIN_BYTES));
    }

    private static boolean isValid(String key) {
        try {
            return Base64.getDecoder().decode(key.trim()).length >= SigningKeys.MIN_BYTES;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** With the ids of keys that have one. */
    private static String fingerprints(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> idOf(key.getKey()) + fingerprint(key.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String idOf(String path) {
        String[] steps = path.split("/");
        return steps.length > 2 ? steps[2] + " " : "";
    }

    private static String fingerprint(String key) {
        byte[] hash = Sha256.of(Base64.getDecoder().decode(key.trim()));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
