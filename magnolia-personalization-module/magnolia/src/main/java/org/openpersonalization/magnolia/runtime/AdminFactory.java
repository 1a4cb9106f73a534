package org.openpersonalization.magnolia.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.magnolia.audit.JcrDefinitionNodes;
import org.openpersonalization.magnolia.catalogue.SiteContents;
import org.openpersonalization.magnolia.content.AudienceContent;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.magnolia.web.SurfacePreview;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.service.audience.AudienceSizeEstimator;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.GrantShares;
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
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.audit.AuditedForm;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.Previews;
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

    AdminServices services(LedgerRuntime ledger, VisitorServices.Surfaces surfaces, ExperimentRuntime experiments) {
        return new AdminServices(
                settings(),
                consents(ledger, surfaces),
                rights(),
                experiments.services(),
                content(experiments),
                audit,
                base.clock());
    }

    private AdminServices.Settings settings() {
        Settings settings = base.settings();
        return new AdminServices.Settings(
                rules(), settings.consent().jurisdictions(), settings.ledger().periods(), settings.isEnabled());
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
                new VerificationService(ledger.job().verifications(), audit),
                new SurfacePreview(new Previews(surfaces.pages(), surfaces.firstLayer()), rules(), base.clock()));
    }

    private VisitorIds visitorIds() {
        return base.settings().keys().visitorIds(base.instance().random());
    }

    private AdminServices.Rights rights() {
        VisitorDataReader visitors = new VisitorDataReader(base.store(), fold(), stages(), base.clock());
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

    private FoldSettings fold() {
        return base.settings().visitors().fold();
    }

    private StageRules stages() {
        return base.settings().visitors().stages();
    }

    private AdminServices.Content content(ExperimentRuntime experiments) {
        AudienceService audiences = new AudienceService(
                new AudienceContent(site.definitions()),
                new AudienceSizeEstimator(base.store(), fold(), stages(), base.clock()),
                experiments::inForce,
                new ChangeAudit<>(audit, ValueChange.AUDIENCE, new AuditedForm<>(new TypeReference<>() {})));
        return new AdminServices.Content(
                audiences,
                new DefinitionService(
                        new JcrDefinitionNodes(site.definitions()), audit, new AuditedForm<>(new TypeReference<>() {})),
                site.components(),
                findings(experiments),
                new PreviewTokens(base.settings().keys().cookies()));
    }

    private FindingService findings(ExperimentRuntime experiments) {
        GrantShares shares =
                new GrantShares((from, to) -> base.store().privacy().ledger().tally(from, to), base.clock());
        return new FindingService(new SiteContents(site.components()), experiments::inForce, shares, base.clock());
    }
}
