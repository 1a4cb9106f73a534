/** Purposes, previews of the surfaces, and daily consent statistics. */
@NullMarked
package org.openpersonalization.web.admin.consent;

import org.jspecify.annotations.NullMarked;
