package org.openpersonalization.web.admin.experiment;

import org.openpersonalization.web.http.Refusal;

/** Changes the pages' own content, with the rights of the user who asks for it. The variant stays in any case. */
public interface Promotion {

    /**
     * Makes a variant's fields the component's own content. Doing it again changes nothing.
     *
     * @throws Refusal with status 403 when the user may not change the page, with 409 when the variant is gone
     */
    void toDefault(String component, String variant) throws Refusal;

    /**
     * Shows a variant to an audience, before all other variants of its rung. Doing it again changes nothing.
     *
     * @param audience the audience's name
     * @throws Refusal with status 403 when the user may not change the page, with 409 when the variant is gone
     */
    void toRule(String component, String variant, String audience) throws Refusal;
}
