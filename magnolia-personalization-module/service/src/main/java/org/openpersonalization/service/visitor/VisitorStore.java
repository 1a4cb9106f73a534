package org.openpersonalization.service.visitor;

/** All ports to what is stored of visitors, over one database. Callers take the port that they need. */
public interface VisitorStore extends SignalLog, ProfileStore, ErasureStore, RetentionStore, AutoCloseable {

    @Override
    void close();
}
