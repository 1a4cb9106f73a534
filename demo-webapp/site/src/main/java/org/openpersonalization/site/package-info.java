/** The demo shop: starts the site, installs its content, answers its search. */
@NullMarked
package org.openpersonalization.site;

import org.jspecify.annotations.NullMarked;
