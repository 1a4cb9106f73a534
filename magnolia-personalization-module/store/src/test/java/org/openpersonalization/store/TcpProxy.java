package org.openpersonalization.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a client and a server on this machine, which can be cut or fall silent. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    TcpProxy(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Closes all connections and refuses new ones. */
    void cut() {
        cut = true;
        open.forEach(TcpProxy::close);
    }

    /** From now on nothing arrives, and no end notices. */
    void fallSilent() {
        silent = true;
    }

    void repair() {
        if (silent) { // what was swallowed never arrives
            open.forEach(TcpProxy::close);
        }
        silent = false;
        cut = false;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void connect(Socket client) {
        try {
            if (cut) {
                client.close();
                return;
            }
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            daemon(() -> pump(client, behind));
            daemon(() -> pump(behind, client));
        } catch (IOException refused) {
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(bytes);
            while (read >= 0) {
                if (!silent) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
                read = in.read(bytes);
            }
        } catch (IOException ended) {
            // The other direction ends as well.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // There is nothing left to close.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(TcpProxy::close);
    }
}
