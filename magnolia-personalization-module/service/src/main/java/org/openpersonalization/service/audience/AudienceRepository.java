package org.openpersonalization.service.audience;

import java.util.List;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PageTags;

/** The audiences of the CMS. Callers have checked the user's role before. */
public interface AudienceRepository {

    /**
     * An audience as stored, which may have faults.
     *
     * @param name its key
     * @param title its name for people
     * @param description its use
     * @param condition JSON, as its author wrote it
     */
    record Entry(String name, String title, String description, String condition) {}

    /**
     * Something that names an audience.
     *
     * @param audience the audience's name
     * @param place the path of the page, or of the definition
     * @param part the variant's name; empty for anything else
     */
    record Use(String audience, String place, String part) {}

    /**
     * A component with variants on a page.
     *
     * @param page the page's path
     * @param component as visitors get it
     */
    record Placement(String page, Component component) {}

    /**
     * The site's content as far as it concerns audiences.
     *
     * @param uses all references to audiences
     * @param placements all components with variants
     * @param tags the content groups and topics of all pages
     */
    record Site(List<Use> uses, List<Placement> placements, PageTags tags) {
        public Site {
            uses = List.copyOf(uses);
            placements = List.copyOf(placements);
        }

        /** The uses of one audience. */
        public List<Use> usesOf(String audience) {
            return uses.stream().filter(use -> use.audience().equals(audience)).toList();
        }
    }

    /** Every audience, in the order of names. */
    List<Entry> all();

    /**
     * Compiles an entry as for the decision ladder.
     *
     * @throws org.openpersonalization.message.InvalidValueException when the condition has mistakes
     */
    Audience compile(Entry entry);

    /** The site's current content. */
    Site site();

    /** Writes an audience down, in the place of the one of this name if there is one. */
    void save(Entry entry);

    /** Takes an audience away. */
    void remove(String name);
}
