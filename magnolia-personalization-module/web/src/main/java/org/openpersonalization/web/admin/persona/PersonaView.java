package org.openpersonalization.web.admin.persona;

import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;

/**
 * A persona in the API.
 *
 * @param name its key
 * @param title its name for people
 * @param description its use; may be empty
 * @param state the described visitor
 */
public record PersonaView(String name, String title, String description, PersonaForm state) {

    static PersonaView of(PersonaRepository.Entry entry) {
        return new PersonaView(entry.name(), entry.title(), entry.description(), entry.state());
    }
}
