package org.openpersonalization.web.admin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.web.admin.alert.AlertsResource;
import org.openpersonalization.web.admin.alert.WebhookResource;
import org.openpersonalization.web.admin.audience.AttributesResource;
import org.openpersonalization.web.admin.audience.AudiencesResource;
import org.openpersonalization.web.admin.audit.AuditResource;
import org.openpersonalization.web.admin.audit.DefinitionsResource;
import org.openpersonalization.web.admin.component.ComponentsResource;
import org.openpersonalization.web.admin.component.EdgeKeysResource;
import org.openpersonalization.web.admin.component.FindingsResource;
import org.openpersonalization.web.admin.consent.PreviewResource;
import org.openpersonalization.web.admin.consent.PurposeTextsResource;
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
import org.openpersonalization.web.admin.persona.PersonasResource;
import org.openpersonalization.web.admin.persona.TracesResource;
import org.openpersonalization.web.admin.rights.ErasureResource;
import org.openpersonalization.web.admin.rights.RequestsResource;
import org.openpersonalization.web.admin.rights.VisitorsResource;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.setting.SettingsResource;
import org.openpersonalization.web.admin.variant.VariantsResource;

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
        List<AdminRoute> routes = new ArrayList<>(new SessionResource(
                        services.settings(), services.experiments().reports().currency())
                .routes());
        routes.addAll(new SettingsResource(services.settings().states()).routes());
        routes.addAll(consents(services.consents()));
        routes.addAll(rights(services.rights()));
        routes.addAll(experiments(services.experiments()));
        routes.addAll(new AlertsResource(services.alerts().list()).routes());
        routes.addAll(new WebhookResource(services.alerts().webhook()).routes());
        routes.addAll(new AuditResource(services.audit()).routes());
        routes.addAll(content(services.content(), services.clock()));
        return routes;
    }

    private static List<AdminRoute> consents(AdminServices.Consents consents) {
        AdminServices.Records records = consents.records();
        List<AdminRoute> routes = new ArrayList<>(new PurposesResource(consents.texts()).routes());
        routes.addAll(new PurposeTextsResource(consents.purposes(), consents.banner()).routes());
        routes.addAll(new PreviewResource(consents.banner()).routes());
        routes.addAll(new RatesResource(consents.rates()).routes());
        routes.addAll(new RecordsResource(records.search(), records.evidence()).routes());
        routes.addAll(new ExportResource(records.exports()).routes());
        routes.addAll(new VerificationsResource(consents.verifications()).routes());
        return routes;
    }

    private static List<AdminRoute> rights(AdminServices.Rights rights) {
        List<AdminRoute> routes = new ArrayList<>(new RequestsResource(rights.requests()).routes());
        routes.addAll(new ErasureResource(rights.erasures()).routes());
        routes.addAll(new VisitorsResource(rights.visitors()).routes());
        return routes;
    }

    private static List<AdminRoute> experiments(AdminServices.Experiments experiments) {
        AdminServices.Changes changes = experiments.changes();
        List<AdminRoute> routes = new ArrayList<>(new GoalsResource(changes.goals()).routes());
        routes.addAll(new ExperimentsResource(experiments.reader(), changes.drafts()).routes());
        routes.addAll(new RunningResource(changes.actions()).routes());
        routes.addAll(new PromotionResource(changes.promotions()).routes());
        routes.addAll(new ReportResource(experiments.reports()).routes());
        routes.addAll(new ProgrammeResource(experiments.programme()).routes());
        return routes;
    }

    private static List<AdminRoute> content(AdminServices.Content content, InstantSource clock) {
        List<AdminRoute> routes = new ArrayList<>(new DefinitionsResource(content.definitions()).routes());
        routes.addAll(new AudiencesResource(content.audiences(), clock).routes());
        routes.addAll(new AttributesResource(content.audiences()).routes());
        routes.addAll(new FindingsResource(content.findings()).routes());
        routes.addAll(new ComponentsResource(content.components(), content.previews(), clock).routes());
        routes.addAll(new EdgeKeysResource(content.components(), content.keys()).routes());
        AdminServices.Personas personas = content.personas();
        routes.addAll(new PersonasResource(personas.service(), personas.tokens(), clock).routes());
        routes.addAll(new TracesResource(personas.service(), personas.traces(), personas.visitorTraces()).routes());
        routes.addAll(new VariantsResource(content.variants()).routes());
        return routes;
    }
}
