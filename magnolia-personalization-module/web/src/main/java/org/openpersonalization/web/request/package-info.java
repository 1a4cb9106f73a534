/** Reads a request into a context: addresses, proxies, user agents, crawlers. */
@NullMarked
package org.openpersonalization.web.request;

import org.jspecify.annotations.NullMarked;
