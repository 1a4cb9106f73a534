package org.openpersonalization.service.persona;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Personas in memory: one climber. */
public final class FakePersonas implements PersonaRepository {

    private final SortedMap<String, Entry> entries = new TreeMap<>();

    public FakePersonas() {
        save(new Entry(
                "climber",
                "Climber",
                "Likes climbing",
                new PersonaForm(
                        null,
                        new PersonaForm.HistoryForm("engaged", Map.of("interests.climbing", 2.5)),
                        null,
                        Map.of("behavioral", true),
                        null)));
    }

    @Override
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized void save(Entry entry) {
        entries.put(entry.name(), entry);
    }

    @Override
    public synchronized void remove(String name) {
        entries.remove(name);
    }
}
