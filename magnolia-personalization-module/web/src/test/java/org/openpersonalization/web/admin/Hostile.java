package org.openpersonalization.web.admin;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** What somebody might send who means no good. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            "'",
            "' OR 1=1 --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "\u0000",
            "\ud83d\ude00",
            "%",
            "%zz",
            "-1",
            "0",
            "999999999999999999",
            "99999999999999999999999999",
            "1e9",
            "NaN",
            "null",
            "2026-02-30",
            "2999-12-31",
            "1000-01-01",
            "0000-00-00",
            "2026-11-25T25:00:00Z",
            "2026-11-25T23:59:60Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "00000000-0000-0000-0000-000000000000",
            "0".repeat(32),
            "F".repeat(32),
            "0".repeat(64),
            "A".repeat(22),
            "behavioral",
            "context",
            "opt-in",
            "de",
            "csv",
            "x".repeat(3_000));

    private Hostile() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** The body with one of its characters changed, or with one of its texts replaced. */
    static String body(String usual, Random random) {
        if (usual.isEmpty() || random.nextBoolean()) {
            String json = text(random).replaceAll("[\\\\\"\\p{Cntrl}]", "");
            return usual.replaceAll(
                    "\"(?:access|T-1|in-progress|asked the shop|[0-9a-f]{32})\"|null",
                    "\"" + Matcher.quoteReplacement(json) + "\"");
        }
        StringBuilder changed = new StringBuilder(usual);
        changed.setCharAt(random.nextInt(usual.length()), (char) (32 + random.nextInt(95)));
        return changed.toString();
    }
}
