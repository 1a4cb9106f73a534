package org.openpersonalization.host.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files below one folder of the class path, whether it lies in directories, in jars or in both. */
final class ClassPathFolder {

    private final ClassLoader loader;
    private final String folder;

    ClassPathFolder(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /** Resource names ({@code module/templates/pages/home.yaml}) with the ending, sorted. */
    List<String> files(String ending) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                collect(url, names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().filter(name -> name.endsWith(ending)).toList();
    }

    private void collect(URL url, SortedSet<String> names) throws IOException {
        if (url.getProtocol().equals("jar")) {
            collectFromJar((JarURLConnection) url.openConnection(), names);
        } else if (url.getProtocol().equals("file")) {
            collectFromDirectory(Path.of(uriOf(url)), names);
        }
    }

    private void collectFromJar(JarURLConnection connection, SortedSet<String> names) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder + "/"))
                    .forEach(entry -> names.add(entry.getName()));
        }
    }

    private void collectFromDirectory(Path directory, SortedSet<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .map(file ->
                            folder + "/" + directory.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
    }

    private static URI uriOf(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Class path folder cannot be read [url=" + url + "]", e);
        }
    }
}
