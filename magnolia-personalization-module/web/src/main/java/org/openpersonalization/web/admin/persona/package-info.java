/** Personas in the admin API: their definitions, links of previews, and traces of decisions. */
@NullMarked
package org.openpersonalization.web.admin.persona;

import org.jspecify.annotations.NullMarked;
