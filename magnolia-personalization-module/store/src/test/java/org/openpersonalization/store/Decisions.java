package org.openpersonalization.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ledger.TextRegister;

/** Subjects and what they decided; the same seed gives the same subjects. */
public final class Decisions {

    /** The wording that is agreed to. */
    static final Wording WORDING = new Wording("Name", "Ein Satz.", "Der Text");

    private final Random random;

    Decisions(long seed) {
        this.random = new Random(seed);
    }

    synchronized VisitorKey subject() {
        return new VisitorKey(random.nextLong(), random.nextLong());
    }

    /** Yeses to being observed, valid for a minute. */
    public static List<RecordDraft> yeses(int count, Instant time) {
        List<RecordDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(Purpose.BEHAVIORAL, Verdict.GIVEN, time, Optional.of(time.plusSeconds(60))));
        }
        return drafts;
    }

    /** Registers the wording of {@link #yeses}. */
    static void register(TextRegister texts, Instant now) {
        PurposeTerms.Rules rules = new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(395), 0);
        TreeMap<String, Wording> wordings =
                new TreeMap<>(Map.of("de", WORDING, "en", new Wording("Label", "One sentence.", "The text")));
        texts.register(new PurposeTerms(Purpose.BEHAVIORAL, 1, wordings, rules), now);
    }

    static RecordDraft draft(Purpose purpose, Verdict verdict, Instant time, Optional<Instant> end) {
        return draft(purpose, verdict, time, end, Circumstances.Source.BANNER);
    }

    static RecordDraft draft(
            Purpose purpose, Verdict verdict, Instant time, Optional<Instant> end, Circumstances.Source source) {
        return new RecordDraft(
                UUID.randomUUID(),
                time,
                new Statement(purpose, verdict, end),
                new Notice("1", WORDING.sha256(), "de"),
                new Circumstances("Shop", "CH", "opt-in", source, "a: refuse, allow", List.of("Sec-GPC")));
    }
}
