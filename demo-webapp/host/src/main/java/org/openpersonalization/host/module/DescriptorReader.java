package org.openpersonalization.host.module;

import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.module.model.ModuleDefinition.ComponentDefinition;
import info.magnolia.module.model.ModuleDefinition.DependencyDefinition;
import info.magnolia.module.model.ModuleDefinition.RepositoryDefinition;
import info.magnolia.module.model.ModuleDefinition.ServletDefinition;
import info.magnolia.module.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads {@code META-INF/magnolia/<name>.xml}; elements in another order than the DTD has are refused. */
public final class DescriptorReader {

    private static final String MAIN = "main";

    private DescriptorReader() {}

    /**
     * Reads the descriptor.
     *
     * @throws IllegalArgumentException naming file, line and fault
     */
    public static ModuleDefinition read(String resource) {
        try (InputStream stream = DescriptorReader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("Module descriptor is missing [" + resource + "]");
            }
            return definition(builder(resource).parse(stream, resource).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException(
                    "Module descriptor cannot be read [" + resource + "]: " + malformed.getMessage(), malformed);
        }
    }

    private static DocumentBuilder builder(String resource) throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver(
                (publicId, systemId) -> new InputSource(DescriptorReader.class.getResourceAsStream("module.dtd")));
        builder.setErrorHandler(new StrictErrors(resource));
        return builder;
    }

    private static ModuleDefinition definition(Element module) {
        List<Element> main = children(module, "components").stream()
                .filter(set -> MAIN.equals(text(set, "id")))
                .toList();
        return new ModuleDefinition(
                required(module, "name"),
                Version.parseVersion(required(module, "version")),
                text(module, "class"),
                text(module, "versionHandler"),
                main.stream().flatMap(set -> components(set).stream()).toList(),
                main.stream()
                        .flatMap(set -> children(set, "configurer").stream())
                        .map(configurer -> required(configurer, "class"))
                        .toList(),
                each(module, "dependencies", "dependency", DescriptorReader::dependency),
                each(module, "servlets", "servlet", DescriptorReader::servlet),
                each(module, "repositories", "repository", DescriptorReader::repository));
    }

    private static List<ComponentDefinition> components(Element set) {
        List<ComponentDefinition> components = new ArrayList<>();
        for (Element component : children(set, "component")) {
            String type = required(component, "type");
            String implementation = text(component, "implementation");
            boolean singleton = "singleton".equals(text(component, "scope"));
            components.add(new ComponentDefinition(type, implementation == null ? type : implementation, singleton));
        }
        for (Element mapping : children(set, "type-mapping")) {
            components.add(
                    new ComponentDefinition(required(mapping, "type"), required(mapping, "implementation"), false));
        }
        return components;
    }

    private static DependencyDefinition dependency(Element element) {
        return new DependencyDefinition(required(element, "name"), "true".equals(text(element, "optional")));
    }

    private static ServletDefinition servlet(Element element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        each(element, "params", "param", Function.identity())
                .forEach(param -> parameters.put(required(param, "name"), required(param, "value")));
        List<String> mappings = each(
                element,
                "mappings",
                "mapping",
                mapping -> mapping.getTextContent().trim());
        return new ServletDefinition(required(element, "name"), required(element, "class"), mappings, parameters);
    }

    private static RepositoryDefinition repository(Element element) {
        List<String> workspaces = each(
                element,
                "workspaces",
                "workspace",
                name -> name.getTextContent().trim());
        return new RepositoryDefinition(workspaces, text(element, "nodeTypeFile"));
    }

    private static <T> List<T> each(Element parent, String group, String name, Function<Element, T> reading) {
        return children(parent, group).stream()
                .flatMap(list -> children(list, name).stream())
                .map(reading)
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static @Nullable String text(Element parent, String name) {
        List<Element> children = children(parent, name);
        return children.isEmpty() ? null : children.get(0).getTextContent().trim();
    }

    private static String required(Element parent, String name) {
        String text = text(parent, name);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "Module descriptor lacks an element [" + parent.getTagName() + "/" + name + "]");
        }
        return text;
    }

    private record StrictErrors(String resource) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) throws SAXException {
            throw located(warning);
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw located(error);
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw located(error);
        }

        private static SAXException located(SAXParseException error) {
            return new SAXException("line " + error.getLineNumber() + ": " + error.getMessage(), error);
        }
    }
}
