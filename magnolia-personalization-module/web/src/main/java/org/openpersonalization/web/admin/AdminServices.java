package org.openpersonalization.web.admin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.service.alert.AlertService;
import org.openpersonalization.service.alert.AlertWebhookService;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.consent.purpose.PurposeService;
import org.openpersonalization.service.decision.TraceService;
import org.openpersonalization.service.decision.VisitorTraceService;
import org.openpersonalization.service.edge.KeyForecast;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.service.experiment.change.ExperimentActions;
import org.openpersonalization.service.experiment.change.ExperimentChanges;
import org.openpersonalization.service.experiment.change.PromotionActions;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.experiment.overview.ProgrammeService;
import org.openpersonalization.service.experiment.overview.ReportService;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.persona.PersonaService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.evidence.ConsentRateService;
import org.openpersonalization.service.privacy.evidence.PurposeTextService;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;
import org.openpersonalization.service.privacy.evidence.RecordExportService;
import org.openpersonalization.service.privacy.evidence.RecordSearchService;
import org.openpersonalization.service.privacy.evidence.VerificationService;
import org.openpersonalization.service.privacy.request.ErasureService;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
import org.openpersonalization.service.privacy.request.VisitorAccessService;
import org.openpersonalization.service.variant.VariantService;
import org.openpersonalization.web.admin.component.Components;
import org.openpersonalization.web.admin.consent.BannerPreview;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.setting.SettingState;

/**
 * The use cases of the admin app.
 *
 * @param settings the site's settings
 * @param consents purposes and consent records
 * @param rights rights of data subjects
 * @param experiments experiments and their results
 * @param content definitions of the CMS
 * @param alerts alerts and their webhook
 * @param audit the audit trail
 * @param clock the current time
 */
public record AdminServices(
        Settings settings,
        Consents consents,
        Rights rights,
        Experiments experiments,
        Content content,
        Alerts alerts,
        Audit audit,
        InstantSource clock) {

    /**
     * Alerts and their webhook.
     *
     * @param list alerts and their acknowledgement
     * @param webhook the webhook
     */
    public record Alerts(AlertService list, AlertWebhookService webhook) {}

    /**
     * Purposes and consent records.
     *
     * @param records searched, shown and exported
     * @param rates decisions by day
     * @param texts purposes and the versions of their texts
     * @param purposes changes of these texts
     * @param verifications verifications of the ledger
     * @param banner renders visitors' surfaces
     */
    public record Consents(
            Records records,
            ConsentRateService rates,
            PurposeTextService texts,
            PurposeService purposes,
            VerificationService verifications,
            BannerPreview banner) {}

    /**
     * Consent records.
     *
     * @param search pages of records
     * @param exports files of records
     * @param evidence single records with their evidence
     */
    public record Records(RecordSearchService search, RecordExportService exports, RecordEvidenceReader evidence) {}

    /**
     * Rights of data subjects.
     *
     * @param visitors the stored data of a visitor
     * @param requests the register of requests
     * @param erasures erasure for a request
     */
    public record Rights(VisitorAccessService visitors, SubjectRequestService requests, ErasureService erasures) {}

    /**
     * Experiments and their results.
     *
     * @param reader experiments with their history
     * @param changes changes of experiments and goals
     * @param reports reports of experiments
     * @param programme the overall impact
     */
    public record Experiments(
            ExperimentReader reader, Changes changes, ReportService reports, ProgrammeService programme) {}

    /**
     * Changes of experiments and goals.
     *
     * @param drafts changes of drafts
     * @param actions starts, pauses and stops
     * @param promotions promotions of variants
     * @param goals goals and their changes
     */
    public record Changes(
            ExperimentChanges drafts, ExperimentActions actions, PromotionActions promotions, GoalService goals) {}

    /**
     * Definitions of the CMS.
     *
     * @param audiences audiences and their attributes
     * @param definitions purposes and groups
     * @param components the components with variants
     * @param findings checks of these variants
     * @param previews creates preview addresses
     * @param personas personas and the decisions for them
     * @param variants the variants of components
     * @param keys the keys of pages in caches outside
     */
    public record Content(
            AudienceService audiences,
            DefinitionService definitions,
            Components components,
            FindingService findings,
            PreviewTokens previews,
            Personas personas,
            VariantService variants,
            KeyForecast keys) {}

    /**
     * Personas and the decisions for them.
     *
     * @param service personas and their changes
     * @param traces decisions and their reasons
     * @param visitorTraces the same for stored visitors
     * @param tokens signs links of previews
     */
    public record Personas(
            PersonaService service, TraceService traces, VisitorTraceService visitorTraces, PersonaTokens tokens) {}

    /**
     * The site's settings.
     *
     * @param rules the site's current purposes
     * @param jurisdictions the regime by jurisdiction
     * @param periods retention periods and deadlines
     * @param states each setting as its reader knows it
     * @param isPersonalizing whether personalization is switched on
     */
    public record Settings(
            Supplier<ConsentRules> rules,
            Jurisdictions jurisdictions,
            Periods periods,
            Supplier<List<SettingState>> states,
            boolean isPersonalizing) {}

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
}
