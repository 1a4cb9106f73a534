package org.openpersonalization.web.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.service.authoring.DefinitionNodes;

/** Purposes and groups in memory. */
final class FakeDefinitionNodes implements DefinitionNodes {

    private final Map<Kind, SortedMap<String, SortedMap<String, Object>>> all = new EnumMap<>(Kind.class);

    FakeDefinitionNodes() {
        all.put(Kind.PURPOSE, new TreeMap<>(Map.of("behavioral", new TreeMap<>(Map.of("retentionDays", 30L)))));
        all.put(Kind.GROUP, new TreeMap<>(Map.of("alps", new TreeMap<>(Map.of("values", List.of("CH"))))));
    }

    @Override
    public synchronized SortedMap<String, SortedMap<String, Object>> all(Kind kind) {
        return new TreeMap<>(all.get(kind));
    }

    @Override
    public synchronized void save(Kind kind, String name, SortedMap<String, Object> properties) {
        all.get(kind).put(name, properties);
    }
}
