package info.magnolia.templating.elements;

import info.magnolia.rendering.engine.RenderException;
import java.io.IOException;

/** Something that a template places: writes what stands before its body and what stands behind it. */
public interface TemplatingElement {

    void begin(Appendable out) throws IOException, RenderException;

    void end(Appendable out) throws IOException, RenderException;
}
