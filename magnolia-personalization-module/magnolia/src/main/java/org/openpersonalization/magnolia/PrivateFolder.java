package org.openpersonalization.magnolia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders of which nobody else on the machine reads anything, where the file system knows of owners. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /**
     * Makes one; one that is there stays as it is, with its owner's rights only if it is ours to say.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public static void make(Path folder) {
        try {
            boolean isNew = Files.notExists(folder);
            Files.createDirectories(folder);
            PosixFileAttributeView owners = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (isNew && owners != null) {
                owners.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "A folder for visitors' data cannot be made [folder=" + folder + "]", unwritable);
        }
    }
}
