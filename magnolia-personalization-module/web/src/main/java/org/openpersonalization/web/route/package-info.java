/** The table of routes of both servlets: addresses, their contracts, and the checks of parameters and JSON. */
@NullMarked
package org.openpersonalization.web.route;

import org.jspecify.annotations.NullMarked;
