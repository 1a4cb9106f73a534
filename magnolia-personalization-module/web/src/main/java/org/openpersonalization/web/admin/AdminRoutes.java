package org.openpersonalization.web.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.service.audience.AudienceSizeEstimator;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.service.experiment.change.ExperimentActions;
import org.openpersonalization.service.experiment.change.ExperimentChanges;
import org.openpersonalization.service.experiment.change.PromotionActions;
import org.openpersonalization.service.privacy.SubjectLookup;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.privacy.request.ErasureService;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
import org.openpersonalization.web.admin.audience.AttributesResource;
import org.openpersonalization.web.admin.audience.AudiencesResource;
import org.openpersonalization.web.admin.audit.AuditResource;
import org.openpersonalization.web.admin.audit.AuditedForm;
import org.openpersonalization.web.admin.audit.DefinitionsResource;
import org.openpersonalization.web.admin.component.ComponentsResource;
import org.openpersonalization.web.admin.consent.PreviewResource;
import org.openpersonalization.web.admin.consent.PurposesResource;
import org.openpersonalization.web.admin.consent.RatesResource;
import org.openpersonalization.web.admin.experiment.ExperimentsResource;
import org.openpersonalization.web.admin.experiment.GoalsResource;
import org.openpersonalization.web.admin.experiment.PromotionResource;
import org.openpersonalization.web.admin.experiment.ReportResource;
import org.openpersonalization.web.admin.experiment.RunningResource;
import org.openpersonalization.web.admin.experiment.programme.ProgrammeResource;
import org.openpersonalization.web.admin.installation.InstallationResource;
import org.openpersonalization.web.admin.ledger.ExportResource;
import org.openpersonalization.web.admin.ledger.RecordsResource;
import org.openpersonalization.web.admin.ledger.VerificationsResource;
import org.openpersonalization.web.admin.rights.ErasureResource;
import org.openpersonalization.web.admin.rights.RequestsResource;
import org.openpersonalization.web.admin.rights.VisitorsResource;
import org.openpersonalization.web.admin.route.AdminRoute;

/** Every address of the API. The OpenAPI document is made from both lists and compared with them. */
final class AdminRoutes {

    private AdminRoutes() {}

    /** The addresses that need no settings. */
    static List<AdminRoute> always(InstallationResource installation) {
        List<AdminRoute> routes = new ArrayList<>(installation.routes());
        routes.addAll(new OpenApiResource().routes());
        return routes;
    }

    /** The others. */
    static List<AdminRoute> of(AdminServices services) {
        AdminServices.Stores stores = services.stores();
        AdminServices.Settings settings = services.settings();
        Audit audit = new Audit(() -> stores.privacy().get().audit(), services.clock());
        SubjectLookup subjects = new SubjectLookup(stores.privacy(), stores.consentIds());
        VisitorDataReader visitors = new VisitorDataReader(
                stores.profiles(),
                settings.profiles().fold(),
                settings.profiles().stages(),
                services.clock());
        ExperimentService service = services.experiments().service();
        List<AdminRoute> routes = new ArrayList<>(new SessionResource(settings, service.currency()).routes());
        routes.addAll(new PurposesResource(settings.rules(), stores.privacy()).routes());
        routes.addAll(new PreviewResource(services.preview()).routes());
        routes.addAll(new RatesResource(stores.privacy(), services.clock()).routes());
        routes.addAll(new RecordsResource(subjects, stores.checkpoints(), settings.rules(), audit).routes());
        routes.addAll(new ExportResource(subjects, audit).routes());
        routes.addAll(new VerificationsResource(services.verifications(), audit).routes());
        SubjectRequestService requests = new SubjectRequestService(
                () -> stores.privacy().get().requests(),
                audit,
                settings.periods().timeToAnswer());
        routes.addAll(new RequestsResource(requests).routes());
        routes.addAll(
                new ErasureResource(new ErasureService(requests, visitors, stores::eraseConsent, settings.rules()))
                        .routes());
        routes.addAll(new VisitorsResource(visitors, requests).routes());
        routes.addAll(experiments(service, audit));
        routes.addAll(new ReportResource(service, audit).routes());
        routes.addAll(new ProgrammeResource(services.experiments().programme(), service.services(), audit).routes());
        routes.addAll(new AuditResource(audit).routes());
        routes.addAll(new DefinitionsResource(
                        new DefinitionService(stores.definitions(), audit, new AuditedForm<>(new TypeReference<>() {})))
                .routes());
        routes.addAll(audiences(services, audit));
        routes.addAll(new ComponentsResource(
                        services.catalogue().components(), services.catalogue().previews(), services.clock())
                .routes());
        return routes;
    }

    private static List<AdminRoute> experiments(ExperimentService service, Audit audit) {
        ChangeAudit<ExperimentDraft> plans =
                new ChangeAudit<>(audit, ValueChange.EXPERIMENT, new AuditedForm<>(new TypeReference<>() {}));
        ChangeAudit<GoalDraft> goals =
                new ChangeAudit<>(audit, ValueChange.GOAL, new AuditedForm<>(new TypeReference<>() {}));
        List<AdminRoute> routes = new ArrayList<>(new GoalsResource(service, new GoalService(service, goals)).routes());
        routes.addAll(new ExperimentsResource(service, new ExperimentChanges(service, plans)).routes());
        routes.addAll(new RunningResource(service, new ExperimentActions(service, audit)).routes());
        routes.addAll(new PromotionResource(service, new PromotionActions(service, audit)).routes());
        return routes;
    }

    private static List<AdminRoute> audiences(AdminServices services, Audit audit) {
        AdminServices.Profiles profiles = services.settings().profiles();
        AudienceSizeEstimator sizes = new AudienceSizeEstimator(
                services.stores().profiles(), profiles.fold(), profiles.stages(), services.clock());
        AudienceService service = new AudienceService(
                services.audiences(),
                sizes,
                services.experiments().service()::inForce,
                new ChangeAudit<>(audit, ValueChange.AUDIENCE, new AuditedForm<>(new TypeReference<>() {})));
        List<AdminRoute> routes = new ArrayList<>(new AudiencesResource(service, services.clock()).routes());
        routes.addAll(new AttributesResource(services.audiences()).routes());
        return routes;
    }
}
