package org.openpersonalization.magnolia.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openpersonalization.service.file.OwnerOnlyFiles;

/**
 * The instance of the CMS.
 *
 * @param home {@code magnolia.home}, the folder of files without a configured path; empty when it is not known
 * @param isAuthor whether editors work here; no signal of an author instance is kept
 * @param random the source of visitors' ids
 */
public record Instance(Optional<Path> home, boolean isAuthor, Clock clock, RandomGenerator random) {

    private static final String FOLDER = "personalization";

    /** The folder of the database and of writes that wait for it; empty without a home. */
    Optional<Path> folder() {
        return home.map(path -> path.resolve(FOLDER));
    }

    /**
     * Creates a folder that the server's user alone may read.
     *
     * @throws UncheckedIOException when it cannot be created
     */
    static void create(Path folder) {
        try {
            OwnerOnlyFiles.createFolder(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "A folder for visitors' data cannot be made [folder=" + folder + "]", unwritable);
        }
    }
}
