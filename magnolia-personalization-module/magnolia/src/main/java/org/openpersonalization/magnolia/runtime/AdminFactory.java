package org.openpersonalization.magnolia.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.magnolia.audit.JcrDefinitionNodes;
import org.openpersonalization.magnolia.authoring.JcrVariants;
import org.openpersonalization.magnolia.catalogue.SiteContents;
import org.openpersonalization.magnolia.content.AudienceContent;
import org.openpersonalization.magnolia.content.persona.PersonaContent;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.magnolia.web.SurfacePreview;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.service.audience.AudienceSizeEstimator;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.consent.purpose.PurposeService;
import org.openpersonalization.service.decision.TraceService;
import org.openpersonalization.service.decision.VisitorTraceService;
import org.openpersonalization.service.edge.KeyForecast;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.GrantShares;
import org.openpersonalization.service.persona.PersonaService;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.privacy.evidence.ConsentRateService;
import org.openpersonalization.service.privacy.evidence.PurposeTextService;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;
import org.openpersonalization.service.privacy.evidence.RecordExportService;
import org.openpersonalization.service.privacy.evidence.RecordSearchService;
import org.openpersonalization.service.privacy.evidence.SubjectLookup;
import org.openpersonalization.service.privacy.evidence.VerificationService;
import org.openpersonalization.service.privacy.request.ErasureService;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
import org.openpersonalization.service.privacy.request.VisitorAccessService;
import org.openpersonalization.service.variant.VariantService;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.PersonaVisits;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.audit.AuditedForm;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.Previews;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;

/** Composes the use cases of the admin app. */
final class AdminFactory {

    private final Foundation base;
    private final Site site;
    private final ConsentRuntime consent;
    private final Audit audit;

    AdminFactory(Foundation base, Site site, ConsentRuntime consent) {
        this.base = base;
        this.site = site;
        this.consent = consent;
        this.audit = base.audit();
    }

    /**
     * The inputs of decisions.
     *
     * @param experiments experiments
     * @param ladder the ladder in force
     */
    record Deciding(ExperimentRuntime experiments, Supplier<DecisionLadder> ladder) {}

    AdminServices services(
            LedgerRuntime ledger, VisitorServices.Surfaces surfaces, Deciding deciding, AdminServices.Alerts alerts) {
        return new AdminServices(
                settings(),
                consents(ledger, surfaces),
                rights(),
                deciding.experiments().services(),
                content(deciding),
                alerts,
                audit,
                base.clock());
    }

    private AdminServices.Settings settings() {
        Settings settings = base.settings();
        return new AdminServices.Settings(
                rules(),
                settings.consent().jurisdictions(),
                settings.ledger().periods(),
                settings::states,
                settings.isEnabled());
    }

    private Supplier<ConsentRules> rules() {
        return consent.purposes()::rules;
    }

    private AdminServices.Consents consents(LedgerRuntime ledger, VisitorServices.Surfaces surfaces) {
        Supplier<PrivacyStores> stores = base.store()::privacy;
        SubjectLookup subjects = new SubjectLookup(stores, visitorIds()::subjectOf);
        return new AdminServices.Consents(
                new AdminServices.Records(
                        new RecordSearchService(subjects, audit),
                        new RecordExportService(subjects, audit),
                        new RecordEvidenceReader(stores, ledger.checkpoints(), rules())),
                new ConsentRateService(stores, base.clock()),
                new PurposeTextService(rules(), stores),
                purposes(stores),
                new VerificationService(ledger.job().verifications(), audit),
                new SurfacePreview(new Previews(surfaces.pages(), surfaces.firstLayer()), rules(), base.clock()));
    }

    private PurposeService purposes(Supplier<PrivacyStores> stores) {
        return new PurposeService(
                new PurposeService.Sources(
                        new JcrDefinitionNodes(site.definitions()),
                        rules(),
                        stores,
                        !base.instance().isAuthor()),
                new ChangeAudit<>(audit, ValueChange.PURPOSE, new AuditedForm<>(new TypeReference<>() {})),
                base.clock());
    }

    private VisitorIds visitorIds() {
        return base.settings().keys().visitorIds(base.instance().random());
    }

    private AdminServices.Rights rights() {
        VisitorDataReader visitors = visitors();
        SubjectRequestService requests = new SubjectRequestService(
                () -> base.store().privacy().requests(),
                audit,
                base.settings().ledger().periods().timeToAnswer());
        VisitorIds ids = visitorIds();
        return new AdminServices.Rights(
                new VisitorAccessService(visitors, requests),
                requests,
                new ErasureService(
                        requests,
                        visitors,
                        (consentId, at) -> consent.recorder().erase(ids.subjectOf(consentId), at),
                        rules()));
    }

    private VisitorDataReader visitors() {
        return new VisitorDataReader(base.store(), fold(), stages(), base.clock());
    }

    private FoldSettings fold() {
        return base.settings().visitors().fold();
    }

    private StageRules stages() {
        return base.settings().visitors().stages();
    }

    private AdminServices.Content content(Deciding deciding) {
        AudienceRepository repository = new AudienceContent(site.definitions());
        AudienceService audiences = new AudienceService(
                repository,
                new AudienceSizeEstimator(base.store(), fold(), stages(), base.clock()),
                deciding.experiments()::inForce,
                new ChangeAudit<>(audit, ValueChange.AUDIENCE, new AuditedForm<>(new TypeReference<>() {})));
        return new AdminServices.Content(
                audiences,
                new DefinitionService(
                        new JcrDefinitionNodes(site.definitions()), audit, new AuditedForm<>(new TypeReference<>() {})),
                site.components(),
                findings(deciding.experiments()),
                new PreviewTokens(base.settings().keys().cookies()),
                personas(deciding.ladder()),
                variants(repository),
                new KeyForecast(site.definitions(), base.settings().edge().isEnabled()));
    }

    private AdminServices.Personas personas(Supplier<DecisionLadder> ladder) {
        Supplier<ZonedDateTime> now =
                () -> base.clock().instant().atZone(base.settings().requests().zone());
        PersonaVisits visits =
                new PersonaVisits(rules(), base.settings().consent().jurisdictions(), fold(), stages());
        TraceService traces = new TraceService(ladder, site.definitions(), visits, now);
        return new AdminServices.Personas(
                new PersonaService(
                        new PersonaContent(site.definitions().faults()),
                        visits,
                        new ChangeAudit<>(audit, ValueChange.PERSONA, new AuditedForm<>(new TypeReference<>() {})),
                        now),
                traces,
                new VisitorTraceService(visitors(), traces, audit, rules()),
                new PersonaTokens(base.settings().keys().cookies()));
    }

    private VariantService variants(AudienceRepository audiences) {
        return new VariantService(
                new JcrVariants(site.components()),
                audiences,
                new ChangeAudit<>(audit, ValueChange.COMPONENT, new AuditedForm<>(new TypeReference<>() {})));
    }

    private FindingService findings(ExperimentRuntime experiments) {
        ConsentRateService rates = new ConsentRateService(() -> base.store().privacy(), base.clock());
        GrantShares shares = new GrantShares(rates::lately);
        return new FindingService(new SiteContents(site.components()), experiments::inForce, shares, base.clock());
    }
}
