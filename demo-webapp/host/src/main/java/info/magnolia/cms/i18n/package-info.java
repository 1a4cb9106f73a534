/** Locales of content. */
@NullMarked
package info.magnolia.cms.i18n;

import org.jspecify.annotations.NullMarked;
