/** Signatures of personal pages for the CMS's page cache, and the headers of these pages. */
@NullMarked
package org.openpersonalization.web.pagecache;

import org.jspecify.annotations.NullMarked;
