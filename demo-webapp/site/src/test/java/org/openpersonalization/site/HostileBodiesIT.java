package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalFields;

@ExtendWith(SiteExtension.class)
@DisplayName("10 000 hostile bodies: no 5xx, no stack trace, bounded memory, nothing stored that should not be")
class HostileBodiesIT {

    private static final int VISITORS = 100;
    private static final int BODIES_EACH = 100;
    private static final long SEED = 20261125L;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Set<Integer> EXPECTED = Set.of(200, 400, 413, 429);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothingBreaksAndNothingWrongIsKept(Site site) throws Exception {
        HostileBodies bodies = new HostileBodies(SEED);
        Set<String> others = site.database().visitors();
        List<String> failures = new ArrayList<>();
        long before = usedMemory();
        for (int i = 0; i < VISITORS; i++) {
            Person visitor = Person.visiting(site, Visitors.PLAIN);
            if (i % 3 == 0) {
                visitor.allow("behavioral");
            }
            attack(visitor, bodies, i % 3 == 1, failures);
        }
        long after = usedMemory();

        assertThat(failures).isEmpty();
        assertThat(after - before).isLessThan(64 * MEGABYTE);
        assertThat(site.database().rows()).isPositive();
        assertThat(newcomers(site, others))
                .as("only those who agreed are known")
                .hasSizeBetween(1, VISITORS / 3 + 1);
        for (String body : site.database().column("SELECT body FROM signal_log")) {
            Map<String, Object> values = JSON.readValue(body, new TypeReference<>() {});
            assertThatCode(() -> SignalFields.read(values, SignalFields.time(values)))
                    .doesNotThrowAnyException();
        }
        assertThat(site.database().column("SELECT body FROM signal_log WHERE length(body) > " + 30 * Signal.MAX_TEXT))
                .isEmpty();
        assertThat(site.get("/home.html", Visitors.PLAIN).statusCode()).isEqualTo(200);
    }

    /** A third of the visitors agreed and send signals, a third did not and send them, a third send choices. */
    private static void attack(Person visitor, HostileBodies bodies, boolean consent, List<String> failures) {
        for (int i = 0; i < BODIES_EACH; i++) {
            String body = consent ? bodies.consent() : bodies.signals();
            HttpResponse<String> answer =
                    visitor.json(consent ? "/.personalization/consent" : "/.personalization/signals", body);
            boolean innards = answer.body().contains("\tat ") || answer.body().contains("Exception");
            if (!EXPECTED.contains(answer.statusCode()) || innards) {
                failures.add(answer.statusCode() + " " + answer.body() + " <- "
                        + body.substring(0, Math.min(300, body.length())));
            }
        }
    }

    private static Set<String> newcomers(Site site, Set<String> others) {
        Set<String> now = new java.util.TreeSet<>(site.database().visitors());
        now.removeAll(others);
        return now;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
