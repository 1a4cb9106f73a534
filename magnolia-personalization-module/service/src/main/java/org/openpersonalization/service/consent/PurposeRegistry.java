package org.openpersonalization.service.consent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.job.ScheduledJob;
import org.openpersonalization.service.privacy.ledger.TextRegister;

/**
 * The purpose registry: the purposes of the current content, with the versions that the register gives their wordings.
 * Reading never waits for the database: a wording without a known version has version 0, to which a yes is impossible,
 * until the register was read in the background. Only a public instance creates new versions, so that an editor's draft
 * is none.
 */
public final class PurposeRegistry {

    private static final Duration RETRY = Duration.ofSeconds(5);

    /**
     * The validity of choices.
     *
     * @param validity a yes and a no
     * @param coolDown time after a no without a banner
     */
    public record Periods(Duration validity, Duration coolDown) {}

    /**
     * Consent texts and their versions.
     *
     * @param content the purposes in the editor's order; the same list until they change
     * @param register throws {@link StoreUnavailableException} while the database is not open
     * @param registering whether new wordings become versions here
     */
    public record Texts(Supplier<List<PurposeTerms>> content, Supplier<TextRegister> register, boolean registering) {}

    /** The rules of one state of the content. */
    private record Page(List<PurposeTerms> content, ConsentRules rules) {}

    /** A wording whose version was found out. */
    private record Worded(Purpose purpose, SortedMap<String, Wording> wordings) {}

    private final Supplier<List<PurposeTerms>> content;
    private final Supplier<TextRegister> register;
    private final Periods periods;
    private final boolean registering;
    private final InstantSource clock;
    private final ScheduledJob finding;
    private volatile Page page;

    /**
     * A registry.
     *
     * @param jobs find the versions in the background
     */
    public PurposeRegistry(Texts texts, Periods periods, InstantSource clock, Jobs jobs) {
        this.content = texts.content();
        this.register = texts.register();
        this.registering = texts.registering();
        this.periods = periods;
        this.clock = clock;
        this.finding = jobs.onDemand(new Job(
                "consent-text-versions",
                PurposeRegistry.class,
                "The versions of consent texts could not be read, visitors cannot agree to new ones",
                this::findVersions));
        this.page = page(List.of(), Map.of());
    }

    /**
     * The consent gate of the current content.
     *
     * @throws RuntimeException when content cannot be read
     */
    public ConsentRules rules() {
        List<PurposeTerms> now = content.get();
        Page known = page;
        if (known.content() == now) {
            return known.rules();
        }
        Page next = page(now, versionsIn(known.rules()));
        page = next;
        finding.request();
        return next.rules();
    }

    private static Map<Worded, Integer> versionsIn(ConsentRules rules) {
        Map<Worded, Integer> versions = new HashMap<>();
        rules.terms().values().forEach(terms -> versions.put(worded(terms), terms.version()));
        return versions;
    }

    private static Worded worded(PurposeTerms terms) {
        return new Worded(terms.purpose(), terms.wordings());
    }

    private Page page(List<PurposeTerms> now, Map<Worded, Integer> versions) {
        List<PurposeTerms> terms = now.stream()
                .map(each -> each.withVersion(versions.getOrDefault(worded(each), 0)))
                .toList();
        return new Page(now, ConsentRules.of(terms, periods.validity(), periods.coolDown()));
    }

    private void findVersions() {
        boolean found = false;
        try {
            findVersions(page);
            found = true;
        } finally {
            if (!found) { // whatever the reason was, since without a version no visitor can grant the purpose
                finding.request(RETRY);
            }
        }
    }

    private void findVersions(Page known) {
        Map<Worded, Integer> versions = new HashMap<>();
        TextRegister texts = register.get();
        if (registering) {
            texts.register(ContextTerms.terms(), clock.instant());
        }
        Map<Worded, Integer> kept = registering ? Map.of() : kept(texts);
        for (PurposeTerms terms : known.content()) {
            int version = registering ? texts.register(terms, clock.instant()) : kept.getOrDefault(worded(terms), 0);
            versions.put(worded(terms), version);
        }
        if (page == known) {
            page = page(known.content(), versions);
        }
    }

    private static Map<Worded, Integer> kept(TextRegister texts) {
        Map<Worded, Integer> kept = new HashMap<>();
        texts.versions().forEach(each -> kept.put(new Worded(each.purpose(), each.wordings()), each.version()));
        return kept;
    }
}
