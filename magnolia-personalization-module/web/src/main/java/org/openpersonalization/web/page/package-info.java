/** Pages for visitors: the module's own pages and the first layer, made of templates that a site can replace. */
@NullMarked
package org.openpersonalization.web.page;

import org.jspecify.annotations.NullMarked;
