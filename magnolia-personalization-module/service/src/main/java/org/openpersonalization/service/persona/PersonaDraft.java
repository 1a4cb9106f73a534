package org.openpersonalization.service.persona;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.RefusalCode;

/**
 * A persona to be saved.
 *
 * @param name its key; it never changes
 * @param title its name for people
 * @param description its use; may be left out
 * @param state the described visitor
 * @param isNew whether the name must be free; otherwise a persona of the name must exist
 */
public record PersonaDraft(
        String name, String title, @Nullable String description, PersonaForm state, boolean isNew) {

    private static final Pattern NEW_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_NAME = 64;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 2_000;

    public PersonaDraft {
        if (name == null || title == null || title.isBlank() || state == null) {
            throw RefusalCode.missing("name", "title", "state");
        }
        if (isNew && (name.length() > MAX_NAME || !NEW_NAME.matcher(name).matches())) {
            throw new InvalidValueException(RefusalCode.NEW_NAME.message().count("limit", MAX_NAME));
        }
        description = description == null ? "" : description;
        RefusalCode.requireShort("title", title, MAX_TITLE);
        RefusalCode.requireShort("description", description, MAX_DESCRIPTION);
    }

    /** The persona as the CMS stores it, without spaces around its texts. */
    public PersonaRepository.Entry entry() {
        return new PersonaRepository.Entry(name, title.strip(), description == null ? "" : description.strip(), state);
    }
}
