package org.openpersonalization.service.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.privacy.audit.RecordedChanges;
import org.openpersonalization.service.privacy.audit.ValueChange;

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
    private final RecordedChanges<SortedMap<String, Object>> changes = new RecordedChanges<>();
    private final DefinitionService service = new DefinitionService(nodes, changes.audit(), changes);

    @Test
    void formerPropertiesReplaceThePresentOnesWhichAreNoted() {
        SortedMap<String, Object> present = new TreeMap<>(Map.of("title", "Now", "order", 2L));
        nodes.save(DefinitionNodes.Kind.PURPOSE, "pricing", present);

        changes.note(ValueChange.PURPOSE, "pricing", FORMER);
        service.undo(DefinitionNodes.Kind.PURPOSE, "pricing", null, "ada");

        assertThat(nodes.all(DefinitionNodes.Kind.PURPOSE)).containsEntry("pricing", FORMER);
        assertThat(changes.noted()).containsExactly(Optional.of(FORMER), Optional.of(present));
    }

    @Test
    void removedDefinitionIsCreatedAgain() {
        changes.note(ValueChange.GROUP, "climbers", FORMER);
        service.undo(DefinitionNodes.Kind.GROUP, "climbers", null, "ada");

        assertThat(nodes.all(DefinitionNodes.Kind.GROUP)).containsEntry("climbers", FORMER);
        assertThat(nodes.all(DefinitionNodes.Kind.PURPOSE)).isEmpty();
        assertThat(changes.noted()).containsExactly(Optional.of(FORMER), Optional.empty());
    }

    @Test
    void failedNoteRestoresNothing() {
        changes.note(ValueChange.GROUP, "climbers", FORMER);
        changes.isBroken = true;

        assertThatThrownBy(() -> service.undo(DefinitionNodes.Kind.GROUP, "climbers", null, "ada"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(nodes.all(DefinitionNodes.Kind.GROUP)).isEmpty();
    }
}
