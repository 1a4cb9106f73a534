/** Reads requests, lets the engine decide, keeps the decisions for the renderer, and answers the module's own addresses. */
@NullMarked
package org.openpersonalization.web;

import org.jspecify.annotations.NullMarked;
