package org.openpersonalization.host.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An app as it stands in its file. The stand-in shows no apps of content; of an app that embeds a page it knows the address.
 *
 * @param id {@code module:name}
 * @param tree maps, lists and scalars
 */
public record AppDefinition(String id, Map<String, Object> tree) {

    /** The key of the label. */
    public String label() {
        return String.valueOf(tree.getOrDefault("label", id));
    }

    /** The address of the page that the app embeds, from the context path on. */
    public Optional<String> page() {
        Collection<?> subApps = tree.get("subApps") instanceof Map<?, ?> map ? map.values() : List.of();
        return subApps.stream()
                .map(subApp -> subApp instanceof Map<?, ?> settings ? settings.get("url") : null)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** The roles of which a user needs one; empty when all users may use the app. */
    public List<String> roles() {
        List<String> roles = new ArrayList<>();
        if (tree.get("permissions") instanceof Map<?, ?> permissions) {
            if (permissions.get("roles") instanceof Collection<?> listed) {
                listed.forEach(role -> roles.add(String.valueOf(role)));
            } else if (permissions.get("roles") instanceof Map<?, ?> named) {
                named.values().forEach(role -> roles.add(String.valueOf(role)));
            }
        }
        return List.copyOf(roles);
    }
}
