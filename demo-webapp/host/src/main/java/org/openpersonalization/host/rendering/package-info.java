/** What the rendering API needs behind it: configuration that is watched, templates of nodes, a context for each request. */
@NullMarked
package org.openpersonalization.host.rendering;

import org.jspecify.annotations.NullMarked;
