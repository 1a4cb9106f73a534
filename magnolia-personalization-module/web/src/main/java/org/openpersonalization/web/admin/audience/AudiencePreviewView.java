package org.openpersonalization.web.admin.audience;

import org.jspecify.annotations.Nullable;

/**
 * The result of a preview of a condition.
 *
 * @param check the analysis of the condition without data of visitors
 * @param count number of visitors who match now; null for an unusable condition
 */
record AudiencePreviewView(CheckView check, @Nullable CountView count) {}
