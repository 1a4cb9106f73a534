package info.magnolia.rendering.renderer.registry;

import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.renderer.Renderer;
import jakarta.inject.Singleton;
import java.util.Map;

/** The renderers by render type, as modules configure them under {@code /modules/<module>/renderers}. */
@Singleton
public class RendererRegistry {

    private volatile Map<String, Renderer> renderers = Map.of();

    /** @throws RegistrationException when no module brings a renderer of that type */
    public Renderer getRenderer(String renderType) throws RegistrationException {
        Renderer renderer = renderers.get(renderType);
        if (renderer == null) {
            throw new RegistrationException(
                    "No renderer is registered [renderType=" + renderType + ", known=" + renderers.keySet() + "]");
        }
        return renderer;
    }

    /** Puts other renderers in force, all at once. */
    public void replaceAll(Map<String, Renderer> configured) {
        renderers = Map.copyOf(configured);
    }
}
