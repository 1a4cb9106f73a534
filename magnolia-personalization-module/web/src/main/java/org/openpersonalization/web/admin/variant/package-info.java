/** The workbench of a component: its variants, their changes and former states. */
@NullMarked
package org.openpersonalization.web.admin.variant;

import org.jspecify.annotations.NullMarked;
