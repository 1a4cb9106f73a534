package org.openpersonalization.service.consent.submission;

import java.time.Duration;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.FormerWordings;
import org.openpersonalization.service.consent.SelfAccessService;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.consent.choice.ConsentService;
import org.openpersonalization.service.consent.choice.VisitorAdmission;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.ObservationService;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.PendingWrites;
import org.openpersonalization.service.visitor.profile.ProfileReader;
import org.openpersonalization.service.visitor.profile.ProfileService;

/** The use cases of one site's visitors, composed from its stores and settings. */
public final class VisitorUseCases implements AutoCloseable {

    /**
     * The stores of visitors' activities and decisions.
     *
     * @param store signals and profiles
     * @param proof the ledger of decisions
     * @param backlog pending deletions of earlier withdrawals
     * @param jobs runs deletions and recordings in the background
     */
    public record Stores(VisitorStore store, ConsentRecorder proof, WithdrawalBacklog backlog, Jobs jobs) {}

    /**
     * Folding of signals.
     *
     * @param fold folding to a profile
     * @param stages thresholds of the stages
     */
    public record Folding(FoldSettings fold, StageRules stages) {}

    /**
     * Limits of reads and writes.
     *
     * @param readBudget maximum wait of a page for a profile
     * @param isKeeping whether data are stored; false on author instances
     * @param viewsPerMinute maximum number of stored page views of a visitor
     */
    public record Limits(Duration readBudget, boolean isKeeping, int viewsPerMinute) {
        public Limits {
            if (readBudget.isNegative() || readBudget.isZero()) {
                throw new IllegalArgumentException("The read budget must be longer than nothing");
            }
        }
    }

    private final ProfileService profiles;
    private final ConsentService consent;
    private final VisitorAdmission admission;
    private final ObservationService observations;
    private final AnswerService answers;
    private final SelfAccessService access;
    private final FormerWordings formerWordings;

    /**
     * Composes the use cases, and starts the deletions of the backlog.
     *
     * @param rules the consent gate; read at each use, since purposes change while the site runs
     */
    public VisitorUseCases(
            VisitorIds ids, Stores stores, Supplier<ConsentRules> rules, Folding folding, Limits limits) {
        PendingWrites pending = new PendingWrites();
        this.profiles = new ProfileService(
                new ProfileReader(stores.store(), pending, limits.readBudget()), folding.fold(), folding.stages());
        this.consent = new ConsentService(ids, stores.store(), stores.proof(), stores.backlog());
        consent.start(stores.jobs());
        this.admission = new VisitorAdmission(ids, stores.proof(), stores.jobs(), limits.viewsPerMinute());
        this.observations = new ObservationService(stores.store(), pending, limits.viewsPerMinute());
        this.answers = new AnswerService(consent, observations, limits.isKeeping());
        this.access = new SelfAccessService(ids, stores.store(), stores.proof(), rules);
        this.formerWordings = new FormerWordings(stores.proof()::stores);
    }

    public ProfileService profiles() {
        return profiles;
    }

    public ConsentService consent() {
        return consent;
    }

    public ChoiceService choices() {
        return new ChoiceService(consent);
    }

    public AnswerService answers() {
        return answers;
    }

    public VisitorAdmission admission() {
        return admission;
    }

    public ObservationService observations() {
        return observations;
    }

    public SelfAccessService access() {
        return access;
    }

    /** The wordings that visitors agreed to before the texts changed. */
    public FormerWordings formerWordings() {
        return formerWordings;
    }

    @Override
    public void close() {
        profiles.close();
        observations.close();
        access.close();
        admission.close();
        consent.close();
    }
}
