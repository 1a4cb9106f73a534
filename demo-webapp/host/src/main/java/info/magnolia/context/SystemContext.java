package info.magnolia.context;

/** A context that may read and write everything. */
public interface SystemContext extends Context {}
