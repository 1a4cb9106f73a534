/** Reads a request into a context: addresses, proxies, places, campaigns. */
@NullMarked
package org.openpersonalization.web.request;

import org.jspecify.annotations.NullMarked;
