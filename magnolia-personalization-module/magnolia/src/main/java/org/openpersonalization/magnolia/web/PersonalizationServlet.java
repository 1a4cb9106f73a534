package org.openpersonalization.magnolia.web;

import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import java.io.Serial;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.PagePaths;
import org.openpersonalization.magnolia.delivery.JcrPageContents;
import org.openpersonalization.service.delivery.PageContentService;
import org.openpersonalization.web.delivery.DeliveryServices;
import org.openpersonalization.web.endpoint.DecisionsResource;
import org.openpersonalization.web.endpoint.HealthResource;
import org.openpersonalization.web.endpoint.VisitorServlet;

/** The visitors' addresses in Magnolia, registered by the module's descriptor. */
public class PersonalizationServlet extends VisitorServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    public PersonalizationServlet(PersonalizationService service, Definitions definitions, JcrPageContents contents) {
        super(
                new DecisionsResource(service::current, PersonalizationServlet::isReadablePage),
                new HealthResource(() -> new HealthResource.State(
                        definitions.audienceCount(),
                        definitions.faultCount(),
                        service.current().isPresent(),
                        service.isStoreOpen(),
                        service.writing(),
                        service.backlogs(),
                        service.ledgerState(),
                        service.settingProblems())),
                new DeliveryServices(new PageContentService(contents)),
                service::visitors);
    }

    /** With the visitor's own rights, so that a page that is closed to them is not told from one that is not there. */
    private static boolean isReadablePage(String page) {
        if (!PagePaths.isWellFormed(page)) {
            return false;
        }
        try {
            Session session = MgnlContext.getJCRSession(Definitions.WEBSITE);
            return session.nodeExists(page) && session.getNode(page).isNodeType(Definitions.PAGE_TYPE);
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("Pages cannot be looked up", unavailable);
        }
    }
}
