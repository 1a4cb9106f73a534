/** Reading and writing content by HTTP, in the form of Magnolia's nodes API. */
@NullMarked
package org.openpersonalization.host.rest;

import org.jspecify.annotations.NullMarked;
