package org.openpersonalization.service.installation;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars in which a class loader and its parents find classes. */
public final class ClassPath {

    private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.+-]*)\\.jar$");

    private final ClassLoader loader;

    public ClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    /** The places of a class, the one in use first; empty when there is no such class. */
    List<URL> placesOf(String type) throws IOException {
        return Collections.list(loader.getResources(fileOf(type))).stream()
                .distinct()
                .toList();
    }

    private static String fileOf(String type) {
        return type.replace('.', '/') + ".class";
    }

    /** The name of the jar, or of the folder, that a class was found in, without the folders before it. */
    static String jarOf(URL place, String type) {
        String address = place.toString();
        String root =
                address.substring(0, address.length() - fileOf(type).length()).replaceAll("[!/]+$", "");
        return root.substring(root.lastIndexOf('/') + 1);
    }

    /** The version in the name of an artifact's jar, else the one that the jar states for the class's package. */
    Optional<String> versionOf(String jar, Library library) throws ClassNotFoundException {
        Matcher version = VERSION.matcher(jar);
        if (jar.startsWith(library.artifact() + "-") && version.find()) {
            return Optional.of(version.group(1));
        }
        Class<?> marker = Class.forName(library.marker(), false, loader);
        return Optional.ofNullable(marker.getPackage()).map(Package::getSpecificationVersion);
    }
}
