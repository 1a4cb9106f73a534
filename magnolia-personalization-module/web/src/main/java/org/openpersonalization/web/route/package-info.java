/** The table of routes by which both servlets find the handler of a request. */
@NullMarked
package org.openpersonalization.web.route;

import org.jspecify.annotations.NullMarked;
