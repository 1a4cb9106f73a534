package org.openpersonalization.host.definition;

import java.util.Map;

/**
 * A content type as it stands in its file. The stand-in makes no apps of content types; it reads them so that mistakes in
 * them are found.
 *
 * @param id {@code module:name}
 * @param tree maps, lists and scalars
 */
public record ContentTypeDefinition(String id, Map<String, Object> tree) {}
