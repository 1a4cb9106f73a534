/** The base of the rendering API: watched configuration, templates of nodes, a context for each request. */
@NullMarked
package org.openpersonalization.host.rendering;

import org.jspecify.annotations.NullMarked;
