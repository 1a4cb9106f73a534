package org.openpersonalization.host.bean;

/** A bean whose unnamed child nodes are beans themselves, in their order: a set of voters, a chain of filters. */
public interface ChildBeans {

    /** Takes up the bean that was made from a child node. */
    void addChild(String name, Object bean);

    /** The class of children that name none. */
    Class<?> childClass();
}
