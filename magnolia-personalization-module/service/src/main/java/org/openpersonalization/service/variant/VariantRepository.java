package org.openpersonalization.service.variant;

import java.util.Optional;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.Invalid;

/** The variants of the CMS, read and written with the rights of the user who asks for it. */
public interface VariantRepository {

    /**
     * A component, which may have no variants yet; empty when there is none of this id.
     *
     * @throws Forbidden when the user may not read its page
     */
    Optional<EditedComponent> find(String id);

    /**
     * Requires that a change can be written.
     *
     * @throws Forbidden when the user may not change the page
     * @throws Invalid when a text is an address that a browser would run
     */
    void require(String id, VariantChange change);

    /**
     * Writes variants in the place of others, all or none.
     *
     * @throws Forbidden when the user may not change the page
     * @throws Conflict when the variants are not {@code before} any more
     */
    void write(String id, VariantSet before, VariantSet after);
}
