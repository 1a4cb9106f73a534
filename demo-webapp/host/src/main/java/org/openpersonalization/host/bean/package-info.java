/** Makes objects from configuration nodes. */
@NullMarked
package org.openpersonalization.host.bean;

import org.jspecify.annotations.NullMarked;
