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
 * Services and ports of the admin app.
 *
 * @param stores repositories and stores
 * @param settings the site's settings
 * @param verifications verification of the ledger
 * @param preview renders visitors' surfaces
 * @param experiments the services of experiments
 * @param catalogue personalized components
 * @param clock the current time
 * @param audiences the audiences of the CMS
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
     * Repositories and stores.
     *
     * @param privacy throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not
     * open
     * @param profiles visitors' data
     * @param checkpoints the ledger's other place
     * @param consentIds the ledger's pseudonym of a consent id of 22 characters
     * @param erasure erases a subject of the ledger with its pending records; returns whether there was any
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
     * @param programme the overall impact
     * @param service the use cases of experiments
     */
    public record Experiments(ExperimentService service, Programme programme) {}

    /**
     * The site's settings.
     *
     * @param rules the site's current purposes
     * @param jurisdictions the regime by jurisdiction
     * @param profiles settings of profiles
     * @param periods retention periods and deadlines
     * @param isPersonalizing whether personalization is switched on
     */
    public record Settings(
            Supplier<ConsentRules> rules,
            Jurisdictions jurisdictions,
            Profiles profiles,
            Periods periods,
            boolean isPersonalizing) {}

    /**
     * The settings of profiles.
     *
     * @param fold how signals add up
     * @param stages thresholds of the stages
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
     * Personalized components.
     *
     * @param components the components with variants
     * @param previews creates preview addresses
     */
    public record Catalogue(Components components, PreviewTokens previews) {}
}
