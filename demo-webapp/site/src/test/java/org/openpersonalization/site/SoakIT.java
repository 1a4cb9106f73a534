package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of visitors, by a clock that goes on an hour at a time: nothing that a request or a job leaves behind adds up. */
@ExtendWith(SiteExtension.class)
class SoakIT {

    private static final int HOURS = 24;
    /** Until caches, pools and compiled content have their size. */
    private static final int WARM_HOURS = 8;

    private static final int REGULARS = 60;
    private static final int STRANGERS = 60;
    /** Less than a kilobyte for each request of the measured hours. */
    private static final long MOST_MORE_BYTES = 3_000_000;

    private static final List<String> PAGES = List.of(
            "/home.html", "/home/pricing.html", "/home/guides/first-rope.html", "/home/products/line-rope.html");

    /** The use of the process at a moment. */
    private record Use(long heap, int threads, List<String> files) {
        static Use now() {
            return new Use(ProcessUse.heap(), ProcessUse.threads().size(), ProcessUse.openFiles());
        }
    }

    @AfterEach
    void clock() {
        SettableClock.setDaysAhead(0);
        SettableClock.setHour(12);
    }

    @Test
    void dayOfVisitorsLeavesNothingBehind(Site site) {
        List<Person> regulars = IntStream.range(0, REGULARS)
                .mapToObj(number -> Person.visiting(site, Visitors.CALIFORNIA)
                        .allow("preferences", "behavioral", "analytics", "ai-recommendations"))
                .toList();
        SettableClock.setDaysAhead(1);

        hours(site, regulars, 0, WARM_HOURS);
        Use before = Use.now();
        hours(site, regulars, WARM_HOURS, HOURS);
        Use after = Use.now();

        assertThat(after.files()).hasSizeLessThanOrEqualTo(before.files().size());
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
        assertThat(after.heap() - before.heap()).isLessThan(MOST_MORE_BYTES);
    }

    private static void hours(Site site, List<Person> regulars, int from, int until) {
        for (int hour = from; hour < until; hour++) {
            SettableClock.setHour(hour);
            for (int number = 0; number < REGULARS; number++) {
                visit(regulars.get(number), hour + number);
            }
            for (int number = 0; number < STRANGERS; number++) {
                site.page(
                        PAGES.get((hour + number) % PAGES.size()),
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
