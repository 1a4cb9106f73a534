package org.openpersonalization.service.audience;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.RefusalCode;

/**
 * An audience to be saved.
 *
 * @param name its key; it never changes
 * @param title its name for people
 * @param description its use; may be left out
 * @param condition JSON
 * @param isNew whether the name must be free; otherwise an audience of the name must exist
 */
public record AudienceDraft(
        String name, String title, @Nullable String description, String condition, boolean isNew) {

    private static final Pattern NEW_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_NAME = 64;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 2_000;

    public AudienceDraft {
        if (name == null || title == null || title.isBlank() || condition == null) {
            throw RefusalCode.missing("name", "title", "condition");
        }
        if (isNew && (name.length() > MAX_NAME || !NEW_NAME.matcher(name).matches())) {
            throw new InvalidValueException(RefusalCode.NEW_NAME.message().count("limit", MAX_NAME));
        }
        description = description == null ? "" : description;
        RefusalCode.requireShort("title", title, MAX_TITLE);
        RefusalCode.requireShort("description", description, MAX_DESCRIPTION);
    }

    /** The audience as the CMS keeps it, without spaces around its texts. */
    public AudienceRepository.Entry entry() {
        return new AudienceRepository.Entry(
                name, title.strip(), description == null ? "" : description.strip(), condition.strip());
    }
}
