/** The HTTP side of the stand-in: server, error pages, resources, log-in. */
@NullMarked
package org.openpersonalization.host.web;

import org.jspecify.annotations.NullMarked;
