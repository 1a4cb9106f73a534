/** Definitions as YAML files on the class path, in the folders of a light module. */
@NullMarked
package org.openpersonalization.host.definition;

import org.jspecify.annotations.NullMarked;
