package org.openpersonalization.magnolia.runtime;

import org.openpersonalization.magnolia.audit.JcrDefinitionNodes;
import org.openpersonalization.magnolia.content.AudienceContent;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.magnolia.web.SurfacePreview;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.Previews;
import org.openpersonalization.web.preview.PreviewTokens;

/** Composes the services of the admin app. */
final class AdminFactory {

    private final Foundation base;
    private final Site site;
    private final ConsentRuntime consent;

    AdminFactory(Foundation base, Site site, ConsentRuntime consent) {
        this.base = base;
        this.site = site;
        this.consent = consent;
    }

    AdminServices services(
            LedgerRuntime ledger, VisitorServices.Surfaces surfaces, AdminServices.Experiments experiments) {
        return new AdminServices(
                stores(ledger),
                settings(),
                ledger.job().verifications(),
                new SurfacePreview(
                        new Previews(surfaces.pages(), surfaces.firstLayer()), consent.purposes()::rules, base.clock()),
                experiments,
                new AdminServices.Catalogue(
                        site.components(),
                        new PreviewTokens(base.settings().keys().cookies())),
                base.clock(),
                new AudienceContent(site.definitions()));
    }

    private AdminServices.Stores stores(LedgerRuntime ledger) {
        VisitorIds ids = base.settings().keys().visitorIds(base.instance().random());
        return new AdminServices.Stores(
                base.store()::privacy,
                base.store(),
                ledger.checkpoints(),
                ids::subjectOf,
                consent.recorder()::erase,
                new JcrDefinitionNodes(site.definitions()));
    }

    private AdminServices.Settings settings() {
        Settings settings = base.settings();
        return new AdminServices.Settings(
                consent.purposes()::rules,
                settings.consent().jurisdictions(),
                new AdminServices.Profiles(
                        settings.visitors().fold(), settings.visitors().stages()),
                settings.ledger().periods(),
                settings.isEnabled());
    }
}
