package info.magnolia.rendering.renderer;

/** A component that templates can use under a name, such as {@code cmsfn}. */
public class ContextAttributeConfiguration {

    private String name = "";
    private String componentClass = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getComponentClass() {
        return componentClass;
    }

    /** The name of the component's class; the component is asked for when a template is rendered. */
    public void setComponentClass(String componentClass) {
        this.componentClass = componentClass;
    }
}
