package org.openpersonalization.service.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DefinitionServiceTest {

    private static final SortedMap<String, Object> FORMER = new TreeMap<>(Map.of("title", "Before"));

    /** Definitions in memory. */
    private static final class Nodes implements DefinitionNodes {

        private final Map<Kind, SortedMap<String, SortedMap<String, Object>>> all = new EnumMap<>(Kind.class);

        @Override
        public SortedMap<String, SortedMap<String, Object>> all(Kind kind) {
            return all.getOrDefault(kind, new TreeMap<>());
        }

        @Override
        public void save(Kind kind, String name, SortedMap<String, Object> properties) {
            all.computeIfAbsent(kind, none -> new TreeMap<>()).put(name, properties);
        }
    }

    private final Nodes nodes = new Nodes();
    private final DefinitionService service = new DefinitionService(nodes);
    private final List<Optional<SortedMap<String, Object>>> noted = new ArrayList<>();

    @Test
    void formerPropertiesReplaceThePresentOnesWhichAreNoted() {
        SortedMap<String, Object> present = new TreeMap<>(Map.of("title", "Now", "order", 2L));
        nodes.save(DefinitionNodes.Kind.PURPOSE, "pricing", present);

        service.restore(DefinitionNodes.Kind.PURPOSE, "pricing", FORMER, noted::add);

        assertThat(nodes.all(DefinitionNodes.Kind.PURPOSE)).containsEntry("pricing", FORMER);
        assertThat(noted).containsExactly(Optional.of(present));
    }

    @Test
    void removedDefinitionIsCreatedAgain() {
        service.restore(DefinitionNodes.Kind.GROUP, "climbers", FORMER, noted::add);

        assertThat(nodes.all(DefinitionNodes.Kind.GROUP)).containsEntry("climbers", FORMER);
        assertThat(nodes.all(DefinitionNodes.Kind.PURPOSE)).isEmpty();
        assertThat(noted).containsExactly(Optional.empty());
    }

    @Test
    void failedNoteRestoresNothing() {
        assertThatThrownBy(() -> service.restore(DefinitionNodes.Kind.GROUP, "climbers", FORMER, before -> {
                    throw new IllegalStateException("no audit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(nodes.all(DefinitionNodes.Kind.GROUP)).isEmpty();
    }
}
