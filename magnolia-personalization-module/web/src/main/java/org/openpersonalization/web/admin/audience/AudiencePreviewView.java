package org.openpersonalization.web.admin.audience;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a condition out.
 *
 * @param check what is known of it without asking anybody
 * @param count how many visitors match now; null when it cannot be used
 */
public record AudiencePreviewView(CheckView check, @Nullable CountView count) {}
