package info.magnolia.rendering.template.variation;

import info.magnolia.rendering.template.RenderableDefinition;

/** Chooses the variation of a definition that fits the request. */
public interface RenderableVariationResolver {

    RenderableDefinition resolveVariation(RenderableDefinition definition);
}
