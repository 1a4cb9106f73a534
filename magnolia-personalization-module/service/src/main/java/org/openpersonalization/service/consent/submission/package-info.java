/** Choices and answers as visitors submit them, and the use cases of one site's visitors. */
@NullMarked
package org.openpersonalization.service.consent.submission;

import org.jspecify.annotations.NullMarked;
