package org.openpersonalization.host.module;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Collection<String> names = new TreeSet<>();
        ClassLoader loader = ClassPathFolder.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(folder + "/"))) {
            for (String name : url.getProtocol().equals("jar") ? inJar(url, folder) : inDirectory(url)) {
                if (name.endsWith(extension) && name.indexOf('/') < 0) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> inJar(URL url, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder + "/")) {
                    names.add(entry.getName().substring(folder.length() + 1));
                }
            }
        }
        return names;
    }

    private static List<String> inDirectory(URL url) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(new URI(url.toString())))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException malformed) {
            throw new IOException("Class path folder has a malformed address [" + url + "]", malformed);
        }
    }
}
