package org.openpersonalization.host.definition;

/**
 * One definition file.
 *
 * @param module the module's name
 * @param path the path below the folder of its kind, without ending: {@code pages/home}
 * @param resource the resource name on the class path
 */
record DefinitionFile(String module, String path, String resource) {

    String id() {
        return module + ":" + path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
