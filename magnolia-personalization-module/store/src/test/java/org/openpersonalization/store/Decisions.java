package org.openpersonalization.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.profile.VisitorKey;

/** Subjects and what they decided; the same seed gives the same subjects. */
final class Decisions {

    private final Random random;

    Decisions(long seed) {
        this.random = new Random(seed);
    }

    synchronized VisitorKey subject() {
        return new VisitorKey(random.nextLong(), random.nextLong());
    }

    /** Yeses to being observed, valid for a minute. */
    static List<Draft> yeses(int count, Instant time) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(Purpose.BEHAVIORAL, Verdict.GIVEN, time, Optional.of(time.plusSeconds(60))));
        }
        return drafts;
    }

    static Draft draft(Purpose purpose, Verdict verdict, Instant time, Optional<Instant> end) {
        return draft(purpose, verdict, time, end, Circumstances.Source.BANNER);
    }

    static Draft draft(
            Purpose purpose, Verdict verdict, Instant time, Optional<Instant> end, Circumstances.Source source) {
        return new Draft(
                UUID.randomUUID(),
                time,
                new Statement(purpose, verdict, end),
                new Notice("v1", "a".repeat(64), "de"),
                new Circumstances("Shop", "CH", "opt-in", source, "a: refuse, allow", List.of("Sec-GPC")));
    }
}
