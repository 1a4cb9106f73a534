package org.openpersonalization.service.installation;

import static org.openpersonalization.service.installation.InstallationCheck.Area.CLASS_PATH;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries on the class path: their versions, and whether one of them is there twice. */
public final class ClassPathChecks {

    private static final String OWN_CLASS = ClassPathChecks.class.getName();

    private final ClassPath classPath;
    private final List<Library> libraries;
    private final BooleanSupplier usesPostgresql;

    /**
     * The checks.
     *
     * @param loader the class loader of the module
     * @param usesPostgresql whether the settings name a PostgreSQL database, which needs a driver from the shop
     */
    public ClassPathChecks(ClassLoader loader, BooleanSupplier usesPostgresql) {
        this(new ClassPath(loader), Library.all(), usesPostgresql);
    }

    public ClassPathChecks(ClassPath classPath, List<Library> libraries, BooleanSupplier usesPostgresql) {
        this.classPath = classPath;
        this.libraries = List.copyOf(libraries);
        this.usesPostgresql = usesPostgresql;
    }

    /** One check for each library, so that a broken one hides none of the others, and one for doubles. */
    public List<InstallationCheck> all() {
        List<InstallationCheck> checks = new ArrayList<>();
        libraries.forEach(
                library -> checks.add(InstallationCheck.one(CLASS_PATH, library.name(), () -> look(library))));
        checks.add(new InstallationCheck(CLASS_PATH, "PostgreSQL driver", this::driver));
        checks.add(new InstallationCheck(CLASS_PATH, "doubles", this::doubles));
        return checks;
    }

    private List<CheckResult> driver() throws IOException, ClassNotFoundException {
        Library driver = Library.postgresql();
        boolean isThere = !classPath.placesOf(driver.marker()).isEmpty();
        return isThere || usesPostgresql.getAsBoolean() ? List.of(look(driver)) : List.of();
    }

    private CheckResult look(Library library) throws IOException, ClassNotFoundException {
        List<URL> places = classPath.placesOf(library.marker());
        if (places.isEmpty()) {
            return of(CheckCode.LIBRARY_MISSING, library).with("artifact", library.artifact());
        }
        String jar = ClassPath.jarOf(places.get(0), library.marker());
        Optional<String> version = classPath.versionOf(jar, library);
        if (version.isEmpty()) {
            return of(CheckCode.LIBRARY_VERSION_UNKNOWN, library).with("jar", jar);
        }
        CheckCode code = library.isEnough(version.get()) ? CheckCode.LIBRARY_FOUND : CheckCode.LIBRARY_OLD;
        return of(code, library).with("jar", jar).with("version", version.get());
    }

    private static CheckResult of(CheckCode code, Library library) {
        return CheckResult.of(code).with("library", library.name()).with("minimum", library.minimum());
    }

    private List<CheckResult> doubles() throws IOException {
        List<CheckResult> doubles = new ArrayList<>();
        List<String> markers = markers();
        for (String marker : markers) {
            List<URL> places = classPath.placesOf(marker);
            if (places.size() > 1) {
                doubles.add(twice(marker, places));
            }
        }
        return doubles.isEmpty()
                ? List.of(CheckResult.of(CheckCode.CLASSES_ONCE).with("classes", String.valueOf(markers.size())))
                : doubles;
    }

    private List<String> markers() {
        Stream<String> others = Stream.concat(libraries.stream(), Stream.of(Library.postgresql()))
                .filter(Library::mustBeUnique)
                .map(Library::marker);
        return Stream.concat(Stream.of(OWN_CLASS), others).toList();
    }

    private static CheckResult twice(String marker, List<URL> places) {
        return CheckResult.of(CheckCode.CLASS_TWICE)
                .with("class", marker)
                .with(
                        "jars",
                        places.stream()
                                .map(place -> ClassPath.jarOf(place, marker))
                                .collect(Collectors.joining(", ")));
    }
}
