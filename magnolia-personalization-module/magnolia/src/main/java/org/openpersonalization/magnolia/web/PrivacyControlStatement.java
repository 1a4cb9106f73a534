package org.openpersonalization.magnolia.web;

import jakarta.inject.Inject;
import java.io.Serial;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.web.endpoint.PrivacyControlServlet;

/** The statement on Global Privacy Control in Magnolia, registered by the module's descriptor. */
public class PrivacyControlStatement extends PrivacyControlServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    public PrivacyControlStatement(PersonalizationService service) {
        super(service::privacyControlSince);
    }
}
