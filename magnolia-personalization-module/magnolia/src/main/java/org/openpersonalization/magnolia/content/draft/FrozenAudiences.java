package org.openpersonalization.magnolia.content.draft;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.magnolia.content.ConditionJson;
import org.openpersonalization.magnolia.content.PropertyValues;
import org.openpersonalization.signal.RequestContext;

/** Reads audiences with what they are made of, so that experiments can keep them. Those with a fault are left out. */
final class FrozenAudiences {

    private static final String GROUPS = "/groups";
    private static final String GROUP_TYPE = "p13n:group";
    private static final Set<String> GROUP_OPERATORS = Set.of("$inGroup", "$notInGroup");

    private final Map<String, List<String>> groups;

    private FrozenAudiences(Map<String, List<String>> groups) {
        this.groups = groups;
    }

    static Map<String, FrozenAudience> read(Session session, String folder, String type) throws RepositoryException {
        Map<String, List<String>> groups = new HashMap<>();
        for (Node group : References.below(session, GROUPS, GROUP_TYPE)) {
            groups.put(group.getName(), List.copyOf(PropertyValues.strings(group, "values")));
        }
        FrozenAudiences reader = new FrozenAudiences(groups);
        Map<String, FrozenAudience> audiences = new HashMap<>();
        for (Node node : References.below(session, folder, type)) {
            String title = PropertyUtil.getString(node, "title", node.getName());
            reader.audience(node.getName(), title, PropertyUtil.getString(node, "condition", ""))
                    .ifPresent(audience -> audiences.put(audience.name(), audience));
        }
        return audiences;
    }

    private Optional<FrozenAudience> audience(String name, String title, String condition) {
        try {
            Map<String, Object> json = ConditionJson.parsed(condition);
            FrozenAudience audience = new FrozenAudience(name, title, json, groupsIn(json));
            audience.compiled(RequestContext.PATHS);
            return Optional.of(audience);
        } catch (IllegalArgumentException reportedElsewhere) {
            return Optional.empty();
        }
    }

    private Map<String, List<String>> groupsIn(Object json) {
        Set<String> names = new TreeSet<>();
        collect(json, names);
        Map<String, List<String>> used = new HashMap<>();
        names.stream().filter(groups::containsKey).forEach(name -> used.put(name, groups.get(name)));
        return used;
    }

    private static void collect(Object json, Set<String> names) {
        if (json instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                if (each.getKey() instanceof String operator
                        && GROUP_OPERATORS.contains(operator)
                        && each.getValue() instanceof String name) {
                    names.add(name);
                } else if (each.getValue() != null) {
                    collect(each.getValue(), names);
                }
            }
        } else if (json instanceof List<?> list) {
            list.stream().filter(each -> each != null).forEach(each -> collect(each, names));
        }
    }
}
