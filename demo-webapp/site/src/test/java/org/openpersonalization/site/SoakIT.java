package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hundreds of requests of known and unknown visitors, in rounds: nothing that a request leaves behind adds up. The clock stays, since a
 * later time would stay in the records that other tests verify; {@code ./bench soak} moves it by a day, with more requests.
 */
@ExtendWith(SiteExtension.class)
class SoakIT {

    private static final int ROUNDS = 16;
    /** Until caches, pools and compiled content have their size. */
    private static final int WARM_ROUNDS = 6;

    private static final int REGULARS = 15;
    private static final int STRANGERS = 15;
    /** Less than five kilobytes for each request of the measured rounds. */
    private static final long MOST_MORE_BYTES = 3_000_000;

    /** Pools add a thread or a connection when requests coincide; one lost in 60 requests would be more. */
    private static final int MOST_MORE = 10;

    private static final List<String> PAGES = List.of(
            "/home.html", "/home/pricing.html", "/home/guides/first-rope.html", "/home/products/line-rope.html");

    /** The use of the process at a moment. */
    private record Use(long heap, int threads, List<String> files) {
        static Use now() {
            return new Use(ProcessUse.heap(), ProcessUse.threads().size(), ProcessUse.openFiles());
        }
    }

    @Test
    void visitorsLeaveNothingBehind(Site site) throws InterruptedException {
        Person.awaitRecording(site);
        List<Person> regulars = IntStream.range(0, REGULARS)
                .mapToObj(number -> Person.visiting(site, Visitors.CALIFORNIA)
                        .allow("preferences", "behavioral", "analytics", "ai-recommendations"))
                .toList();

        rounds(site, regulars, 0, WARM_ROUNDS);
        Use before = Use.now();
        rounds(site, regulars, WARM_ROUNDS, ROUNDS);
        Use after = Use.now();

        assertThat(after.files()).hasSizeLessThanOrEqualTo(before.files().size() + MOST_MORE);
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + MOST_MORE);
        assertThat(after.heap() - before.heap()).isLessThan(MOST_MORE_BYTES);
    }

    private static void rounds(Site site, List<Person> regulars, int from, int until) {
        for (int round = from; round < until; round++) {
            for (int number = 0; number < REGULARS; number++) {
                visit(regulars.get(number), round + number);
            }
            for (int number = 0; number < STRANGERS; number++) {
                site.page(
                        PAGES.get((round + number) % PAGES.size()),
                        "User-Agent",
                        Visitors.PHONE_AGENT,
                        "X-Forwarded-For",
                        "10.9.0." + (number + 1));
            }
        }
    }

    private static void visit(Person regular, int number) {
        regular.page(PAGES.get(number % PAGES.size()));
        assertThat(regular.signals(Person.event("soak"), Person.answer("goal", "family-hiking"))
                        .body())
                .contains("\"accepted\":2");
        regular.page(PAGES.get((number + 1) % PAGES.size()));
    }
}
