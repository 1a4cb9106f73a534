package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.ClassPath;
import org.openpersonalization.service.installation.ClassPathChecks;
import org.openpersonalization.service.installation.InstallationCheck;
import org.openpersonalization.service.installation.Library;

class ClassPathChecksTest {

    private static final Library JSON = new Library("JSON", ClassPathChecksTest.class.getName(), "json", "2.13.5");

    @TempDir
    private Path folder;

    @Test
    void libraryOfTheOldestVersionThatWorksIsFound() throws IOException {
        assertThat(resultsWith(false, "json-2.13.5.jar"))
                .contains(CheckResult.of(CheckCode.LIBRARY_FOUND)
                        .with("library", "JSON")
                        .with("minimum", "2.13.5")
                        .with("jar", "json-2.13.5.jar")
                        .with("version", "2.13.5"))
                .anyMatch(result -> result.code() == CheckCode.CLASSES_ONCE);
    }

    @Test
    void olderLibraryIsNamedWithItsVersionAndJar() throws IOException {
        CheckResult old = only(CheckCode.LIBRARY_OLD, resultsWith(false, "json-2.12.0.jar"));

        assertThat(old.fields()).containsEntry("version", "2.12.0");
        assertThat(InstallationTexts.in("en").text(old))
                .isEqualTo("JSON 2.12.0 is on the class path (json-2.12.0.jar), the module needs 2.13.5 or newer.");
        assertThat(InstallationTexts.in("en").fix(old))
                .hasValueSatisfying(fix -> assertThat(fix).contains("2.13.5 or newer"));
    }

    @Test
    void missingLibraryIsNamedWithItsArtifact() throws IOException {
        CheckResult missing = only(CheckCode.LIBRARY_MISSING, resultsWith(false));

        assertThat(InstallationTexts.in("en").fix(missing))
                .hasValue("Add json 2.13.5 or newer to WEB-INF/lib and restart.");
    }

    @Test
    void libraryInAJarOfAnotherNameHasNoVersion() throws IOException {
        assertThat(only(CheckCode.LIBRARY_VERSION_UNKNOWN, resultsWith(false, "everything.jar"))
                        .fields())
                .containsEntry("jar", "everything.jar");
    }

    @Test
    void classInTwoJarsIsNamedWithBoth() throws IOException {
        CheckResult twice = only(CheckCode.CLASS_TWICE, resultsWith(false, "json-2.13.5.jar", "all-in-one.jar"));

        assertThat(twice.fields())
                .containsEntry("class", JSON.marker())
                .containsEntry("jars", "json-2.13.5.jar, all-in-one.jar");
    }

    @Test
    void driverIsMissedOnlyWhereTheDatabaseNeedsIt() throws IOException {
        assertThat(resultsWith(true, "json-2.13.5.jar"))
                .anyMatch(result -> result.code() == CheckCode.LIBRARY_MISSING
                        && result.fields().containsValue("PostgreSQL driver"));
        assertThat(resultsWith(false, "json-2.13.5.jar"))
                .noneMatch(result -> result.code() == CheckCode.LIBRARY_MISSING);
    }

    private static CheckResult only(CheckCode code, List<CheckResult> results) {
        List<CheckResult> found =
                results.stream().filter(result -> result.code() == code).toList();
        assertThat(found).as("%s among %s", code, results).hasSize(1);
        return found.get(0);
    }

    private List<CheckResult> resultsWith(boolean usesPostgresql, String... jars) throws IOException {
        List<URL> addresses = new ArrayList<>();
        for (String jar : jars) {
            addresses.add(jarWithThisClass(jar).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(addresses.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            List<CheckResult> results = new ArrayList<>();
            for (InstallationCheck check :
                    new ClassPathChecks(new ClassPath(loader), List.of(JSON), () -> usesPostgresql).all()) {
                results.addAll(resultsOf(check));
            }
            return results;
        }
    }

    static List<CheckResult> resultsOf(InstallationCheck check) {
        try {
            return check.look().call();
        } catch (Exception failure) { // as the interface allows
            throw new AssertionError(check.name(), failure);
        }
    }

    private Path jarWithThisClass(String name) throws IOException {
        Path jar = folder.resolve(name);
        String entry = JSON.marker().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(ClassPathChecksTest.class
                    .getClassLoader()
                    .getResourceAsStream(entry)
                    .readAllBytes());
            out.closeEntry();
        }
        return jar;
    }
}
