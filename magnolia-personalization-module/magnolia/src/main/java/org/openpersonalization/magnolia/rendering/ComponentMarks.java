package org.openpersonalization.magnolia.rendering;

import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.template.RenderableDefinition;
import java.io.IOException;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.page.Html;

/**
 * Marks a personalized component in the page with HTML comments, unless its template says with the parameter
 * {@code p13nMarks: attributes} that it writes attributes itself, by {@code p13nfn.attributes(content)}. The marks name what is shown and
 * nothing of the visitor, since the page cache may keep them for others.
 */
final class ComponentMarks {

    private static final String PARAMETER = "p13nMarks";
    private static final String BY_TEMPLATE = "attributes";

    private ComponentMarks() {}

    static void begin(OverlayNode component, RenderableDefinition definition, OutputProvider out)
            throws IOException, RepositoryException {
        if (areWanted(definition)) {
            out.getAppendable()
                    .append("<!-- p13n component=\"")
                    .append(Html.inComment(component.getIdentifier()))
                    .append("\" variant=\"")
                    .append(Html.inComment(component.variantName()))
                    .append(component.showing().map(ComponentMarks::provenance).orElse(""))
                    .append("\" -->");
        }
    }

    private static String provenance(ShownVariant showing) {
        return (showing.isVariant()
                        ? "\" origin=\"" + Html.inComment(showing.origin().label())
                        : "")
                + (showing.isByModel() ? "\" machine=\"chosen" : "");
    }

    /** The same in attributes. */
    static String attributes(OverlayNode component) throws RepositoryException {
        return " data-p13n-component=\"" + Html.inAttribute(component.getIdentifier()) + "\" data-p13n-variant=\""
                + Html.inAttribute(component.variantName()) + "\""
                + component.showing().map(ComponentMarks::provenanceAttributes).orElse("");
    }

    private static String provenanceAttributes(ShownVariant showing) {
        return (showing.isVariant() ? " data-p13n-origin=\"" + showing.origin().label() + "\"" : "")
                + (showing.isByModel() ? " data-p13n-machine=\"chosen\"" : "");
    }

    static void end(RenderableDefinition definition, OutputProvider out) throws IOException {
        if (areWanted(definition)) {
            out.getAppendable().append("<!-- /p13n -->");
        }
    }

    private static boolean areWanted(RenderableDefinition definition) {
        return definition.getParameters() == null
                || !BY_TEMPLATE.equals(definition.getParameters().get(PARAMETER));
    }
}
