package org.openpersonalization.magnolia.authoring;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.Calendar;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.service.variant.EditedComponent.Place;
import org.openpersonalization.service.variant.EditedComponent.PublicationState;

/** The page of a component, and whether it is published. */
final class EditedPage {

    private static final String STATUS = "mgnl:activationStatus";
    private static final String PUBLISHED = "mgnl:lastActivated";
    private static final String MODIFIED = "mgnl:lastModified";

    private EditedPage() {}

    static Place placeOf(Node component) throws RepositoryException {
        Optional<Node> page = SiteComponents.pageOf(component);
        return new Place(
                component.getIdentifier(),
                page.isPresent() ? page.get().getPath() : "",
                ComponentTitle.of(component, ""),
                page.isPresent() ? stateOf(page.get()) : Optional.empty());
    }

    /** Empty where no status is stored, as on instances without publishing. */
    private static Optional<PublicationState> stateOf(Node page) throws RepositoryException {
        if (!page.hasProperty(STATUS)) {
            return Optional.empty();
        }
        if (!page.getProperty(STATUS).getBoolean()) {
            return Optional.of(PublicationState.DRAFT);
        }
        Calendar published = PropertyUtil.getDate(page, PUBLISHED);
        Calendar modified = PropertyUtil.getDate(page, MODIFIED);
        boolean isNewer = published != null && modified != null && modified.after(published);
        return Optional.of(isNewer ? PublicationState.MODIFIED : PublicationState.PUBLISHED);
    }
}
