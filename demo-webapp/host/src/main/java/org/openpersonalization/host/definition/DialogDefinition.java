package org.openpersonalization.host.definition;

import java.util.Map;

/**
 * A dialog as it stands in its file, with includes and inheritance resolved. The stand-in shows no dialogs; it reads them
 * so that mistakes in them are found.
 *
 * @param id {@code module:components/hero}
 * @param tree maps, lists and scalars
 */
public record DialogDefinition(String id, Map<String, Object> tree) {}
