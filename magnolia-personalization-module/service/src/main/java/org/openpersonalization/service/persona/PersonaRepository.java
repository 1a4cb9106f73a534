package org.openpersonalization.service.persona;

import java.util.List;

/** The personas of the CMS. Callers have checked the user's role before. */
public interface PersonaRepository {

    /**
     * A persona as stored.
     *
     * @param name its key
     * @param title its name for people
     * @param description its use
     * @param state the described visitor
     */
    record Entry(String name, String title, String description, PersonaForm state) {}

    /** Every persona, in the order of names. */
    List<Entry> all();

    /** Stores a persona, in the place of the one of this name if there is one. */
    void save(Entry entry);

    /** Removes a persona. */
    void remove(String name);
}
