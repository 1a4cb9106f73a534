package org.openpersonalization.host.module;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the files of a folder that may be spread over folders and jars of the class path. */
public final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * The names of the files directly in the folder, sorted.
     *
     * @param folder path without leading and trailing slash
     */
    public static Collection<String> list(String folder, String extension) throws IOException {
        return listAll(folder, extension).stream()
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    /**
     * The files in the folder and in all folders below it, as paths from the folder on, sorted.
     *
     * @param folder path without leading and trailing slash
     */
    public static Collection<String> listAll(String folder, String extension) throws IOException {
        Collection<String> names = new TreeSet<>();
        ClassLoader loader = ClassPathFolder.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(folder + "/"))) {
            names.addAll(url.getProtocol().equals("jar") ? inJar(url, folder) : inDirectory(url));
        }
        names.removeIf(name -> !name.endsWith(extension));
        return names;
    }

    /** With a jar file of its own, as it is closed here and others may read the shared one. */
    private static List<String> inJar(URL url, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1))
                    .toList();
        }
    }

    private static List<String> inDirectory(URL url) throws IOException {
        try {
            Path directory = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(directory)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                        .toList();
            }
        } catch (URISyntaxException malformed) {
            throw new IOException("Class path folder has a malformed address [" + url + "]", malformed);
        }
    }
}
