package org.openpersonalization.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.report.Programme;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.web.admin.component.Components;
import org.openpersonalization.web.admin.consent.BannerPreview;
import org.openpersonalization.web.preview.PreviewTokens;

/**
 * What the admin app works with.
 *
 * @param stores where things are kept
 * @param settings how the site is set up
 * @param verifications looks through the ledger
 * @param preview draws what visitors see
 * @param experiments the services of experiments
 * @param catalogue what is personalized
 * @param clock says when
 * @param audiences where the CMS keeps them
 */
public record AdminServices(
        Stores stores,
        Settings settings,
        Verifications verifications,
        BannerPreview preview,
        Experiments experiments,
        Catalogue catalogue,
        InstantSource clock,
        AudienceRepository audiences) {

    /**
     * Where things are kept.
     *
     * @param privacy throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     * @param profiles what visitors did
     * @param checkpoints the ledger's other place
     * @param consentIds the ledger's pseudonym of a consent id of 22 characters
     * @param erasure erases a subject of the ledger with all that waits to be recorded; whether something was there
     * @param definitions purposes and groups in the CMS
     */
    public record Stores(
            Supplier<PrivacyStores> privacy,
            VisitorStore profiles,
            Checkpoints checkpoints,
            Function<String, VisitorKey> consentIds,
            BiPredicate<VisitorKey, Instant> erasure,
            DefinitionNodes definitions) {

        boolean eraseConsent(String consentId, Instant at) {
            return erasure.test(consentIds.apply(consentId), at);
        }
    }

    /**
     * The services of experiments.
     *
     * @param desk where drafts become phases
     * @param programme what the programme as a whole does
     */
    public record Experiments(ExperimentService service, Programme programme) {}

    /**
     * How the site is set up.
     *
     * @param rules what visitors are asked about, as it is now
     * @param jurisdictions where which regime holds
     * @param profiles how profiles are read
     * @param periods how long things take
     * @param isPersonalizing whether personalization is switched on
     */
    public record Settings(
            Supplier<ConsentRules> rules,
            Jurisdictions jurisdictions,
            Profiles profiles,
            Periods periods,
            boolean isPersonalizing) {}

    /**
     * How profiles are read.
     *
     * @param fold how signals add up
     * @param stages when somebody counts as what
     */
    public record Profiles(FoldSettings fold, StageRules stages) {}

    /**
     * How long things take.
     *
     * @param ledgerMonths how long a consent record is kept at the least after it stopped being in force
     * @param timeToAnswer after which a request about data is due
     */
    public record Periods(int ledgerMonths, Duration timeToAnswer) {
        public Periods {
            if (timeToAnswer.toDays() < 1) {
                throw new IllegalArgumentException(
                        "A request cannot be due before a day is over [timeToAnswer=" + timeToAnswer + "]");
            }
        }
    }

    /**
     * What is personalized.
     *
     * @param components the components with variants
     * @param previews makes the addresses at which variants are looked at
     */
    public record Catalogue(Components components, PreviewTokens previews) {}
}
