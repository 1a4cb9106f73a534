package org.openpersonalization.site;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Bodies that nobody would post in good faith, most of them nearly right; the same seed gives the same ones. */
final class HostileBodies {

    private static final List<String> SIGNALS = List.of(
            "{\"kind\":\"component-click\",\"id\":\"%s\",\"page\":\"/home\",\"component\":\"c\",\"target\":\"/x\"}",
            "{\"kind\":\"scroll-depth\",\"id\":\"%s\",\"page\":\"/home\",\"percent\":50}",
            "{\"kind\":\"visible-time\",\"id\":\"%s\",\"page\":\"/home\",\"seconds\":9,\"time\":\"2026-11-24T11:00:00Z\"}",
            "{\"kind\":\"content-consumed\",\"id\":\"%s\",\"page\":\"/home\",\"topics\":[\"a\",\"b\"]}",
            "{\"kind\":\"product-view\",\"id\":\"%s\",\"product\":\"p\",\"topics\":[]}",
            "{\"kind\":\"search\",\"id\":\"%s\",\"query\":\"tent\"}",
            "{\"kind\":\"form-submit\",\"id\":\"%s\",\"form\":\"f\"}",
            "{\"kind\":\"declared-preference\",\"id\":\"%s\",\"name\":\"goal\",\"values\":[\"x\"]}",
            "{\"kind\":\"conversion\",\"id\":\"%s\",\"name\":\"order\",\"value\":12.5}",
            "{\"kind\":\"named-event\",\"id\":\"%s\",\"name\":\"e\",\"properties\":{\"k\":\"v\"}}",
            "{\"kind\":\"page-view\",\"id\":\"%s\",\"page\":\"/home\"}");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"NaN\"",
            "\"<script>alert(1)</script>\"",
            "\"'; DROP TABLE signal_log; --\"",
            "\"__proto__\"",
            "\"2026-11-24T11:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "[]",
            "{}",
            "[[[[[]]]]]",
            "[[[[[[[[[[[[[[]]]]]]]]]]]]]]",
            "{\"a\":{\"b\":{\"c\":{\"d\":{}}}}}",
            "[null]",
            "{\"k\":null}");
    private static final List<String> CONSENTS = List.of(
            "{\"purposes\":{\"behavioral\":%s}}",
            "{\"purposes\":{\"pricing\":%s}}",
            "{\"purposes\":{%s:true}}",
            "{\"purposes\":%s}",
            "{\"purpose\":%s}",
            "%s");

    private final Random random;

    HostileBodies(long seed) {
        this.random = new Random(seed);
    }

    String consent() {
        return damaged(String.format(pick(CONSENTS), value()));
    }

    String signals() {
        StringBuilder body = new StringBuilder("{");
        if (random.nextInt(3) == 0) {
            body.append("\"sent\":").append(value()).append(',');
        }
        body.append("\"signals\":[");
        int count = random.nextInt(10) == 0 ? random.nextInt(80) : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",").append(signal());
        }
        return damaged(body.append("]}").toString());
    }

    private String signal() {
        String signal = String.format(pick(SIGNALS), new UUID(random.nextLong(), random.nextLong()));
        return switch (random.nextInt(4)) {
            case 0 -> signal;
            case 1 -> value();
            default -> withAnotherValue(signal);
        };
    }

    /** Puts something else behind one of the colons. */
    private String withAnotherValue(String signal) {
        String[] fields = signal.substring(1, signal.length() - 1).split(",(?=\")");
        int changed = random.nextInt(fields.length);
        fields[changed] = fields[changed].replaceFirst(":.*", java.util.regex.Matcher.quoteReplacement(":" + value()));
        return "{" + String.join(",", fields) + "}";
    }

    private String value() {
        return switch (random.nextInt(12)) {
            case 0 -> "\"" + "x".repeat(random.nextInt(5_000)) + "\"";
            case 1 -> "[" + "\"a\",".repeat(random.nextInt(200)) + "\"a\"]";
            case 2 -> "\"" + (char) (0x4e00 + random.nextInt(1_000)) + "\"";
            default -> pick(VALUES);
        };
    }

    private String damaged(String body) {
        return switch (random.nextInt(12)) {
            case 0 -> body.substring(0, random.nextInt(body.length() + 1));
            case 1 -> body.replace(pick(List.of("\"", ":", ",", "{", "[")), "");
            case 2 -> body + pick(VALUES);
            case 3 -> random.nextInt(8) == 0 ? body + " ".repeat(70_000) : body;
            default -> body;
        };
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
